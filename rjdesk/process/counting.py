"""Counts time limits: from the day after their start event, to the last lawful day, saying which days were passed over."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.process.clocks import ClockReading, ClockRule, Unit, Why
from rjdesk.process.jurisdiction import Jurisdiction, WorkingDays
from rjdesk.process.template import Process

DayOff = Callable[[date], str | None]
"""Why a day is not a working day, or None if it is one."""


def readings(process: Process, case: Case, jurisdiction: Jurisdiction, today: date) -> tuple[ClockReading, ...]:
    """Where each clock of the case stands today, in the order of the process."""
    rules = (jurisdiction.clock(clock) for clock in process.kind(case.kind).clocks)
    return tuple(reading(rule, case, jurisdiction, today) for rule in rules if _applies(rule, case))


def reading(rule: ClockRule, case: Case, jurisdiction: Jurisdiction, today: date) -> ClockReading:
    """Where one clock stands: not started, running with days left (negative when late), or done."""
    start, done = case.date_of(rule.starts_with), case.date_of(rule.done_with)
    extended = rule.done_with is Fact.COMPLETED_ON and bool(case.fact(Fact.EXTENSION_REASON))
    if start is None:
        return ClockReading(rule, None, done, None, None, extended)
    due, why = last_day(rule, start, jurisdiction)
    left = None if done else (due - today).days
    return ClockReading(rule, due, done, left, why, extended)


def last_day(rule: ClockRule, start: date, jurisdiction: Jurisdiction) -> tuple[date, Why]:
    """The last day on which the limit is kept, and why."""
    off = days_off(jurisdiction.working_days)
    first = start if jurisdiction.day_after else start - timedelta(days=1)
    if rule.unit is Unit.WORKING_DAYS:
        counted, skipped = _after_working_days(first, rule.number, off)
    else:
        counted, skipped = _after_calendar(first, rule), ()
    due, rolled = _rolled(counted, off) if jurisdiction.roll_forward else (counted, ())
    return due, Why(rule, start, counted, skipped + rolled)


def days_off(working: WorkingDays) -> DayOff:
    """A function that says why a day is not a working day there: weekend, closed period, named day or public holiday."""

    def why(day: date) -> str | None:
        if day.weekday() in working.weekend:
            return "weekend"
        if any(_within(day, first, last) for first, last in working.closed):
            return "closed_period"
        if day in working.also:
            return "office_day"
        return _holiday(working.country, day)

    return why


def _holiday(country: str, day: date) -> str | None:
    return _holidays(country, day.year).get(day)


@lru_cache(maxsize=64)
def _holidays(country: str, year: int) -> dict[date, str]:
    import holidays

    return dict(holidays.country_holidays(country, years=year))


def _within(day: date, first: tuple[int, int], last: tuple[int, int]) -> bool:
    here = (day.month, day.day)
    return first <= here <= last if first <= last else here >= first or here <= last


def _after_calendar(first: date, rule: ClockRule) -> date:
    if rule.unit is Unit.DAYS:
        return first + timedelta(days=rule.number)
    months = first.month - 1 + rule.number
    year, month = first.year + months // 12, months % 12 + 1
    return date(year, month, min(first.day, calendar.monthrange(year, month)[1]))


def _after_working_days(first: date, number: int, off: DayOff) -> tuple[date, tuple[tuple[date, str], ...]]:
    day, skipped = first, list[tuple[date, str]]()
    while number:
        day += timedelta(days=1)
        reason = off(day)
        if reason:
            skipped.append((day, reason))
        else:
            number -= 1
    return day, tuple(skipped)


def _rolled(day: date, off: DayOff) -> tuple[date, tuple[tuple[date, str], ...]]:
    passed = list[tuple[date, str]]()
    while (reason := off(day)) is not None:
        passed.append((day, reason))
        day += timedelta(days=1)
    return day, tuple(passed)


def _applies(rule: ClockRule, case: Case) -> bool:
    return rule.in_custody is None or rule.in_custody is (case.fact(Fact.IN_CUSTODY) is True)
