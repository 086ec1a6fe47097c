"""A restricted case is opened without its owner only by a supervisor, for a reason, for an hour, and never in secret."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from rjdesk.domain.access import Action
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Role
from rjdesk.errors import NoSuchCase, NotAllowed, OwnerNotTold, ReasonTooShort
from rjdesk.services.casework import Restricted
from tests.services.access_calls import LONG_ENOUGH, REFERRAL
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory

OWNER = MemberId("member")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def supervisor(on: InMemory) -> MemberId:
    return a_colleague(on, Role.SUPERVISOR)


@pytest.fixture
def case(on: InMemory) -> CaseId:
    taken = on.desk.referrals.take(REFERRAL)
    on.desk.assignments.restrict(taken)
    return taken


def test_of_a_restricted_case_others_see_that_there_is_one_and_whose(
    on: InMemory, supervisor: MemberId, case: CaseId
) -> None:
    with as_member(on, supervisor):
        assert on.desk.casework.restricted() == (Restricted("Aroha Ngātai", 1),)
        assert on.desk.casework.page(CaseQuery(state="all")).total == 0
        assert on.desk.casework.today().counts.open == 0
        with pytest.raises(NotAllowed):
            on.desk.casework.open(case)
    assert on.desk.casework.restricted() == ()
    assert on.desk.casework.page(CaseQuery(state="all")).total == 1


def test_a_supervisor_finds_it_by_its_reference_and_opens_it(on: InMemory, supervisor: MemberId, case: CaseId) -> None:
    with as_member(on, supervisor):
        assert on.desk.assignments.find_restricted("  fgc   9") == case
        opened = on.desk.assignments.open_in_emergency(case, f"  {LONG_ENOUGH} ")
        assert on.desk.casework.open(case).case.reference == "FGC 9"
        assert on.desk.casework.page(CaseQuery()).total == 1
        assert opened.reason == LONG_ENOUGH


def test_what_is_not_restricted_is_not_found_among_the_restricted(on: InMemory, supervisor: MemberId) -> None:
    on.desk.referrals.take(REFERRAL)
    with as_member(on, supervisor), pytest.raises(NoSuchCase):
        on.desk.assignments.find_restricted("FGC 9")


@pytest.mark.parametrize("reason", ["", "the court asks", "x" * 19, " " * 30, "y" + " " * 30 + "y"])
def test_a_reason_is_a_reason(on: InMemory, supervisor: MemberId, case: CaseId, reason: str) -> None:
    with as_member(on, supervisor):
        with pytest.raises(ReasonTooShort):
            on.desk.assignments.open_in_emergency(case, reason)
        with pytest.raises(NotAllowed):
            on.desk.casework.open(case)


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.SUPERVISOR])
def test_nobody_else_opens_it_whatever_the_reason(on: InMemory, case: CaseId, role: Role) -> None:
    with as_member(on, a_colleague(on, role)), pytest.raises(NotAllowed):
        on.desk.assignments.open_in_emergency(case, LONG_ENOUGH)


@pytest.mark.parametrize(
    ("later", "open_still"),
    [
        (timedelta(minutes=59), True),
        (timedelta(hours=1), False),
        (timedelta(days=3), False),
        (-timedelta(minutes=1), False),
        (-timedelta(days=3), False),
    ],
)
def test_it_is_shut_after_an_hour_and_by_any_clock_outside_it(
    on: InMemory, supervisor: MemberId, case: CaseId, later: timedelta, open_still: bool
) -> None:
    with as_member(on, supervisor):
        on.desk.assignments.open_in_emergency(case, LONG_ENOUGH)
        on.clock.advance(later)
        assert on.desk.casework.page(CaseQuery()).total == int(open_still)
        assert _is_allowed(lambda: on.desk.casework.open(case)) is open_still


def test_every_opening_stands_in_the_journal_without_the_reason(
    on: InMemory, supervisor: MemberId, case: CaseId
) -> None:
    with as_member(on, supervisor):
        for _ in range(3):
            on.desk.assignments.open_in_emergency(case, LONG_ENOUGH)
            on.clock.advance(timedelta(hours=2))
    told = [entry for entry in on.desk.journal.entries() if entry.deed.what == "opened_in_emergency"]
    assert [(entry.by, entry.deed.case) for entry in told] == [(supervisor, case)] * 3
    assert LONG_ENOUGH not in str(told)


def test_its_owner_is_told_once_who_opened_it_and_why(on: InMemory, supervisor: MemberId, case: CaseId) -> None:
    with as_member(on, supervisor):
        on.desk.assignments.open_in_emergency(case, LONG_ENOUGH)
        assert on.desk.assignments.unseen() == ()
    (told,) = on.desk.assignments.unseen()
    assert (told.case, told.reference, told.by, told.emergency.reason) == (case, "FGC 9", "supervisor", LONG_ENOUGH)
    on.desk.assignments.seen()
    assert on.desk.assignments.unseen() == ()
    assert on.deeds()[-1] == "emergencies_seen"
    assert [each.reason for each in on.desk.casework.open(case).access.emergencies] == [LONG_ENOUGH]


def test_in_an_emergency_somebody_can_be_let_help_so_that_nobodys_illness_loses_a_case(
    on: InMemory, supervisor: MemberId, case: CaseId
) -> None:
    colleague = a_colleague(on, Role.FACILITATOR)
    with as_member(on, supervisor):
        on.desk.assignments.open_in_emergency(case, LONG_ENOUGH)
        on.desk.assignments.add_helper(case, colleague)
    with as_member(on, colleague):
        assert Action.WORK_ON_CASE in on.desk.casework.open(case).may


def test_a_case_is_not_taken_from_an_owner_who_does_not_know_of_the_emergency_in_it(
    on: InMemory, supervisor: MemberId, case: CaseId
) -> None:
    colleague = a_colleague(on, Role.FACILITATOR)
    with as_member(on, supervisor):
        on.desk.assignments.open_in_emergency(case, LONG_ENOUGH)
        on.desk.assignments.add_helper(case, supervisor)
        with pytest.raises(OwnerNotTold):
            on.desk.assignments.hand_over(case, colleague)
        with pytest.raises(OwnerNotTold):
            on.desk.keeping.seal(case, LONG_ENOUGH)
    on.desk.assignments.seen()
    with as_member(on, supervisor):
        on.desk.assignments.hand_over(case, colleague)


def test_the_case_of_an_owner_who_left_is_handed_on(on: InMemory, supervisor: MemberId, case: CaseId) -> None:
    colleague = a_colleague(on, Role.FACILITATOR)
    with on.vault.unit_of_work() as work:
        work.members.keep(work.members.get(OWNER).ended(on.clock()))
        work.commit()
    with as_member(on, supervisor):
        on.desk.assignments.open_in_emergency(case, LONG_ENOUGH)
        on.desk.assignments.hand_over(case, colleague)
    with as_member(on, colleague):
        assert on.desk.casework.open(case).access.owner == colleague


def test_an_emergency_in_one_case_opens_no_other(on: InMemory, supervisor: MemberId, case: CaseId) -> None:
    another = on.desk.referrals.take(REFERRAL)
    on.desk.assignments.restrict(another)
    with as_member(on, supervisor):
        on.desk.assignments.open_in_emergency(case, LONG_ENOUGH)
        with pytest.raises(NotAllowed):
            on.desk.casework.open(another)


def _is_allowed(call: Callable[[], object]) -> bool:
    try:
        call()
    except NotAllowed:
        return False
    return True
