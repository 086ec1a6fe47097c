"""The plan backwards: from the day of the meeting, or the last lawful one, to the day by which each stage is best closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.stage import StageRecord
from rjdesk.process import catalogue
from rjdesk.process.backward import BackwardPlan, RestsOn, backward_plan, before
from rjdesk.process.days_off import days_off
from rjdesk.process.template import Lead
from rjdesk.process.unit import Unit
from tests.builders import a_case
from tests.fakes import NOON

PROCESS = next(each for each in catalogue.shipped() if each.id == "nz-youth-justice-fgc")
TODAY = date(2026, 11, 3)
OFF = days_off(PROCESS.law.working_days)
LEADS = {"notices": Lead(10, Unit.WORKING_DAYS), "safety": Lead(1, Unit.DAYS)}
PLANNED = replace(PROCESS, stages=tuple(replace(stage, lead=LEADS.get(stage.id)) for stage in PROCESS.stages))


def case(**days: date) -> Case:
    """A case directed by a court (s 247(d)), with some of its days recorded."""
    held = a_case(kind="s247d").build()
    for fact, day in days.items():
        held = held.with_answer(Answer("", fact, None, day, NOON, Fact(fact)))
    return held


def plan(held: Case) -> BackwardPlan:
    """The plan of a case that has one."""
    made = backward_plan(PLANNED, held, TODAY)
    assert made is not None
    return made


def test_while_no_day_is_fixed_it_counts_back_from_the_last_lawful_one() -> None:
    made = plan(case(trigger_date=date(2026, 11, 2), convened_on=date(2026, 11, 5)))
    assert made.rests_on is RestsOn.LAWFUL
    assert made.day == date(2026, 11, 12)  # seven days after it was convened
    assert [(step.stage.id, step.by) for step in made.steps] == [
        ("notices", date(2026, 10, 29)),  # ten working days before, none of them a Saturday or Sunday
        ("safety", date(2026, 11, 11)),
    ]


def test_a_limit_not_yet_begun_is_counted_from_the_last_day_of_the_one_before_it() -> None:
    made = plan(case(trigger_date=date(2026, 11, 2)))
    assert (made.rests_on, made.day) == (RestsOn.PROJECTED, date(2026, 11, 23))  # convened on the 16th, then seven days


def test_once_a_day_is_fixed_it_counts_back_from_that_day_and_says_if_it_is_too_late() -> None:
    days = {"trigger_date": date(2026, 11, 2), "convened_on": date(2026, 11, 5)}
    made = plan(case(**days, conference_on=date(2026, 11, 11)))
    assert (made.rests_on, made.day, made.too_late) == (RestsOn.FIXED, date(2026, 11, 11), False)
    assert plan(case(**days, conference_on=date(2026, 11, 13))).too_late


def test_what_is_closed_is_told_as_closed_and_when_all_is_there_is_no_plan() -> None:
    held, at = case(conference_on=date(2026, 11, 20)), datetime(2026, 11, 3, tzinfo=UTC)
    half = held.with_stage_closed(StageRecord("notices", at, "Mere"))
    assert {step.stage.id: step.closed for step in plan(half).steps} == {"notices": True, "safety": False}
    assert backward_plan(PLANNED, half.with_stage_closed(StageRecord("safety", at, "Mere")), TODAY) is None


def test_without_a_day_to_count_from_there_is_no_plan() -> None:
    assert backward_plan(PLANNED, case(), TODAY) is None


def test_a_process_without_leads_has_no_plan() -> None:
    bare = replace(PROCESS, stages=tuple(replace(stage, lead=None) for stage in PROCESS.stages))
    assert backward_plan(bare, case(conference_on=date(2026, 11, 20)), TODAY) is None


@given(st.dates(date(2021, 1, 1), date(2034, 12, 31)), st.integers(1, 60))
def test_so_many_working_days_before_has_so_many_working_days_up_to_the_day(day: date, number: int) -> None:
    by = before(day, Lead(number, Unit.WORKING_DAYS), OFF)
    between = [by + timedelta(days=n) for n in range((day - by).days)]
    assert len([each for each in between if OFF(each) is None]) == number
    assert OFF(by) is None


@given(st.dates(date(2021, 1, 1), date(2034, 12, 31)), st.integers(1, 12), st.sampled_from([Unit.DAYS, Unit.MONTHS]))
def test_so_long_before_is_never_later_and_always_a_working_day(day: date, number: int, unit: Unit) -> None:
    by = before(day, Lead(number, unit), OFF)
    latest = {Unit.DAYS: day - timedelta(days=number), Unit.MONTHS: day - timedelta(days=28 * number)}[unit]
    assert by <= latest
    assert OFF(by) is None


def test_every_shipped_process_with_a_meeting_says_when_people_are_best_told() -> None:
    for process in catalogue.shipped():
        meets = any(prompt.records is Fact.CONFERENCE_ON for stage in process.stages for prompt in stage.prompts)
        assert any(stage.lead for stage in process.stages) is meets
