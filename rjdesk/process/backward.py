"""The plan backwards: until when each stage is best closed, so that the meeting can be held in time. Practice, not law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.process.clocks import ClockRule
from rjdesk.process.counting import last_day, months_from, readings
from rjdesk.process.days_off import DayOff, days_off
from rjdesk.process.progress import on_path
from rjdesk.process.template import Lead, Process, Stage
from rjdesk.process.unit import Unit

_HELD_WITH = (Fact.CONFERENCE_ON, Fact.COMPLETED_ON)


class RestsOn(StrEnum):
    """What day the plan counts back from."""

    FIXED = "fixed"  # the day of the meeting, as it was recorded
    LAWFUL = "lawful"  # the last day on which a running time limit is kept
    PROJECTED = "projected"  # the same, if the limit before it is used up to its last day


@dataclass(frozen=True, slots=True)
class BestBy:
    """A stage, and the last day on which closing it leaves the time that it says it wants before the meeting."""

    stage: Stage
    by: date
    closed: bool


@dataclass(frozen=True, slots=True)
class LastLawful:
    """The last day on which the meeting can be held within the law, under which rule."""

    day: date
    rule: ClockRule
    projected: bool


@dataclass(frozen=True, slots=True)
class BackwardPlan:
    """``day`` is that of the meeting, or the last lawful one; ``steps`` are in the order of their days."""

    day: date
    rests_on: RestsOn
    lawful: LastLawful | None
    steps: tuple[BestBy, ...]

    @property
    def too_late(self) -> bool:
        """Whether the meeting is fixed for a day after the last lawful one."""
        return self.lawful is not None and self.day > self.lawful.day


def backward_plan(process: Process, case: Case, today: date) -> BackwardPlan | None:
    """The plan of a case; None where nothing is left to plan: no day to count from, no stage with a lead, or all closed."""
    fixed, lawful = case.date_of(Fact.CONFERENCE_ON), last_lawful(process, case, today)
    day = fixed or (lawful.day if lawful else None)
    if day is None:
        return None
    steps = tuple(sorted(_steps(process, case, day, days_off(process.law.working_days)), key=lambda step: step.by))
    if all(step.closed for step in steps):
        return None
    return BackwardPlan(day, _rests_on(fixed, lawful), lawful, steps)


def last_lawful(process: Process, case: Case, today: date) -> LastLawful | None:
    """The earliest end of the limits that the meeting is held with.

    A limit that hasn't begun is counted from the last day of the one before it.
    """
    ends = dict[Fact, LastLawful]()
    for clock in readings(process, case, process.law, today):
        rule, before = clock.rule, ends.get(clock.rule.starts_with)
        if clock.done:
            continue
        if clock.due:
            end = LastLawful(clock.due, rule, projected=False)
        elif before:
            end = LastLawful(last_day(rule, before.day, process.law)[0], rule, projected=True)
        else:
            continue
        ends[rule.done_with] = min(end, ends.get(rule.done_with, end), key=lambda each: each.day)
    return min((ends[fact] for fact in _HELD_WITH if fact in ends), key=lambda end: end.day, default=None)


def before(day: date, lead: Lead, off: DayOff) -> date:
    """So long before a day; if that is no working day, the working day before it."""
    if lead.unit is Unit.WORKING_DAYS:
        left = lead.number
        while left:
            day -= timedelta(days=1)
            left -= off(day) is None
        return day
    day = months_from(day, -lead.number) if lead.unit is Unit.MONTHS else day - timedelta(days=lead.number)
    while off(day) is not None:
        day -= timedelta(days=1)
    return day


def _steps(process: Process, case: Case, day: date, off: DayOff) -> Iterator[BestBy]:
    for stage in process.stages:
        if stage.lead is not None and on_path(stage, case):
            yield BestBy(stage, before(day, stage.lead, off), case.record_of(stage.id) is not None)


def _rests_on(fixed: date | None, lawful: LastLawful | None) -> RestsOn:
    if fixed:
        return RestsOn.FIXED
    return RestsOn.PROJECTED if lawful and lawful.projected else RestsOn.LAWFUL
