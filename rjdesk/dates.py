"""In which order a day is written and read: an office in New Zealand begins with the day, one in Vermont with the month.

A day like 4/3/2026 can't be told from itself. At most one vault is open, and every screen and paper follows its office.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.wording import say


class DateOrder(StrEnum):
    """How a day like 4/3/2026 is to be read; nobody can tell from the day itself."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(slots=True)
class _Followed:
    order: DateOrder = DateOrder.DAY_FIRST


_FOLLOWED = _Followed()


def follow(order: DateOrder) -> None:
    """Write and read days in this order from now on: that of the office whose vault was opened."""
    _FOLLOWED.order = order


def followed() -> DateOrder:
    """The order in which days are written and read now; the day comes first while no vault is open."""
    return _FOLLOWED.order


def in_words(when: date) -> str:
    """A day with its month in words, which is misread nowhere: ``22 November 2026``, ``November 22, 2026``."""
    month = say(f"documents.month.{when.month}")
    return say(f"dates.day.{followed()}", day=when.day, month=month, year=when.year)


def with_weekday(when: date) -> str:
    """The same with its day of the week: ``Sunday 22 November 2026``, ``Sunday, November 22, 2026``."""
    weekday = say(f"documents.weekday.{when.isoweekday()}")
    return say(f"dates.weekday.{followed()}", weekday=weekday, date=in_words(when))
