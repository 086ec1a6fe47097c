"""Nobody takes part against their will, unprepared or untold: each rule says who is still missing."""

from __future__ import annotations

import pytest

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates import GATES, NEVER_WAIVED
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.participant import Part
from tests.builders import CaseBuilder, a_case

OFFENDER, VICTIM, SUPPORTER = (ParticipantId(f"p{number}") for number in (1, 2, 3))


def a_meeting() -> CaseBuilder:
    """An offender, a victim, a supporter, and two who are there for their work."""
    case = a_case().with_offender().with_victim().with_person("Lan Supporter", Part.SUPPORTER)
    return case.with_person("Mere Facilitator", Part.FACILITATOR).with_person("Lagi Tuālā", Part.INTERPRETER)


def told(case: CaseBuilder, fact: Fact, value: AnswerValue, *about: ParticipantId) -> CaseBuilder:
    """A fact recorded about each of these, or about the case."""
    for who in about or (None,):
        case = case.answering("s", fact.value, value, about=who, fact=fact)
    return case


def reasons(gate: str, case: CaseBuilder) -> list[tuple[str, str | None]]:
    return [(unmet.reason, unmet.about) for unmet in GATES[gate](case.build())]


def test_each_person_agrees_for_themselves_to_take_part() -> None:
    gate, reason = "everyone_agreed_to_take_part", "not_agreed_to_take_part"
    assert reasons(gate, a_meeting()) == [(reason, OFFENDER), (reason, VICTIM), (reason, SUPPORTER)]
    agreed = told(a_meeting(), Fact.CONSENT, True, OFFENDER, VICTIM, SUPPORTER)
    assert reasons(gate, agreed) == []
    assert reasons(gate, told(agreed, Fact.CONSENT, False, VICTIM)) == [(reason, VICTIM)]


@pytest.mark.parametrize(
    ("fact", "value"), [(Fact.WILL_ATTEND, False), (Fact.WAY_OF_TAKING_PART, "not"), (Fact.ATTENDED, False)]
)
def test_who_stays_away_is_not_asked_to_agree(fact: Fact, value: AnswerValue) -> None:
    others = told(a_meeting(), Fact.CONSENT, True, OFFENDER, SUPPORTER)
    assert reasons("everyone_agreed_to_take_part", told(others, fact, value, VICTIM)) == []


def test_who_comes_after_all_has_to_have_agreed() -> None:
    case = told(told(a_meeting(), Fact.CONSENT, True, OFFENDER, SUPPORTER), Fact.WILL_ATTEND, False, VICTIM)
    here = told(case, Fact.ATTENDED, True, VICTIM)
    assert reasons("everyone_agreed_to_take_part", here) == [("not_agreed_to_take_part", VICTIM)]


def test_an_offender_who_stays_away_has_still_not_agreed() -> None:
    case = told(told(a_meeting(), Fact.CONSENT, True, VICTIM, SUPPORTER), Fact.WILL_ATTEND, False, OFFENDER)
    assert reasons("everyone_agreed_to_take_part", case) == [("not_agreed_to_take_part", OFFENDER)]


def test_only_who_is_referred_signs_a_release() -> None:
    assert reasons("releases_signed", a_meeting()) == [("release_not_signed", OFFENDER)]
    assert reasons("releases_signed", told(a_meeting(), Fact.RELEASE_SIGNED, True, OFFENDER)) == []


def test_a_victim_says_how_they_take_part_and_not_at_all_is_an_answer() -> None:
    assert reasons("victim_choice_known", a_meeting()) == [("victim_choice_unknown", VICTIM)]
    assert reasons("victim_choice_known", told(a_meeting(), Fact.WAY_OF_TAKING_PART, "not", VICTIM)) == []


def test_both_sides_are_ready_before_they_meet() -> None:
    assert reasons("both_sides_ready", a_meeting()) == [("not_ready", OFFENDER), ("not_ready", VICTIM)]
    one = told(told(a_meeting(), Fact.READY, True, OFFENDER), Fact.READY, False, VICTIM)
    assert reasons("both_sides_ready", one) == [("not_ready", VICTIM)]
    assert reasons("both_sides_ready", told(one, Fact.READY, True, VICTIM)) == []


def test_a_dialogue_has_two_sides() -> None:
    alone = told(a_case().with_offender(), Fact.READY, True, OFFENDER)
    assert reasons("both_sides_ready", alone) == [("no_victim", None)]
    assert reasons("both_sides_ready", a_case()) == [("no_offender", None), ("no_victim", None)]


@pytest.mark.parametrize(
    ("gate", "fact", "reason"),
    [
        ("counsel_notice_given", Fact.COUNSEL_NOTICE, "no_counsel_notice"),
        ("found_suitable", Fact.SUITABLE, "not_found_suitable"),
        ("voluntariness_read", Fact.VOLUNTARINESS_READ, "voluntariness_not_read"),
    ],
)
def test_a_no_is_not_a_yes(gate: str, fact: Fact, reason: str) -> None:
    assert reasons(gate, a_meeting()) == reasons(gate, told(a_meeting(), fact, False)) == [(reason, None)]
    assert reasons(gate, told(a_meeting(), fact, True)) == []


def test_nothing_is_alleged_of_a_child_in_need_of_care() -> None:
    assert reasons("subject_named", a_meeting()) == [("no_subject", None)]
    assert reasons("subject_named", a_case().with_person("A Child", Part.SUBJECT)) == []


@pytest.mark.parametrize(
    "gate", ["everyone_agreed_to_take_part", "releases_signed", "both_sides_ready", "voluntariness_read"]
)
def test_consent_is_never_waived(gate: str) -> None:
    assert gate in NEVER_WAIVED


@pytest.mark.parametrize("gate", ["counsel_notice_given", "victim_choice_known", "found_suitable", "subject_named"])
def test_a_process_may_let_the_others_be_waived(gate: str) -> None:
    assert gate in GATES
    assert gate not in NEVER_WAIVED
