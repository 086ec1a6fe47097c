"""An office that knows its community, and its pages as a person would go through them."""

from __future__ import annotations

from datetime import date, timedelta

from rjdesk.bootstrap import Desk
from rjdesk.domain.community.activity import Activity, ActivityKind, Commitment
from rjdesk.domain.community.engagement import Engagement
from rjdesk.domain.community.partner import Offer, Partner
from rjdesk.domain.community.support import Came, Consent, Step, Support
from rjdesk.domain.community.team import Outsider, Shared
from rjdesk.domain.community.trust import ITEMS, ItemCounts, TrustWave
from rjdesk.domain.community.volunteer import Available, Hours, Task, Trained, Volunteer
from rjdesk.domain.ids import (
    ActivityId,
    CaseId,
    CommitmentId,
    HoursId,
    OutsiderId,
    PartnerId,
    SupportId,
    VolunteerId,
    WaveId,
)
from tests.hand import Hand
from tests.screenshots.album import Album

WEEK = timedelta(days=7)
REFERENCE = "FGC-0153"  # the case of which somebody is referred for support
PARTNERS = (
    ("Te Puna Wairua", (Offer.CULTURAL, Offer.MENTORING), "te reo Māori, English", Engagement.SHARES_DECISIONS, -4),
    ("Valley Victim Support", (Offer.VICTIM_SUPPORT,), "English, Samoan", Engagement.REFERS, 60),
    ("Men's Shed", (Offer.PLACES_TO_HELP, Offer.WORK), "English", Engagement.TOGETHER, 0),
)
VOLUNTEERS = (("Hōne Rāwiri", True, 40), ("Mei Lin", True, 5), ("Tom Ashby", False, -3))


def befriend(here: Desk, today: date, case: CaseId) -> None:
    """Partners, volunteers with their hours, a forum, a survey; somebody of a case referred, and a professional."""
    partners = [here.partners.keep(*_partner(today, *each), today - 40 * WEEK) for each in PARTNERS]
    for name, panel, weeks in VOLUNTEERS:
        who = here.volunteers.keep(_volunteer(today, name, panel, weeks))
        for task, minutes in ((Task.PANEL if panel else Task.DRIVING, 150), (Task.TRAINING, 90)):
            here.volunteers.note_hours(Hours(HoursId(""), who, today - WEEK, task, minutes))
    here.activities.keep(_forum(today))
    patrol = Activity(
        ActivityId(""), ActivityKind.JOINT_PATROL, today - 2 * WEEK, "Night patrol with wardens", "Waikato", 6
    )
    here.activities.keep(patrol)
    counts = tuple(ItemCounts(item, (12 - at, 14, 8, 4, at)) for at, item in enumerate(ITEMS))
    here.public_trust.keep(TrustWave(WaveId(""), today - 9 * WEEK, today - 5 * WEEK, "Waikato", 120, 42, counts))
    people = here.casework.open(case).case.people()
    step = Step(Came.WAITING, today - 2 * WEEK, today - WEEK)
    referred = partners[1], "", Consent.SPOKEN, today - 2 * WEEK
    here.supports.refer(Support(SupportId(""), case, people[-1].id, *referred, (step,)))
    shared = (Shared.MEETING, Shared.PEOPLE)
    here.supports.put(Outsider(OutsiderId(""), case, "Dr Ana Rau", "Valley Clinic, paediatrician", None, shared, today))


def community(hand: Hand, album: Album) -> None:
    """The lists, one record of each, a form; and a case's support."""
    hand.go("office")
    hand.press("office-community")
    album.take("community-partners")
    hand.type("seek", "wairua")
    hand.press("Te Puna Wairua")
    album.take("community-partner")
    hand.press("Change")
    album.take("community-form")
    hand.press("Cancel")
    hand.press("whole-list")
    for subject, record in (("volunteers", "Mei Lin"), ("activities", "Safe streets"), ("trust", "Waikato")):
        hand.press(f"subject-{subject}")
        album.take(f"community-{subject}")
        hand.press(record)
        album.take(f"community-{subject}-one")
        hand.press("whole-list")
    hand.press("subject-partners")
    hand.go("cases")
    hand.look_up(REFERENCE)
    hand.press("look-at-support")
    album.take("support")
    hand.go("case")
    hand.press("case-costs-open")
    album.take("case-costs")


def _partner(
    today: date, name: str, offers: tuple[Offer, ...], languages: str, level: Engagement, weeks: int
) -> tuple[Partner, Engagement]:
    since, until = (today - 60 * WEEK, today + weeks * WEEK) if weeks else (None, None)
    words = "Ring first; they come to the marae or to the family's home."
    contact = "07 555 0188\nhello@example.nz"
    return Partner(PartnerId(""), name, offers, words, languages, "Waikato", contact, since, until), level


def _volunteer(today: date, name: str, panel: bool, weeks: int) -> Volunteer:
    trained = (
        Trained("Panel members' weekend", today - 30 * WEEK),
        Trained("First aid", today - 90 * WEEK, today - WEEK),
    )
    vetted = today - 100 * WEEK, today + weeks * WEEK
    available = (Available.EVENINGS, Available.WEEKENDS)
    known = "English, te reo Māori", available, "021 555 017"
    return Volunteer(VolunteerId(""), name, panel, *known, *vetted, trained, since=today - 99 * WEEK)


def _forum(today: date) -> Activity:
    themes = ("Cars race on River Road at night", "Nobody tells us what came of a complaint")
    promised = (
        Commitment(
            CommitmentId("1"),
            "Count cars for a week",
            "Sgt Lee",
            today - WEEK,
            today - WEEK,
            "412 a night, told at the hall",
        ),
        Commitment(CommitmentId("2"), "Ring back whoever complained", "Mere Tūhoe", today - WEEK),
        Commitment(CommitmentId("3"), "Ask the council for lights", "Ana Wīremu", today + 3 * WEEK),
    )
    held = "Safe streets evening", "Waikato", 41
    return Activity(ActivityId(""), ActivityKind.FORUM, today - 4 * WEEK, *held, themes, promised)
