"""What every vault promises of the community: records come back as they were, and what is about a case goes with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.community.activity import Activity, ActivityKind, Commitment
from rjdesk.domain.community.engagement import Engagement, Level
from rjdesk.domain.community.partner import Offer, Partner
from rjdesk.domain.community.support import Came, Consent, Step, Support, SupportDue
from rjdesk.domain.community.team import Outsider, Shared
from rjdesk.domain.community.trust import ItemCounts, TrustWave
from rjdesk.domain.community.volunteer import Available, Hours, Task, Trained, Volunteer
from rjdesk.domain.ids import (
    ActivityId,
    CaseId,
    CommitmentId,
    HoursId,
    LevelId,
    MemberId,
    OutsiderId,
    ParticipantId,
    PartnerId,
    SupportId,
    VolunteerId,
    WaveId,
)
from rjdesk.domain.keeping import Became
from rjdesk.errors import NoSuchCase, NoSuchRecord
from rjdesk.store.unit_of_work import UnitOfWork
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

ANA, TANE = a_case("FGC-1").build(), a_case("FGC-2").build()
MERE, RUA = MemberId("mere"), MemberId("rua")
DAY, LATER = date(2026, 11, 2), date(2026, 12, 4)
OFFERS = (Offer.MENTORING, Offer.CULTURAL)
LEVELS = (
    Level(LevelId("a"), Engagement.TOGETHER, DAY, LATER, MERE),
    Level(LevelId("b"), None, LATER, LATER, MERE, LevelId("a")),
)
PARTNER = Partner(
    PartnerId("p"), "Te Puna", OFFERS, "wānanga", "te reo", "Waikato", "07", DAY, LATER, "n", True, LEVELS
)
VOLUNTEER = Volunteer(
    VolunteerId("v"),
    "Hōne",
    panel=True,
    languages="te reo",
    available=(Available.EVENINGS,),
    contact="021",
    vetted_on=DAY,
    vetted_until=LATER,
    trained=(Trained("Five days", DAY), Trained("First aid", DAY, LATER)),
    since=DAY,
)
HOURS = Hours(HoursId("h"), VOLUNTEER.id, DAY, Task.PANEL, 150)
ACTIVITY = Activity(
    ActivityId("a"),
    ActivityKind.FORUM,
    DAY,
    "Safe streets",
    "Waikato",
    41,
    ("speeding", "lights"),
    (
        Commitment(CommitmentId("c"), "Count cars", "Sgt Lee", LATER),
        Commitment(CommitmentId("d"), "x", "y", DAY, LATER, "z"),
    ),
    archived=True,
)
WAVE = TrustWave(WaveId("w"), DAY, LATER, "Waikato", 80, 31, (ItemCounts("know", (9, 8, 7, 4, 3)),))
STEPS = (Step(Came.WAITING, DAY, LATER), Step(Came.ACCEPTED, LATER, LATER))
SUPPORT = Support(SupportId("s"), ANA.id, ParticipantId("p1"), PARTNER.id, "Te Puna", Consent.WITH_GUARDIAN, DAY, STEPS)
OUTSIDER = Outsider(OutsiderId("o"), ANA.id, "Dr Rau", "Clinic", ParticipantId("p1"), (Shared.MEETING,), DAY, LATER)


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with two cases and something of everything."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for case in (ANA, TANE):
            work.cases.save(case, a_summary())
        fill(work)
        work.commit()
    return bench


def fill(work: UnitOfWork) -> None:
    """Something of everything."""
    community = work.community
    community.partners.keep(PARTNER)
    community.volunteers.keep(VOLUNTEER)
    community.hours.keep(HOURS)
    community.activities.keep(ACTIVITY)
    community.trust.keep(WAVE)
    work.supports.keep(SUPPORT)
    work.supports.keep(replace(SUPPORT, id=SupportId("t"), case=TANE.id))
    work.supports.keep_outsider(OUTSIDER)


def test_records_come_back_as_they_were_kept(kept: Bench) -> None:
    with kept.begin() as work:
        community = work.community
        assert community.partners.all() == (PARTNER,)
        assert community.volunteers.get("v") == VOLUNTEER
        assert community.hours.between(DAY, DAY) == (HOURS,)
        assert community.activities.all() == (ACTIVITY,)
        assert community.trust.between(DAY, LATER) == (WAVE,)
        assert work.supports.of(ANA.id) == (SUPPORT,)
        assert work.supports.outsiders(ANA.id) == (OUTSIDER,)


def test_a_record_takes_the_place_of_the_one_of_its_identity(kept: Bench) -> None:
    with kept.begin() as work:
        work.community.volunteers.keep(replace(VOLUNTEER, vetted_on=None, vetted_until=None, trained=()))
        work.supports.keep(replace(SUPPORT, steps=STEPS[:1], consent=None, consent_on=None))
        work.commit()
    with kept.begin() as work:
        assert work.community.volunteers.get("v").vetted_until is None
        assert len(work.community.volunteers.all()) == 1
        assert work.supports.of(ANA.id)[0].now == STEPS[0]


def test_what_is_of_no_day_or_of_another_is_not_among_those_of_some_days(kept: Bench) -> None:
    with kept.begin() as work:
        assert work.community.partners.between(date.min, date.max) == ()
        assert work.community.trust.between(DAY, DAY) == ()
        assert work.supports.between(LATER, LATER) == ()
        with pytest.raises(NoSuchRecord):
            work.community.hours.get("v")


def test_records_of_some_days_come_by_day(kept: Bench) -> None:
    earlier = replace(HOURS, id=HoursId("z"), on=date(2026, 11, 1))
    with kept.begin() as work:
        work.community.hours.keep(earlier)
        assert work.community.hours.between(date(2026, 11, 1), DAY) == (earlier, HOURS)
        assert work.community.hours.all() == (HOURS, earlier)


def test_what_is_to_be_asked_is_told_of_the_cases_that_one_can_see(kept: Bench) -> None:
    mine = SupportDue(ANA.id, ANA.reference, "Te Puna", LATER)
    other = SupportDue(TANE.id, TANE.reference, "Te Puna", LATER)
    with kept.begin() as work:
        work.access.keep(CaseAccess(TANE.id, RUA, restricted=True))
        work.access.keep(CaseAccess(ANA.id, MERE))
        work.commit()
    with kept.begin_as(MERE) as work:
        assert work.supports.due(LATER, 9) == (mine,)
        assert work.supports.due(DAY, 9) == ()
        assert len(work.supports.between(DAY, DAY)) == 2
    with kept.begin_as(RUA) as work:
        assert set(work.supports.due(LATER, 9)) == {mine, other}
        assert len(work.supports.due(LATER, 1)) == 1


def test_what_is_over_is_not_asked_any_more(kept: Bench) -> None:
    with kept.begin() as work:
        for case in (ANA, TANE):
            work.access.keep(CaseAccess(case.id, MERE))
        work.supports.keep(SUPPORT.with_step(Step(Came.COMPLETED, LATER, LATER)))
        work.commit()
    with kept.begin_as(MERE) as work:
        assert [each.case for each in work.supports.due(LATER, 9)] == [TANE.id]


def test_nothing_is_kept_of_a_case_that_is_not_there(bench: Bench) -> None:
    with bench.begin() as work:
        with pytest.raises(NoSuchCase):
            work.supports.keep(SUPPORT)
        with pytest.raises(NoSuchCase):
            work.supports.keep_outsider(OUTSIDER)


@pytest.mark.parametrize("became", [Became.DESTROYED, Became.SEALED])
def test_a_case_that_ended_takes_its_people_support_along(kept: Bench, became: Became) -> None:
    with kept.begin() as work:
        if became is Became.DESTROYED:
            work.keepings.destroy(ANA.id)
        else:
            work.keepings.seal(ANA.id, NOON, "expunged")
        work.commit()
    with kept.begin() as work:
        assert work.supports.of(ANA.id) == ()
        assert work.supports.outsiders(ANA.id) == ()
        assert [each.case for each in work.supports.between(DAY, DAY)] == [CaseId(TANE.id)]
        assert {each.case for each in work.supports.due(LATER, 9)} <= {TANE.id}
