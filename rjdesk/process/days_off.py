"""Which days are no working days, and why: weekends, closed periods, the office's own days, public holidays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from rjdesk.process.jurisdiction import WorkingDays

DayOff = Callable[[date], str | None]
"""Why a day is not a working day, or None if it is one."""


def days_off(working: WorkingDays) -> DayOff:
    """A function that says why a day is not a working day there: weekend, closed period, named day or public holiday."""
    also = frozenset(working.also)

    def why(day: date) -> str | None:
        if day.weekday() in working.weekend:
            return "weekend"
        if any(_within(day, first, last) for first, last in working.closed):
            return "closed_period"
        if day in also:
            return "office_day"
        return _holidays(working.country, working.subdivision, day.year).get(day) if working.country else None

    return why


def is_known(working: WorkingDays) -> bool:
    """Whether the country, and its part, are ones whose public holidays the library has. Loads it."""
    import holidays

    known = holidays.list_supported_countries()
    if not working.country:
        return not working.subdivision
    return working.country in known and (not working.subdivision or working.subdivision in known[working.country])


@lru_cache(maxsize=64)
def _holidays(country: str, subdivision: str, year: int) -> dict[date, str]:
    import holidays

    return dict(holidays.country_holidays(country, subdiv=subdivision or None, years=year))


def _within(day: date, first: tuple[int, int], last: tuple[int, int]) -> bool:
    here = (day.month, day.day)
    return first <= here <= last if first <= last else here >= first or here <= last
