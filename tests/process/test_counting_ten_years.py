"""Ten years of days, each limit checked against a count made another way: one day after another, on a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

import holidays
import pytest

from rjdesk.process import catalogue
from rjdesk.process.clocks import ClockRule
from rjdesk.process.counting import last_day
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.unit import Unit

FIRST, LAST = date(2024, 1, 1).toordinal(), date(2034, 1, 1).toordinal()
SUMMER = {(12, 25), (12, 26), (12, 27), (12, 28), (12, 29), (12, 30), (12, 31), (1, 1), (1, 2)}
OWN_DAYS = tuple(date(year, month, day) for year in range(2024, 2035) for month, day in ((3, 13), (3, 14), (11, 6)))
NZ, VERMONT, GENERIC = (catalogue.jurisdiction(name) for name in ("nz", "us-vt", "generic"))
REGIONAL = replace(NZ, id="nz-auckland", working_days=replace(NZ.working_days, subdivision="AUK", also=OWN_DAYS))
CALENDARS: dict[str, set[date]] = {
    "nz": set(holidays.country_holidays("NZ", years=range(2023, 2038))),
    "us-vt": set(holidays.country_holidays("US", subdiv="VT", years=range(2023, 2038))),
    "generic": set(),
    "nz-auckland": set(holidays.country_holidays("NZ", subdiv="AUK", years=range(2023, 2038))) | set(OWN_DAYS),
}
LIMITS = [(law, rule) for law in (NZ, VERMONT, GENERIC) for rule in law.clocks]
LIMITS += [(REGIONAL, rule) for rule in REGIONAL.clocks if rule.unit is Unit.WORKING_DAYS]


def is_working(law: Jurisdiction, day: date) -> bool:
    closed = law.id.startswith("nz") and (day.month, day.day) in SUMMER
    return day.isoweekday() < 6 and not closed and day not in CALENDARS[law.id]


def days_from(ordinal: int) -> Iterator[date]:
    while True:
        yield date.fromordinal(ordinal)
        ordinal += 1


def counted(law: Jurisdiction, rule: ClockRule, start: date) -> date:
    """Counts on fingers, without rolling forward."""
    following = days_from(start.toordinal() + 1)
    if rule.unit is Unit.DAYS:
        return next(islice(following, rule.number - 1, None))
    if rule.unit is Unit.WORKING_DAYS:
        return next(islice((day for day in following if is_working(law, day)), rule.number - 1, None))
    wanted = (start.year * 12 + start.month - 1) + rule.number
    month = [day for day in islice(days_from(start.toordinal()), rule.number * 32 + 62) if _months(day) == wanted]
    return next((day for day in month if day.day == start.day), month[-1])


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def independent(law: Jurisdiction, rule: ClockRule, start: date) -> date:
    chain = [rule]
    while chain[0].after:
        chain.insert(0, law.clock(chain[0].after))
    day = start
    for each in chain:
        day = counted(law, each, day)
    rolls = law.roll_forward if rule.roll_forward is None else rule.roll_forward
    return next(each for each in days_from(day.toordinal()) if is_working(law, each)) if rolls else day


@pytest.mark.parametrize(("law", "rule"), LIMITS, ids=[f"{law.id} {rule.id}" for law, rule in LIMITS])
def test_every_limit_from_every_day_of_ten_years(law: Jurisdiction, rule: ClockRule) -> None:
    for ordinal in range(FIRST, LAST):
        start = date.fromordinal(ordinal)
        due, why = last_day(rule, start, law)
        assert due == independent(law, rule, start), start
        assert why.start == start
        assert all(not is_working(law, day) and reason for day, reason in why.skipped), start
