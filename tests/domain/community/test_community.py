"""What may be kept of the community, how a vetting stands, and what may be shared with whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rjdesk.domain.community.activity import Activity, ActivityKind, Commitment, refuse_unsound_activity
from rjdesk.domain.community.partner import Partner, refuse_unsound_partner
from rjdesk.domain.community.support import Came, Consent, Step, Support, refuse_unsound_support
from rjdesk.domain.community.team import OF_PAPERS, Outsider, Shared, lacking, refuse_unsound_outsider
from rjdesk.domain.community.trust import ItemCounts, TrustWave, refuse_unsound_wave
from rjdesk.domain.community.vetting import Doubt, Unvetted, unvetted
from rjdesk.domain.community.volunteer import (
    SOON,
    Hours,
    Task,
    Trained,
    Vetting,
    Volunteer,
    refuse_unsound_hours,
    refuse_unsound_volunteer,
)
from rjdesk.domain.document import Paper
from rjdesk.domain.ids import (
    ActivityId,
    CaseId,
    CommitmentId,
    HoursId,
    OutsiderId,
    ParticipantId,
    PartnerId,
    SupportId,
    VolunteerId,
    WaveId,
)
from rjdesk.domain.participant import Part, Participant
from rjdesk.errors import (
    AgreementEndsEarly,
    ConsentMissing,
    CountsDontFit,
    EndsBeforeItBegins,
    NameMissing,
    NoHours,
    NotYetHappened,
)
from rjdesk.wording import has

TODAY = date(2026, 11, 20)
YEAR = timedelta(days=365)
PARTNER = Partner(PartnerId("p"), "Te Puna")
HONE = Volunteer(VolunteerId("v"), "Hōne Rāwiri", panel=True, vetted_on=TODAY - YEAR, vetted_until=TODAY + YEAR)
WHO = ParticipantId("p1")
VETTED = {"panel_member"}
SITS = Participant(WHO, "Hone Rawiri", "panel_member", Part.COMMUNITY)
SUPPORT = Support(
    SupportId("s"), CaseId("c"), WHO, PARTNER.id, "Te Puna", Consent.SPOKEN, TODAY, (Step(Came.WAITING, TODAY),)
)
WAVE = TrustWave(WaveId("w"), TODAY - YEAR, TODAY, "Waikato", 40, 20, (ItemCounts("know", (4, 4, 4, 4, 4)),))
FORUM = Activity(ActivityId("a"), ActivityKind.FORUM, TODAY, "Safe streets")
RAU = Outsider(OutsiderId("o"), CaseId("c"), "Dr Rau", "Clinic", WHO, (Shared.MEETING, Shared.PEOPLE))


def test_a_partner_has_a_name_and_an_agreement_that_begins_before_it_ends() -> None:
    refuse_unsound_partner(replace(PARTNER, agreed_on=TODAY, agreed_until=TODAY))
    with pytest.raises(NameMissing):
        refuse_unsound_partner(replace(PARTNER, name="  "))
    for begins in (None, TODAY + YEAR):
        with pytest.raises(AgreementEndsEarly):
            refuse_unsound_partner(replace(PARTNER, agreed_on=begins, agreed_until=TODAY))
    assert replace(PARTNER, agreed_on=TODAY, agreed_until=TODAY).agreement_is_over(TODAY + timedelta(days=1))
    assert not PARTNER.agreement_is_over(TODAY)


@pytest.mark.parametrize(
    ("until", "standing"),
    [
        (TODAY - timedelta(days=1), Vetting.OVER),
        (TODAY, Vetting.SOON_OVER),
        (TODAY + SOON, Vetting.SOON_OVER),
        (TODAY + SOON + timedelta(days=1), Vetting.IN_FORCE),
        (None, Vetting.NOT_KNOWN),
    ],
)
def test_a_vetting_stands_by_its_last_day(until: date | None, standing: Vetting) -> None:
    assert replace(HONE, vetted_until=until).vetting(TODAY) is standing


def test_a_vetting_that_is_still_to_come_is_none() -> None:
    assert replace(HONE, vetted_on=TODAY + timedelta(days=1)).vetting(TODAY) is Vetting.NOT_KNOWN


def test_whoever_sits_on_a_panel_is_found_however_their_macrons_were_typed() -> None:
    over = replace(HONE, vetted_until=TODAY - timedelta(days=9))
    assert unvetted([SITS], [HONE], VETTED, TODAY) == ()
    assert unvetted([SITS], [over], VETTED, TODAY) == (Unvetted(WHO, SITS.name, Doubt.OVER, over.vetted_until),)


def test_a_vetting_that_ends_before_the_meeting_is_over_on_that_day() -> None:
    assert unvetted([SITS], [HONE], VETTED, TODAY + 2 * YEAR)[0].why is Doubt.OVER


def test_of_two_volunteers_of_one_name_the_worse_one_counts() -> None:
    other = replace(HONE, id=VolunteerId("w"), vetted_on=None)
    assert unvetted([SITS], [HONE, other], VETTED, TODAY)[0].why is Doubt.NOT_KNOWN


def test_whoever_sits_on_a_panel_and_is_on_no_register_is_warned_about_and_nobody_else_is() -> None:
    supporter = replace(SITS, id=ParticipantId("p2"), name="Ana", role="supporter", part=Part.SUPPORTER)
    assert unvetted([SITS, supporter], [], VETTED, TODAY) == (Unvetted(WHO, SITS.name, Doubt.NOT_LISTED),)
    assert unvetted([SITS], [replace(HONE, archived=True)], VETTED, TODAY)[0].why is Doubt.NOT_LISTED
    driver = replace(HONE, name="Ana", panel=False, vetted_on=None)
    assert unvetted([supporter], [driver], VETTED, TODAY) == ()


def test_training_and_vetting_end_after_they_begin() -> None:
    refuse_unsound_volunteer(HONE)
    with pytest.raises(EndsBeforeItBegins):
        refuse_unsound_volunteer(replace(HONE, vetted_until=TODAY - 2 * YEAR))
    with pytest.raises(EndsBeforeItBegins):
        refuse_unsound_volunteer(replace(HONE, trained=(Trained("Five days", TODAY, TODAY - YEAR),)))
    with pytest.raises(NameMissing):
        refuse_unsound_volunteer(replace(HONE, name=""))


@pytest.mark.parametrize("minutes", [0, -30, 24 * 60 + 1])
def test_hours_are_some_and_no_more_than_a_day_has(minutes: int) -> None:
    with pytest.raises(NoHours):
        refuse_unsound_hours(Hours(HoursId("h"), HONE.id, TODAY, Task.PANEL, minutes), TODAY)


def test_hours_are_of_a_day_that_has_come() -> None:
    with pytest.raises(NotYetHappened):
        refuse_unsound_hours(Hours(HoursId("h"), HONE.id, TODAY + timedelta(days=1), Task.PANEL, 60), TODAY)


def test_something_promised_names_who_does_it() -> None:
    promised = Commitment(CommitmentId("c"), "Count cars", "Sgt Lee", TODAY)
    refuse_unsound_activity(replace(FORUM, promised=(promised,)), TODAY)
    with pytest.raises(NameMissing):
        refuse_unsound_activity(replace(FORUM, promised=(replace(promised, owner=" "),)), TODAY)
    with pytest.raises(NotYetHappened):
        refuse_unsound_activity(replace(FORUM, promised=(replace(promised, done_on=TODAY + YEAR),)), TODAY)
    assert promised.is_late(TODAY + timedelta(days=1))
    assert not replace(promised, done_on=TODAY).is_late(TODAY + YEAR)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(WAVE, answered=41),
        replace(WAVE, answered=19),
        replace(WAVE, asked=-1, answered=-1),
        replace(WAVE, items=(ItemCounts("know", (1, 2)),)),
        replace(WAVE, items=(ItemCounts("know", (5, -1, 0, 0, 0)),)),
    ],
)
def test_no_more_people_answered_than_were_asked(wrong: TrustWave) -> None:
    refuse_unsound_wave(WAVE)
    with pytest.raises(CountsDontFit):
        refuse_unsound_wave(wrong)


def test_nobody_is_referred_who_has_not_agreed_before() -> None:
    refuse_unsound_support(SUPPORT, TODAY)
    for wrong in (
        replace(SUPPORT, consent=None),
        replace(SUPPORT, consent_on=None),
        replace(SUPPORT, consent_on=TODAY + YEAR),
    ):
        with pytest.raises(ConsentMissing):
            refuse_unsound_support(wrong, TODAY + 2 * YEAR)
    with pytest.raises(NotYetHappened):
        refuse_unsound_support(SUPPORT, TODAY - timedelta(days=1))


def test_what_has_ended_is_not_asked_about_any_more() -> None:
    asked = SUPPORT.with_step(Step(Came.ACCEPTED, TODAY, TODAY + YEAR))
    assert asked.ask_on == TODAY + YEAR
    assert asked.with_step(Step(Came.DECLINED, TODAY, TODAY + YEAR)).ask_on is None


def test_a_professional_gets_what_may_be_shared_and_nothing_once_they_left() -> None:
    needed = (Shared.AGREED, Shared.PEOPLE)
    assert lacking([RAU], WHO, needed) == (Shared.AGREED,)
    assert lacking([RAU], ParticipantId("somebody else"), needed) == ()
    assert lacking([RAU], None, needed) == ()
    left = replace(RAU, ended_on=TODAY)
    assert lacking([left], WHO, needed) == (Shared.PEOPLE, Shared.AGREED)
    assert lacking([left, replace(RAU, id=OutsiderId("again"), shared=tuple(Shared))], WHO, needed) == ()


def test_a_professional_has_a_name_and_says_for_whom_they_work() -> None:
    with pytest.raises(NameMissing):
        refuse_unsound_outsider(replace(RAU, organisation=""))


def test_of_every_kind_of_paper_it_is_known_what_it_shares_or_it_shares_all() -> None:
    letters = {Paper.LETTER, Paper.LETTERS}
    assert set(OF_PAPERS) >= set(Paper) - letters - {Paper.VARIATION}


@pytest.mark.parametrize("key", [*(f"doubt.{each}" for each in Doubt), *(f"vetting.{each}" for each in Vetting)])
def test_every_doubt_can_be_told(key: str) -> None:
    assert has(f"community.{key}")
