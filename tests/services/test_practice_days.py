"""A practice case is walked over days: in order, on working days, within its time limits, and never into the future."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path

import pytest

from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.process import catalogue
from rjdesk.process.counting import readings
from rjdesk.process.fact_shapes import DAYS
from rjdesk.services.practice.clock import RoomClock, WalkingClock
from rjdesk.services.practice.days import Calendar, Spread, calendar, weekday, working_day
from rjdesk.services.practice.reading import read_script
from rjdesk.services.practice.script import PracticeScript, shipped_scripts
from tests.builders import a_case
from tests.fakes import NOON

SCRIPTS = {path.stem: path for path in shipped_scripts()}
MONDAY = date(2026, 11, 23)
ALL_WEEK = [MONDAY + timedelta(days=number) for number in range(7)]
(FGC,) = (process for process in catalogue.shipped() if process.id == "nz-youth-justice-fgc")


@cache
def told(path: Path, today: date) -> PracticeScript:
    """A shipped case whose last day is today."""
    return read_script(path.read_text("utf-8"), path.name, catalogue.shipped(), today, Spread.OVER_TODAY)


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_shipped_case_keeps_its_limits_on_whatever_day_of_the_week_it_is_played(name: str) -> None:
    for today in ALL_WEEK:
        script = told(SCRIPTS[name], today)
        days = list(script.days.values())
        assert days == sorted(days)
        assert {day.weekday() for day in days} <= set(range(5))
        assert days[-1] == weekday(today)
        assert script.received_on <= days[0]
        late = [
            reading.rule.id
            for reading in readings(script.process, _with_days(script), script.process.law, today)
            if reading.due and (reading.done is None or reading.done > reading.due)
        ]
        assert late == [], today


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_shipped_case_says_of_a_stage_what_comes_after_it(name: str) -> None:
    planned = {"conference_on", "report_by", "takes_effect_on", "by", "next_review_on", "again_on", "more_time_until"}
    script = told(SCRIPTS[name], MONDAY)
    ahead = [
        (answer.stage, answer.prompt)
        for answer in script.answers
        if isinstance(answer.value, date)
        and answer.value > script.days[answer.stage]
        and answer.prompt not in planned | {"forum_on"}
    ]
    assert ahead == []
    assert [note for note in script.follow_up if note.on > script.days[note.stage]] == []


def _with_days(script: PracticeScript) -> Case:
    """As much of the case as its limits read."""
    facts = {(s.id, p.id): p.records for s in script.process.stages for p in s.prompts if p.records in DAYS}
    known = (
        Answer(said.stage, said.prompt, None, said.value, NOON, facts[said.stage, said.prompt])
        for said in script.answers
        if (said.stage, said.prompt) in facts
    )
    reviewed = [
        Answer("", "reviewed_on", None, note.on, NOON, fact)
        for note in script.follow_up
        for fact in DAYS
        if (note.what, fact) == ("reviewed", "reviewed_on")
    ]
    case = a_case(kind=script.kind).with_offender(born=date(2011, 1, 1)).build()
    return replace(case, answers=(*known, *reviewed))


@pytest.mark.parametrize(
    ("spread", "referral", "opening", "support"),
    [
        (Spread.BEGINS_TODAY, date(2026, 11, 23), date(2026, 12, 11), date(2027, 4, 7)),
        (Spread.MEETING_TODAY, date(2026, 11, 4), date(2026, 11, 23), date(2027, 3, 19)),
        (Spread.OVER_TODAY, date(2026, 7, 10), date(2026, 7, 30), date(2026, 11, 23)),
    ],
)
def test_the_days_lie_before_after_or_around_today(
    spread: Spread, referral: date, opening: date, support: date
) -> None:
    found = calendar(FGC, {"opening": 19, "support": 116}, MONDAY, spread).stages
    assert (found["referral"], found["opening"], found["support"]) == (referral, opening, support)
    assert found["facts"] == opening


def test_a_day_is_counted_from_today_or_from_a_stage_and_none_is_made_up() -> None:
    known = Calendar(MONDAY, {"opening": date(2026, 7, 30)})
    assert known.day_of("opening") == date(2026, 7, 30)
    assert known.day_of("opening+14d") == date(2026, 8, 13)
    assert known.day_of("today-15y") == date(2011, 11, 1)
    assert [known.day_of(raw) for raw in ("closing", "today-99999y", "opening+", "", 7)] == [None] * 5


def test_what_happened_on_a_weekend_is_noted_on_monday() -> None:
    assert [working_day(day).isoweekday() for day in ALL_WEEK] == [1, 2, 3, 4, 5, 1, 1]
    assert [weekday(day).isoweekday() for day in ALL_WEEK] == [1, 2, 3, 4, 5, 5, 5]


class Real:
    """A clock on the wall, which a test sets."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def at(day: date, then: time) -> datetime:
    return datetime.combine(day, then, UTC)


def test_the_walking_clock_goes_on_but_never_back_and_never_past_the_real_one() -> None:
    real = Real()
    clock = WalkingClock(real, at, date(2026, 7, 10))
    assert clock() == datetime(2026, 7, 10, 9, 30, tzinfo=UTC)
    real.now += timedelta(seconds=3)
    assert clock() == datetime(2026, 7, 10, 9, 30, 3, tzinfo=UTC)
    clock.go_to(date(2026, 7, 30), time(18))
    clock.pass_minutes(40)
    assert clock() == datetime(2026, 7, 30, 18, 40, tzinfo=UTC)
    clock.go_to(date(2026, 7, 30), time(17))
    assert clock() == datetime(2026, 7, 30, 18, 40, tzinfo=UTC)
    clock.go_to(NOON.date() + timedelta(days=9))
    assert clock() == real.now


def test_the_room_s_clock_stands_some_days_behind_and_is_the_real_one_outside() -> None:
    clock = RoomClock(Real())
    assert clock() == NOON
    clock.stand_behind(140)
    assert clock() == NOON - timedelta(days=140)
