"""Stages are answered, closed in order, and opened again; their gates answer with reasons."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.gates import Unmet
from rjdesk.domain.stage import Waiver
from rjdesk.errors import AnswerNotUnderstood, GateNotWaivable, NoSuchPerson, StageClosed, StageNotReady
from tests.services.conferences import InMemory, case_at, in_memory, person, script, walking


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def _unmet(error: pytest.ExceptionInfo[StageNotReady]) -> list[str]:
    return [point.reason for point in error.value.unmet if isinstance(point, Unmet)]


def test_a_stage_closes_only_when_nothing_is_unmet(on: InMemory) -> None:
    case = walking(on.desk).refer()
    with pytest.raises(StageNotReady) as refused:
        on.desk.stages.close(case, "referral")
    assert _unmet(refused) == ["unanswered"] * 4
    assert "stage_closed" not in on.deeds()


def test_a_later_stage_waits_for_the_earlier_one(on: InMemory) -> None:
    case = walking(on.desk).refer()
    with pytest.raises(StageNotReady) as refused:
        on.desk.stages.close(case, "response")
    assert _unmet(refused) == ["earlier_stage_open"]


def test_a_family_violence_matter_goes_no_further_without_a_named_endorsement(on: InMemory) -> None:
    def violent(table: dict[str, Any]) -> None:
        for answer in table["answers"]:
            if answer["prompt"] == "family_violence":
                answer["value"] = True

    walk = walking(on.desk, script(change=violent))
    case = case_at("consultation", walk)
    consultation = walk.current(case)
    assert consultation is not None
    walk.answer(case, consultation)
    with pytest.raises(StageNotReady) as refused:
        on.desk.stages.close(case, "consultation")
    assert _unmet(refused) == ["no_specialist_endorsement"]
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "consultation", (Waiver("specialist_endorsement_on_file", "in a hurry"),))
    on.desk.stages.reopen(case, "referral")
    on.desk.stages.answer(case, "referral", "endorsement", None, "Moana Hēnare, FV 118")
    on.desk.stages.close(case, "referral")
    on.desk.stages.close(case, "consultation")
    assert on.desk.casework.open(case).case.record_of("consultation")


def test_a_gate_that_may_be_waived_needs_a_reason_which_is_kept(on: InMemory) -> None:
    case = case_at("notices", walking(on.desk))
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "notices", (Waiver("everyone_entitled_notified", " "),))
    waiver = Waiver("everyone_entitled_notified", "All were told in person at the marae")
    on.desk.stages.close(case, "notices", (waiver,))
    record = on.desk.casework.open(case).case.record_of("notices")
    assert record is not None
    assert record.waivers == (waiver,)
    assert "marae" not in str(on.desk.casework.history(case)), "the journal has no reasons in it"


def test_answers_in_a_closed_stage_stay_until_it_is_opened_again(on: InMemory) -> None:
    case = case_at("consultation", walking(on.desk))
    with pytest.raises(StageClosed):
        on.desk.stages.answer(case, "referral", "in_custody", None, True)
    with pytest.raises(StageClosed):
        on.desk.stages.take_back(case, "referral", "in_custody", None)
    on.desk.stages.reopen(case, "referral")
    on.desk.stages.answer(case, "referral", "in_custody", None, True)
    on.desk.stages.take_back(case, "referral", "in_custody", None)
    assert on.desk.casework.open(case).case.answer("referral", "in_custody") is None


@pytest.mark.parametrize(
    ("stage", "prompt", "value", "allowed"),
    [
        ("referral", "source", "neighbours", "one of: Police"),
        ("referral", "in_custody", "no", "yes or no"),
        ("consultation", "trigger", "tomorrow", "a date"),
        ("consultation", "enquiries", ("health", "weather"), "some of: Health"),
        ("convening", "conference_time", "25:00", "a time of day"),
        ("convening", "conference_at", 7, "a text"),
    ],
)
def test_an_answer_of_the_wrong_kind_is_refused_and_says_what_fits(
    on: InMemory, stage: str, prompt: str, value: AnswerValue, allowed: str
) -> None:
    case = walking(on.desk).refer()
    with pytest.raises(AnswerNotUnderstood) as refused:
        on.desk.stages.answer(case, stage, prompt, None, value)
    assert str(refused.value.facts["allowed"]).startswith(allowed)
    assert on.desk.casework.open(case).case.answer(stage, prompt) is None


def test_an_answer_about_nobody_in_the_case_is_refused(on: InMemory) -> None:
    walk = walking(on.desk)
    first, second = walk.refer(), walking(on.desk).refer()
    with pytest.raises(NoSuchPerson):
        on.desk.stages.answer(second, "safety", "safe", person(on.desk, first, "Tāne"), True)


def test_the_clocks_of_a_case_run_from_their_start_events(on: InMemory) -> None:
    case = walking(on.desk).refer()
    on.desk.stages.answer(case, "consultation", "trigger", None, date(2026, 11, 2))
    convene, complete = on.desk.casework.open(case).clocks
    assert (convene.due, complete.due) == (date(2026, 11, 23), None)
    on.desk.stages.answer(case, "convening", "convened_on", None, date(2026, 11, 10))
    convene, complete = on.desk.casework.open(case).clocks
    assert (convene.done, complete.due) == (date(2026, 11, 10), date(2026, 12, 10))


def test_a_case_is_closed_with_its_last_stage(on: InMemory) -> None:
    from tests.services.conferences import NON_AGREEMENT, case_at_end

    case = case_at_end(walking(on.desk, script(NON_AGREEMENT)))
    assert on.desk.casework.open(case).case.closed_at == on.clock()
    assert on.desk.casework.today().counts.closed == 1
    on.desk.stages.reopen(case, "distribution")
    assert on.desk.casework.open(case).case.closed_at is None
