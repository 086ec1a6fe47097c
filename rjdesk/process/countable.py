"""Whether days can be counted by a jurisdiction at all: asked of a file that somebody brings, before anything counts by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from rjdesk.process.clocks import ClockRule
from rjdesk.process.days_off import days_off, is_known
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import Jurisdiction

FEWEST = 100
"""Working days in a year, public holidays aside: with fewer a limit would lie decades away, or nowhere."""

LONGEST_CHAIN = 9
"""Limits that follow one another."""

SOME_YEAR = date(2025, 1, 1)


def uncountable(law: Jurisdiction) -> tuple[Finding, ...]:
    """What stands in the way: a calendar that isn't known, a year without working days, a chain without end."""
    return tuple(_findings(law))


def _findings(law: Jurisdiction) -> Iterator[Finding]:
    if not is_known(law.working_days):
        yield Finding("working_days, key country", "unknown_calendar", "NZ, US, AU, … (ISO 3166-1)")
    off = days_off(replace(law.working_days, country="", subdivision=""))
    year = (SOME_YEAR + timedelta(days=day) for day in range(365))
    if sum(off(day) is None for day in year) < FEWEST:
        yield Finding("working_days", "too_few_working_days", f"{FEWEST}, …")
    for clock in law.clocks:
        if _follows(clock, law) > LONGEST_CHAIN:
            yield Finding(f"clock {clock.id}, key after", "long_chain", f"1 … {LONGEST_CHAIN}")


def _follows(clock: ClockRule, law: Jurisdiction) -> int:
    """How many limits it follows, as far as they are worth counting."""
    steps = 0
    while clock.after and steps <= LONGEST_CHAIN:
        clock, steps = law.clock(clock.after), steps + 1
    return steps
