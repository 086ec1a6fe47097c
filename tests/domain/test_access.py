"""One decision says who may do what; it answers with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rjdesk.domain.access import (
    ALLOWED,
    EMERGENCY,
    Action,
    CaseAccess,
    Emergency,
    Refusal,
    Relation,
    allowed_to,
    refusal,
)
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import FOUNDER, Member, Role
from rjdesk.errors import NotAllowed
from rjdesk.wording import has, of_error
from tests.fakes import NOON

OWNER, HELPER, ANOTHER = MemberId("owner"), MemberId("helper"), MemberId("another")
CASE = CaseId("case")
RESTRICTED = CaseAccess(CASE, OWNER, restricted=True, helpers=frozenset({HELPER}))
OPENED = replace(RESTRICTED, emergencies=(Emergency(CASE, ANOTHER, NOON, NOON + EMERGENCY, "The court asks today"),))


def test_every_action_stands_in_the_table() -> None:
    assert set(ALLOWED) == set(Action)


@pytest.mark.parametrize("role", Role)
def test_nobody_does_anything_with_a_restricted_case_but_open_it_in_an_emergency(role: Role) -> None:
    allowed = {action for action in Action if refusal({role}, action, Relation.RESTRICTED) is None}
    assert allowed == ({Action.OPEN_IN_EMERGENCY} if role is Role.SUPERVISOR else set())


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
@pytest.mark.parametrize("relation", [each for each in Relation if each is not Relation.NONE])
def test_administrators_and_auditors_have_no_case_at_all(role: Role, relation: Relation) -> None:
    assert [action for action in Action if refusal({role}, action, relation) is None] == []
    assert refusal({role}, Action.SEE_CASES, Relation.NONE) is Refusal.ROLE


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("relation", Relation)
def test_several_roles_allow_what_any_of_them_does(action: Action, relation: Relation) -> None:
    alone = [refusal({role}, action, relation) for role in FOUNDER]
    assert (refusal(FOUNDER, action, relation) is None) is (None in alone)


def test_whoever_has_no_role_may_do_nothing() -> None:
    assert {refusal((), action, relation) for action in Action for relation in Relation} == {Refusal.ROLE}


def test_whoever_has_left_may_do_nothing() -> None:
    member = Member(OWNER, "Aroha", FOUNDER, NOON, b"")
    assert Action.WORK_ON_CASE in allowed_to(member, Relation.OWN)
    assert allowed_to(member.ended(NOON), Relation.OWN) == set()


def test_a_refusal_says_what_stands_in_the_way() -> None:
    facilitator = {Role.FACILITATOR}
    assert refusal(facilitator, Action.WORK_ON_CASE, Relation.OTHERS) is Refusal.SOMEBODY_ELSES
    assert refusal(facilitator, Action.WORK_ON_CASE, Relation.RESTRICTED) is Refusal.RESTRICTED
    assert refusal(facilitator, Action.DESTROY_CASE, Relation.OWN) is Refusal.ROLE
    assert refusal({Role.SUPERVISOR}, Action.OPEN_IN_EMERGENCY, Relation.OTHERS) is Refusal.NOT_RESTRICTED
    assert refusal({Role.SUPERVISOR}, Action.READ_CASE, Relation.RESTRICTED) is Refusal.RESTRICTED


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("reason", Refusal)
def test_every_refusal_is_said_in_a_sentence(action: Action, reason: Refusal) -> None:
    happened = of_error(NotAllowed(action=action, reason=reason)).happened
    assert happened.startswith("You can't ")
    assert happened.endswith(".")


@pytest.mark.parametrize("role", Role)
def test_every_role_has_its_words(role: Role) -> None:
    assert has(f"roles.{role}")
    assert has(f"roles.about.{role}")


def test_a_case_is_its_owners_then_its_helpers_then_the_teams() -> None:
    shared = replace(RESTRICTED, restricted=False)
    assert [shared.relation(who, NOON) for who in (OWNER, HELPER, ANOTHER)] == ["own", "helping", "others"]
    assert [RESTRICTED.relation(who, NOON) for who in (OWNER, HELPER, ANOTHER)] == ["own", "helping", "restricted"]


@pytest.mark.parametrize(
    ("later", "relation"),
    [
        (timedelta(0), Relation.EMERGENCY),
        (timedelta(minutes=59, seconds=59), Relation.EMERGENCY),
        (timedelta(hours=1), Relation.RESTRICTED),
        (timedelta(days=400), Relation.RESTRICTED),
        (timedelta(seconds=-1), Relation.RESTRICTED),  # the clock was set back
    ],
)
def test_an_emergency_lasts_an_hour_whatever_the_clock_does(later: timedelta, relation: Relation) -> None:
    assert OPENED.relation(ANOTHER, NOON + later) is relation


def test_an_emergency_is_of_whoever_gave_the_reason() -> None:
    assert OPENED.relation(MemberId("a fourth"), NOON) is Relation.RESTRICTED
