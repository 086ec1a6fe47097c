"""Which times public reports may tell of: whole ones of one length, one after the other, so that none lies across another.

Two reports whose times overlap can be subtracted: a year less its first eleven months is December alone, and so is a year less
three of its quarters, however carefully each of them left out its small numbers. Times that never overlap can't.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rjdesk.domain.figures.report import Period

LENGTHS = (12, 6, 3)
"""Months that a public report may tell of: nothing finer than a quarter, nothing longer than a year."""

QUARTER = 3
MOST = 4


@dataclass(frozen=True, slots=True)
class Grid:
    """Times of so many months, one after the other; ``begins`` is the first day of one of them. Every day is in one."""

    months: int
    begins: date

    def holding(self, day: date) -> Period:
        """The time that a day lies in."""
        since = _month(self.begins)
        return _time(since + (_month(day) - since) // self.months * self.months, self.months)

    def has(self, period: Period) -> bool:
        """Whether a time is one of these."""
        return self.holding(period.first) == period

    def before(self, period: Period) -> Period:
        """The time before one of these."""
        return self.holding(period.first - timedelta(days=1))

    def near(self, period: Period, today: date) -> tuple[Period, ...]:
        """The times that one touches, as far as they are over, the newest first, but no more than four; else the last one."""
        last = min(period.last, self.holding(today).first - timedelta(days=1))
        times = [self.holding(last)]
        while len(times) < MOST and times[-1].first > period.first:
            times.append(self.before(times[-1]))
        return tuple(times)


def grid_of(period: Period) -> Grid | None:
    """The grid that a time lays down; None for one that is not three, six or twelve whole months from a quarter's first day."""
    if period.first.day != 1 or period.first.month % QUARTER != 1:
        return None
    return next((grid for months in LENGTHS if (grid := Grid(months, period.first)).has(period)), None)


def beginnings(today: date) -> Iterator[Period]:
    """What may be chosen while nothing is laid down: the years, half years and quarter that ended last."""
    quarter = _month(Grid(QUARTER, date(today.year, 1, 1)).holding(today).first)
    for months in LENGTHS:
        for after in range(quarter, quarter - months, -QUARTER):
            yield _time(after - months, months)


def is_over(period: Period, today: date) -> bool:
    """Whether its last day has passed: until then it still fills, and two reports of it would differ by one case."""
    return period.last < today


def _month(day: date) -> int:
    return 12 * day.year + day.month - 1


def _time(month: int, months: int) -> Period:
    """So many months, from one on."""
    return Period(_first_of(month), _first_of(month + months) - timedelta(days=1))


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
