"""Partners, volunteers, forums and support, on a vault in memory: kept with a deed, shared only with whom it may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rjdesk.domain.community.activity import Activity, ActivityKind, Commitment
from rjdesk.domain.community.engagement import Engagement, Moved
from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.support import Came, Consent, Step, Support
from rjdesk.domain.community.team import Outsider, Shared
from rjdesk.domain.community.vetting import Doubt
from rjdesk.domain.community.volunteer import Hours, Task, Vetting, Volunteer
from rjdesk.domain.figures.report import Period
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
)
from rjdesk.errors import ConsentMissing, NoSuchPerson, NoSuchRecord, NotToBeShared, NotYetHappened
from rjdesk.services.community.sharing import told_in
from rjdesk.services.community.volunteers import VettingDue
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.conferences import InMemory, in_memory

TODAY = NOON.date()
WEEK = timedelta(days=7)
PUNA = Partner(PartnerId(""), "Te Puna")
HONE = Volunteer(VolunteerId(""), "Hōne Rāwiri", panel=True, vetted_on=TODAY - 50 * WEEK, vetted_until=TODAY - WEEK)


@pytest.fixture
def on() -> InMemory:
    """An office in memory."""
    return in_memory()


def a_panel(on: InMemory) -> CaseId:
    """A case that goes to a panel."""
    somebody = NewPerson("Sam Reed", "responsible", born=date(1999, 1, 1))
    return on.desk.referrals.take(NewReferral("vt-restorative-panel", "probation", "P-1", TODAY, somebody, ()))


def add(on: InMemory, case: CaseId, name: str, role: str) -> ParticipantId:
    """Somebody more."""
    on.desk.people.add(case, NewPerson(name, role))
    return next(p.id for p in on.desk.casework.open(case).case.participants if p.name == name)


def asked(case: CaseId, person: ParticipantId, partner: PartnerId) -> Support:
    """A referral, agreed to, to be asked about in a week."""
    step = Step(Came.WAITING, TODAY, TODAY + WEEK)
    return Support(SupportId(""), case, person, partner, "", Consent.SPOKEN, TODAY, (step,))


def test_a_partner_put_aside_is_kept_and_can_come_back(on: InMemory) -> None:
    known = on.desk.partners.keep(PUNA)
    on.desk.partners.put_aside(known)
    (aside,) = on.desk.partners.all()
    assert (aside.name, aside.archived, aside.engagement) == (PUNA.name, True, None)
    on.desk.partners.put_aside(known, aside=False)
    assert not on.desk.partners.all()[0].archived
    assert on.deeds()[-3:] == ["partner_added", "partner_put_aside", "partner_taken_back"]


def test_a_report_of_last_year_tells_how_close_a_partner_was_then(on: InMemory) -> None:
    last_year = Period(TODAY - 104 * WEEK, TODAY - 53 * WEEK)
    this_year = Period(TODAY - 52 * WEEK, TODAY)
    puna = on.desk.partners.keep(PUNA, Engagement.REFERS, TODAY - 80 * WEEK)
    on.desk.partners.note_level(puna, Engagement.SHARES_DECISIONS, TODAY - 10 * WEEK)
    on.desk.partners.keep(replace(PUNA, id=puna, name="Te Puna Ora"))
    then, now = on.desk.community.totals(last_year), on.desk.community.totals(this_year)
    assert [level for level, count in then.partners.items() if count] == [Engagement.REFERS]
    assert [level for level, count in now.partners.items() if count] == [Engagement.SHARES_DECISIONS]
    assert (then.moved[Moved.NEW], now.moved[Moved.CLOSER]) == (1, 1)
    on.desk.partners.put_aside(puna)
    assert on.desk.community.totals(last_year).partners == then.partners
    assert on.desk.community.totals(this_year).moved[Moved.ENDED] == 1


def test_how_close_a_partner_was_is_put_right_by_another_entry_and_both_stay(on: InMemory) -> None:
    puna = on.desk.partners.keep(PUNA, Engagement.TOGETHER, TODAY - WEEK)
    wrong = on.desk.partners.all()[0].levels[0].id
    on.desk.partners.note_level(puna, Engagement.KNOWN, TODAY - WEEK, wrong)
    (held,) = on.desk.partners.all()
    assert ([each.engagement for each in held.levels], held.engagement) == (
        [Engagement.TOGETHER, Engagement.KNOWN],
        Engagement.KNOWN,
    )
    with pytest.raises(NotYetHappened):
        on.desk.partners.note_level(puna, None, TODAY + WEEK)


def test_hours_taken_back_stay_to_be_seen(on: InMemory) -> None:
    hone = on.desk.volunteers.keep(HONE)
    noted = on.desk.volunteers.note_hours(Hours(HoursId(""), hone, TODAY, Task.PANEL, 90))
    on.desk.volunteers.take_back_hours(noted)
    assert [(each.minutes, each.archived) for each in on.desk.volunteers.register().hours] == [(90, True)]
    with pytest.raises(NoSuchRecord):
        on.desk.volunteers.note_hours(Hours(HoursId(""), VolunteerId("nobody"), TODAY, Task.PANEL, 90))


def test_whoever_sees_to_vetting_is_told_of_whom_it_is_over_or_will_be(on: InMemory) -> None:
    on.desk.volunteers.keep(HONE)
    on.desk.volunteers.keep(replace(HONE, name="Mei", vetted_until=TODAY + WEEK))
    on.desk.volunteers.keep(replace(HONE, name="Tom", vetted_until=TODAY + 50 * WEEK))
    left = on.desk.volunteers.keep(replace(HONE, name="Gus", vetted_on=None, vetted_until=None))
    assert on.desk.volunteers.vetting_due() == VettingDue(over=2, soon=1)
    on.desk.volunteers.put_aside(left)
    assert on.desk.volunteers.vetting_due() == VettingDue(over=1, soon=1)


def test_a_volunteer_who_wants_to_be_forgotten_is_and_their_hours_still_count(on: InMemory) -> None:
    hone = on.desk.volunteers.keep(replace(HONE, contact="021 555", note="plays the guitar"))
    on.desk.volunteers.note_hours(Hours(HoursId(""), hone, TODAY, Task.PANEL, 90))
    on.desk.volunteers.forget(hone)
    register = on.desk.volunteers.register()
    assert "Hōne" not in repr(register.volunteers)
    assert "021" not in repr(register.volunteers)
    assert register.volunteers[0].vetting(TODAY) is Vetting.NOT_KNOWN
    assert [each.minutes for each in register.hours] == [90]


def test_a_panel_member_whose_vetting_is_over_is_warned_about_on_the_case(on: InMemory) -> None:
    case = a_panel(on)
    add(on, case, "Hone Rawiri", "panel_member")
    assert [each.why for each in on.desk.casework.open(case).unvetted] == [Doubt.NOT_LISTED]
    hone = on.desk.volunteers.keep(HONE)
    assert [each.why for each in on.desk.casework.open(case).unvetted] == [Doubt.OVER]
    on.desk.volunteers.keep(replace(HONE, id=hone, vetted_until=TODAY + 50 * WEEK))
    assert on.desk.casework.open(case).unvetted == ()


def test_what_was_promised_at_a_forum_is_done_by_somebody_on_a_day(on: InMemory) -> None:
    desk = on.desk.activities
    forum = desk.keep(Activity(ActivityId(""), ActivityKind.FORUM, TODAY, "Safe streets", themes=("speeding",)))
    desk.promise(forum, Commitment(CommitmentId(""), "Count cars", "Sgt Lee", TODAY + WEEK))
    promised = desk.all().activities[0].promised[0]
    with pytest.raises(NotYetHappened):
        desk.done(forum, promised.id, TODAY + WEEK, "Counted")
    desk.done(forum, promised.id, TODAY, " Counted for a week ")
    assert desk.all().activities[0].promised == (replace(promised, done_on=TODAY, done="Counted for a week"),)


def test_support_is_asked_for_with_consent_and_comes_back_on_the_first_screen(on: InMemory) -> None:
    case, partner = a_panel(on), on.desk.partners.keep(PUNA)
    sam = on.desk.casework.open(case).case.participants[0].id
    begun = asked(case, sam, partner)
    with pytest.raises(ConsentMissing):
        on.desk.supports.refer(replace(begun, consent=None))
    with pytest.raises(NoSuchPerson):
        on.desk.supports.refer(replace(begun, person=ParticipantId("nobody")))
    made = on.desk.supports.refer(begun)
    assert on.desk.supports.due() == ()
    on.clock.advance(WEEK)
    assert [(each.partner, each.reference) for each in on.desk.supports.due()] == [("Te Puna", "P-1")]
    on.desk.supports.came(case, made, Step(Came.COMPLETED, TODAY + WEEK))
    assert on.desk.supports.due() == ()
    held = on.desk.supports.open(case).supports[0]
    assert [step.came for step in held.steps] == [Came.WAITING, Came.COMPLETED]
    assert on.deeds()[-2:] == ["support_asked", "support_heard_of"]


def test_a_letter_that_tells_what_may_not_be_shared_is_refused_with_the_reason(on: InMemory) -> None:
    case = a_panel(on)
    letter = next(each for each in on.desk.letters.offered(case) if each.people and told_in(each.text))
    person, told = letter.people[0].person, tuple(told_in(letter.text))
    rau = Outsider(OutsiderId(""), case, "Dr Rau", "Clinic", person, told)
    kept = on.desk.supports.put(rau)
    on.desk.letters.missing(case, letter.letter.id, (person,))  # whatever it lacks, it may be shared
    on.desk.supports.put(replace(rau, id=kept, shared=()))
    with pytest.raises(NotToBeShared) as refused:
        on.desk.letters.write(case, letter.letter.id, (person,))
    assert refused.value.facts["who"] == "Dr Rau"
    assert refused.value.facts["what"]


def test_what_a_letter_tells_follows_from_its_fields() -> None:
    assert told_in("Dear {name}, {office} writes on {today}.") == frozenset()
    assert told_in("{offenders} on {conference_on}") == {Shared.PEOPLE, Shared.MEETING}
    assert told_in("{charges} {agreed} {intake/how}") == {Shared.MATTERS, Shared.AGREED, Shared.ANSWERS}
