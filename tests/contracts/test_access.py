"""What every vault promises about whose cases are and who sees them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rjdesk.domain.access import EMERGENCY, CaseAccess, Emergency, Relation
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.errors import NoSuchCase
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

ANA, BEA, CAL = (MemberId(name) for name in ("ana", "bea", "cal"))
REASON = "The court asks for it within the hour"


def case_of(number: int) -> CaseId:
    """The identity of a case by number."""
    return a_case(f"FGC-{number}").build().id


CASE = case_of(1)


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with two cases of Ana's, nobody kept out."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for number in (1, 2):
            work.cases.save(a_case(f"FGC-{number}").with_offender("Tāne").build(), a_summary())
            work.access.keep(CaseAccess(case_of(number), ANA))
        work.commit()
    return bench


def keep(bench: Bench, access: CaseAccess, *opened: Emergency) -> None:
    """Keep a case's access and the emergencies in it."""
    with bench.begin() as work:
        work.access.keep(access)
        for emergency in opened:
            work.access.open(emergency)
        work.commit()


def an_emergency(member: MemberId = BEA, at: datetime = NOON) -> Emergency:
    """Someone opened the case without its owner."""
    return Emergency(CASE, member, at, at + EMERGENCY, REASON)


def seen_by(bench: Bench, member: MemberId) -> tuple[int, int, int]:
    """How many cases someone's list shows, counts, and finds."""
    with bench.begin_as(member) as work:
        page, found = work.case_list.page(CaseQuery()), work.case_list.page(CaseQuery(text="tane"))
    return len(page.rows), page.total, found.total


def test_a_case_that_nobody_was_given_is_nobodys(bench: Bench) -> None:
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        work.cases.save(a_case("FGC-1").build(), a_summary())
        assert work.access.of(CASE) == CaseAccess(CASE, MemberId(""))


def test_access_comes_back_as_kept(kept: Bench) -> None:
    access = CaseAccess(CASE, BEA, True, frozenset({CAL, ANA}), (an_emergency(),))
    keep(kept, access, an_emergency())
    with kept.begin() as work:
        assert work.access.of(CASE) == access
        assert work.access.of(case_of(2)) == CaseAccess(case_of(2), ANA)


def test_helpers_are_taken_away_and_emergencies_stay(kept: Bench) -> None:
    keep(kept, CaseAccess(CASE, ANA, True, frozenset({CAL})), an_emergency())
    keep(kept, CaseAccess(CASE, ANA, False))
    with kept.begin() as work:
        assert work.access.of(CASE) == CaseAccess(CASE, ANA, False, frozenset(), (an_emergency(),))


def test_a_case_that_is_not_there_has_no_access(bench: Bench) -> None:
    with bench.begin() as work:
        with pytest.raises(NoSuchCase):
            work.access.of(CASE)
        with pytest.raises(NoSuchCase):
            work.access.keep(CaseAccess(CASE, ANA))
        with pytest.raises(NoSuchCase):
            work.access.open(an_emergency())


def test_a_restricted_case_is_in_no_list_but_its_owners_and_helpers(kept: Bench) -> None:
    keep(kept, CaseAccess(CASE, ANA, True, frozenset({CAL})))
    assert [seen_by(kept, member) for member in (ANA, BEA, CAL)] == [(2, 2, 2), (1, 1, 1), (2, 2, 2)]


def test_a_restricted_case_is_listed_by_its_existence_and_owner_alone(kept: Bench) -> None:
    keep(kept, CaseAccess(CASE, ANA, True, frozenset({CAL})), an_emergency(at=NOON - EMERGENCY))
    with kept.begin_as(BEA) as work:
        assert work.access.restricted() == (CaseAccess(CASE, ANA, True),)
    for member in (ANA, CAL):
        with kept.begin_as(member) as work:
            assert work.access.restricted() == ()


def test_an_emergency_shows_a_case_for_an_hour_to_whoever_opened_it(kept: Bench) -> None:
    keep(kept, CaseAccess(CASE, ANA, True), an_emergency())
    assert [seen_by(kept, member)[0] for member in (BEA, CAL)] == [2, 1]
    kept.clock.advance(EMERGENCY - timedelta(seconds=1))
    assert seen_by(kept, BEA)[0] == 2
    kept.clock.advance(timedelta(seconds=1))
    assert seen_by(kept, BEA)[0] == 1


def test_an_hour_is_an_hour_in_every_time_zone(kept: Bench) -> None:
    keep(kept, CaseAccess(CASE, ANA, True), an_emergency(at=NOON.astimezone(timezone(timedelta(hours=13)))))
    assert seen_by(kept, BEA)[0] == 2
    kept.clock.now = (NOON + EMERGENCY).astimezone(UTC)
    assert seen_by(kept, BEA)[0] == 1


@pytest.mark.parametrize(("seconds", "open_still"), [("-3000", False), ("90000", True)])
def test_an_emergency_is_over_once_the_journal_noted_that_the_clock_was_set_back(
    kept: Bench, seconds: str, open_still: bool
) -> None:
    keep(kept, CaseAccess(CASE, ANA, True), an_emergency())
    with kept.begin() as work:
        work.journal.write(Deed("clock_jumped", None, {"seconds": seconds}))
        work.commit()
    assert seen_by(kept, BEA)[0] == (2 if open_still else 1)
    with kept.begin() as work:
        assert (work.access.of(CASE).relation(BEA, NOON) is Relation.EMERGENCY) is open_still


def test_an_emergency_that_was_opened_after_the_clock_was_set_back_lasts_its_hour(kept: Bench) -> None:
    keep(kept, CaseAccess(CASE, ANA, True))
    with kept.begin_as(BEA) as work:
        work.journal.write(Deed("clock_jumped", None, {"seconds": "-3000"}))
        work.access.open(an_emergency())
        work.journal.write(Deed("opened_in_emergency", CASE))
        work.commit()
    assert seen_by(kept, BEA)[0] == 2


def test_an_owner_is_told_of_every_emergency_once(kept: Bench) -> None:
    first, second = an_emergency(CAL, NOON), an_emergency(BEA, NOON + timedelta(hours=2))
    keep(kept, CaseAccess(CASE, ANA, True), second, first)
    with kept.begin_as(ANA) as work:
        assert work.access.unseen(ANA) == (first, second)
        assert work.access.unseen(BEA) == ()
        work.access.seen(ANA, NOON + timedelta(hours=3))
        assert work.access.unseen(ANA) == ()
        assert {emergency.seen_at for emergency in work.access.of(CASE).emergencies} == {NOON + timedelta(hours=3)}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    owner=st.sampled_from([ANA, BEA, CAL]),
    helpers=st.frozensets(st.sampled_from([ANA, BEA, CAL])),
    restricted=st.booleans(),
    opened=st.dictionaries(st.sampled_from([ANA, BEA, CAL]), st.integers(-90, 30), max_size=3),
)
def test_the_list_shows_whatever_the_one_decision_lets_someone_see(
    kept: Bench, owner: MemberId, helpers: frozenset[MemberId], restricted: bool, opened: dict[MemberId, int]
) -> None:
    emergencies = [an_emergency(member, NOON + timedelta(minutes=minutes)) for member, minutes in opened.items()]
    with kept.begin() as work:
        work.access.keep(CaseAccess(CASE, owner, restricted, helpers))
        for emergency in emergencies:
            work.access.open(emergency)
        held = work.access.of(CASE)
        work.commit()
    for member in (ANA, BEA, CAL):
        hidden = held.relation(member, kept.clock()) is Relation.RESTRICTED
        with kept.begin_as(member) as work:
            assert [access.case for access in work.access.restricted()] == ([CASE] if hidden else [])
            assert work.case_list.page(CaseQuery()).total == (1 if hidden else 2)
    with kept.begin() as work:
        work.keepings.destroy(CASE)
        work.cases.save(a_case("FGC-1").with_offender("Tāne").build(), a_summary())
        work.commit()
