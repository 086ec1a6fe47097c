"""Paying in parts that add up to the cent."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum

from rjdesk.domain.agreement import Instalment, Money


class Every(StrEnum):
    """How far apart payments are."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


def in_equal_parts(amount: Money, parts: int, first: date, every: Every) -> tuple[Instalment, ...]:
    """A sum in as equal parts as cents allow (the first ones a cent more), from a day on, a week, two or a month apart.

    A month apart means the same day of each month, or its last day where the month is shorter.
    """
    each, over = divmod(amount.cents, parts)
    return tuple(
        Instalment(_day(first, number, every), Money(each + (number < over), amount.currency))
        for number in range(parts)
    )


def _day(first: date, number: int, every: Every) -> date:
    if every is not Every.MONTH:
        return first + timedelta(weeks=number * (2 if every is Every.FORTNIGHT else 1))
    year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
    return date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))
