"""What a circle, a panel, a forum or an encounter has to have come to."""

from __future__ import annotations

import pytest

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates import GATES, NEVER_WAIVED
from tests.builders import CaseBuilder, a_case


def told(case: CaseBuilder, fact: Fact, value: AnswerValue) -> CaseBuilder:
    return case.answering("s", fact.value, value, fact=fact)


def reasons(gate: str, case: CaseBuilder) -> list[str]:
    return [unmet.reason for unmet in GATES[gate](case.build())]


@pytest.mark.parametrize(
    ("gate", "fact", "good", "bad", "reason"),
    [
        ("guidelines_adopted", Fact.GUIDELINES_ADOPTED, True, False, "guidelines_not_adopted"),
        ("purpose_named", Fact.PURPOSE, "Fires at the reserve", "", "no_purpose"),
        ("disposition_recorded", Fact.DISPOSITION, "resolved", "", "no_disposition"),
    ],
)
def test_what_is_missing_is_named(gate: str, fact: Fact, good: AnswerValue, bad: AnswerValue, reason: str) -> None:
    assert reasons(gate, a_case()) == reasons(gate, told(a_case(), fact, bad)) == [reason]
    assert reasons(gate, told(a_case(), fact, good)) == []


def test_that_nobody_came_is_a_count_too() -> None:
    assert reasons("attendance_counted", a_case()) == ["attendance_not_counted"]
    assert reasons("attendance_counted", told(a_case(), Fact.ATTENDANCE_COUNT, 0)) == []


def test_a_victim_is_asked_first_and_where_there_is_none_nobody_is() -> None:
    assert reasons("victim_asked_first", a_case().with_victim()) == ["victim_not_asked_first"]
    assert reasons("victim_asked_first", told(a_case().with_victim(), Fact.VICTIM_ASKED_FIRST, True)) == []
    assert reasons("victim_asked_first", a_case().with_offender()) == []


def test_a_circle_is_of_one_mind_about_what_it_agreed() -> None:
    agreed = a_case().with_offender().promising()
    assert reasons("consensus_reached", agreed) == ["no_consensus"]
    assert reasons("consensus_reached", told(agreed, Fact.CONSENSUS, True)) == []


def test_a_circle_that_agreed_on_nothing_needs_no_consensus() -> None:
    assert reasons("consensus_reached", a_case()) == ["no_consensus"]
    assert reasons("consensus_reached", told(a_case(), Fact.ENDED_WITHOUT_PLAN, True)) == []
    assert reasons("consensus_reached", a_case().with_offender().promising(agreed=False)) == []


def test_how_it_ended_is_never_waived_and_the_rest_may_be() -> None:
    may_be_waived = {
        "guidelines_adopted",
        "consensus_reached",
        "purpose_named",
        "attendance_counted",
        "victim_asked_first",
    }
    assert "disposition_recorded" in NEVER_WAIVED
    assert not may_be_waived & NEVER_WAIVED
