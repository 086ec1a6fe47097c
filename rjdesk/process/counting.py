"""Counts time limits: from the day after their start event, to the last lawful day, saying which days were passed over."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.participant import Part
from rjdesk.process.clocks import ClockReading, ClockRule, Extension, Why
from rjdesk.process.days_off import DayOff, days_off
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.template import Process
from rjdesk.process.unit import Unit

Passed = tuple[tuple[date, str], ...]
"""Days that were passed over, each with its reason."""


def readings(process: Process, case: Case, jurisdiction: Jurisdiction, today: date) -> tuple[ClockReading, ...]:
    """Where each clock of the case stands today, in the order of the process."""
    rules = (jurisdiction.clock(clock) for clock in process.kind(case.kind).clocks)
    return tuple(reading(rule, case, jurisdiction, today) for rule in rules if applies(rule, case, today))


def reading(rule: ClockRule, case: Case, jurisdiction: Jurisdiction, today: date) -> ClockReading:
    """Where one clock stands: not started, running with days left (negative when late), or done."""
    start, done, extension = case.date_of(rule.starts_with), case.date_of(rule.done_with), _extension(rule, case)
    if start is None:
        return ClockReading(rule, None, done, None, None, extension)
    lawful, why = last_day(rule, start, jurisdiction)
    decided = extension.until if extension and extension.decided_by and extension.until else None
    due = max(lawful, decided) if decided else lawful
    left = None if done else (due - today).days
    return ClockReading(rule, due, done, left, why, extension, lawful)


def last_day(rule: ClockRule, start: date, jurisdiction: Jurisdiction) -> tuple[date, Why]:
    """The last day on which the limit is kept, and why."""
    off = days_off(jurisdiction.working_days)
    through = _through(rule, jurisdiction)
    day, skipped = start if jurisdiction.day_after else start - timedelta(days=1), Passed()
    for each in (
        *through,
        rule,
    ):  # always from the origin: a limit in between that ends on a day off moves none after it
        day, passed = _counted(each, day, off)
        skipped += passed
    rolls = jurisdiction.roll_forward if rule.roll_forward is None else rule.roll_forward
    due, rolled = _rolled(day, off) if rolls else (day, ())
    return due, Why(rule, start, day, skipped + rolled, through, jurisdiction.day_after)


def months_from(day: date, number: int) -> date:
    """The same day so many months later, or earlier if negative; the last one of a month that is too short."""
    months = day.month - 1 + number
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def applies(rule: ClockRule, case: Case, today: date) -> bool:
    """Whether a limit holds in a case. Where somebody's age isn't known, those for either age do, and the earlier binds."""
    if rule.in_custody is not None and rule.in_custody is not (case.fact(Fact.IN_CUSTODY) is True):
        return False
    if rule.from_age is None and rule.under_age is None:
        return True
    day = case.date_of(rule.starts_with) or today
    return any(_of_age(rule, person.age_on(day)) for person in case.of_part(Part.SUBJECT, Part.OFFENDER))


def _of_age(rule: ClockRule, age: int | None) -> bool:
    old_enough = rule.from_age is None or age is None or age >= rule.from_age
    return old_enough and (rule.under_age is None or age is None or age < rule.under_age)


def _through(rule: ClockRule, jurisdiction: Jurisdiction) -> tuple[ClockRule, ...]:
    """The limits that a rule follows; reading the file made sure that each comes before the one that names it."""
    if not rule.after:
        return ()
    before = jurisdiction.clock(rule.after)
    return (*_through(before, jurisdiction), before)


def _extension(rule: ClockRule, case: Case) -> Extension | None:
    if not rule.may_be_extended or not case.fact(Fact.EXTENSION_REASON):
        return None
    reason, by, told = (
        str(case.fact(fact) or "") for fact in (Fact.EXTENSION_REASON, Fact.EXTENSION_DECIDED_BY, Fact.EXTENSION_TOLD)
    )
    return Extension(reason, by, told, case.date_of(Fact.EXTENDED_TO))


def _counted(rule: ClockRule, first: date, off: DayOff) -> tuple[date, Passed]:
    if rule.unit is Unit.WORKING_DAYS:
        return _after_working_days(first, rule.number, off)
    return _after_calendar(first, rule), ()


def _after_calendar(first: date, rule: ClockRule) -> date:
    return first + timedelta(days=rule.number) if rule.unit is Unit.DAYS else months_from(first, rule.number)


def _after_working_days(first: date, number: int, off: DayOff) -> tuple[date, Passed]:
    day, skipped = first, list[tuple[date, str]]()
    while number:
        day += timedelta(days=1)
        reason = off(day)
        if reason:
            skipped.append((day, reason))
        else:
            number -= 1
    return day, tuple(skipped)


def _rolled(day: date, off: DayOff) -> tuple[date, Passed]:
    passed = list[tuple[date, str]]()
    while (reason := off(day)) is not None:
        passed.append((day, reason))
        day += timedelta(days=1)
    return day, tuple(passed)
