"""Whose a case is, who helps with it, and handing it over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rjdesk.domain.access import Action
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Role
from rjdesk.errors import CantOwnCases, NoSuchMember, NotAllowed, SigningUnderWay
from rjdesk.services.people import NewCharge
from tests.services.access_calls import REFERRAL
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, case_at, in_memory, walking

OWNER = MemberId("member")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    return on.desk.referrals.take(REFERRAL)


@pytest.fixture
def colleague(on: InMemory) -> MemberId:
    return a_colleague(on, Role.FACILITATOR)


def test_whoever_takes_a_referral_owns_the_case(on: InMemory, case: CaseId) -> None:
    opened = on.desk.casework.open(case)
    assert (opened.access.owner, opened.access.helpers, opened.access.restricted) == (OWNER, frozenset(), False)
    assert Action.WORK_ON_CASE in opened.may


def test_a_helper_may_change_the_case_and_then_no_more(on: InMemory, case: CaseId, colleague: MemberId) -> None:
    on.desk.assignments.add_helper(case, colleague)
    with as_member(on, colleague):
        on.desk.people.add_charge(case, NewCharge("Theft"))
    on.desk.assignments.remove_helper(case, colleague)
    with as_member(on, colleague):
        with pytest.raises(NotAllowed) as refused:
            on.desk.people.add_charge(case, NewCharge("Theft"))
        assert refused.value.facts == {"action": "work_on_case", "reason": "somebody_elses"}
        assert on.desk.casework.open(case).may == {Action.READ_CASE}


def test_the_owner_is_no_helper_besides(on: InMemory, case: CaseId) -> None:
    on.desk.assignments.add_helper(case, OWNER)
    assert on.desk.casework.open(case).access.helpers == frozenset()


def test_a_case_that_is_handed_over_bears_the_new_owners_name(on: InMemory, case: CaseId, colleague: MemberId) -> None:
    on.desk.assignments.add_helper(case, colleague)
    on.desk.assignments.hand_over(case, colleague)
    opened = on.desk.casework.open(case)
    assert (opened.access.owner, opened.access.helpers) == (colleague, frozenset())
    assert opened.case.facilitator == "facilitator"
    last = on.desk.casework.history(case)[-1]
    assert (last.deed.what, last.deed.facts) == ("case_handed_over", {"from": OWNER, "to": colleague})


def test_a_case_is_handed_over_only_to_somebody_who_can_work_on_it(on: InMemory, case: CaseId) -> None:
    for role in (Role.ADMINISTRATOR, Role.AUDITOR, Role.READ_ONLY):
        with pytest.raises(CantOwnCases):
            on.desk.assignments.hand_over(case, a_colleague(on, role))
    assert on.desk.casework.open(case).access.owner == OWNER


def test_nobody_who_left_or_never_was_is_given_a_case(on: InMemory, case: CaseId, colleague: MemberId) -> None:
    with on.vault.unit_of_work() as work:
        work.members.keep(work.members.get(colleague).ended(on.clock()))
        work.commit()
    for nobody in (colleague, MemberId("nobody")):
        with pytest.raises(NoSuchMember):
            on.desk.assignments.hand_over(case, nobody)
        with pytest.raises(NoSuchMember):
            on.desk.assignments.add_helper(case, nobody)


def test_a_case_stays_with_whom_people_sign_before(on: InMemory, colleague: MemberId) -> None:
    case = case_at("signing", walking(on.desk))
    on.desk.ceremonies.keep_opening(on.desk.ceremonies.open(case).make())
    with pytest.raises(SigningUnderWay):
        on.desk.assignments.hand_over(case, colleague)


def test_what_is_half_typed_is_shown_to_nobody_who_can_only_read(
    on: InMemory, case: CaseId, colleague: MemberId
) -> None:
    on.desk.drafts.keep(DraftPlace(case, "stage/safety/concern"), "she said th")
    with as_member(on, colleague):
        assert on.desk.casework.open(case).drafts == ()
        with pytest.raises(NotAllowed):
            on.desk.drafts.of(case)


def test_the_cases_that_somebody_would_leave_behind_are_known_before_they_go(
    on: InMemory, case: CaseId, colleague: MemberId
) -> None:
    another = on.desk.referrals.take(REFERRAL)
    for each in (case, another):
        on.desk.assignments.hand_over(each, colleague)
    on.desk.assignments.restrict(another)
    assert (on.desk.members.owned(colleague), on.desk.members.owned(OWNER)) == (2, 0)
    assert [line.id for line in on.desk.assignments.cases_of(colleague)] == [case]
    assert [(each.owner, each.cases) for each in on.desk.casework.restricted()] == [("facilitator", 1)]


def test_a_case_from_before_there_were_owners_is_the_teams(on: InMemory, case: CaseId, colleague: MemberId) -> None:
    access = on.vault.shelves.access
    access[case] = replace(access[case], owner=MemberId(""))
    with as_member(on, colleague):
        assert on.desk.casework.open(case).may == {Action.READ_CASE}
    on.desk.assignments.hand_over(case, colleague)
    with as_member(on, colleague):
        on.desk.people.add_charge(case, NewCharge("Theft"))
