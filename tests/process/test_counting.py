"""Time limits, checked against a count of days made another way."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjdesk.bundled import resource
from rjdesk.process import catalogue
from rjdesk.process.clocks import ClockRule
from rjdesk.process.counting import last_day
from rjdesk.process.jurisdiction import read_jurisdiction

NZ = catalogue.jurisdiction("nz")
NZ_TEXT = resource("jurisdictions", "nz.toml").read_text("utf-8")
PUBLIC = {year: set(holidays.country_holidays("NZ", years=year)) for year in range(2020, 2037)}
DAYS = st.dates(date(2021, 1, 1), date(2034, 12, 31))


def is_working(day: date) -> bool:
    summer = (day.month, day.day) >= (12, 25) or (day.month, day.day) <= (1, 2)
    return day.isoweekday() <= 5 and not summer and day not in PUBLIC[day.year]


def clock(name: str) -> ClockRule:
    return NZ.clock(name)


@given(DAYS)
def test_fourteen_days_from_a_direction_never_end_on_a_day_off(start: date) -> None:
    due, why = last_day(clock("s249-convene-d"), start, NZ)
    independent = date.fromordinal(start.toordinal() + 14)
    assert why.counted_to == independent
    while not is_working(independent):
        independent = date.fromordinal(independent.toordinal() + 1)
    assert due == independent


@given(DAYS)
def test_every_day_passed_over_is_named_and_none_else(start: date) -> None:
    due, why = last_day(clock("s249-convene-d"), start, NZ)
    passed = [why.counted_to + timedelta(days=n) for n in range((due - why.counted_to).days)]
    assert [day for day, _ in why.skipped] == passed
    assert all(reason for _, reason in why.skipped)


@given(DAYS)
def test_a_month_ends_on_the_same_day_of_the_next_month_or_its_last(start: date) -> None:
    _, why = last_day(clock("s249-complete-a"), start, NZ)
    next_month = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    last = (next_month + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    assert why.counted_to == min(next_month + timedelta(days=start.day - 1), last)


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (date(2026, 11, 2), date(2026, 11, 16)),  # Monday to Monday, fourteen days on
        (date(2026, 11, 7), date(2026, 11, 23)),  # Saturday: ends Saturday 21st, rolls to Monday
        (date(2026, 12, 11), date(2027, 1, 5)),  # ends on Christmas Day, rolls past summer and New Year's observed day
        (date(2027, 3, 12), date(2027, 3, 30)),  # ends on Good Friday, rolls past Easter Monday
    ],
)
def test_known_days(start: date, due: date) -> None:
    assert last_day(clock("s249-convene-d"), start, NZ)[0] == due


@given(DAYS, st.integers(1, 60))
def test_working_days_count_only_working_days(start: date, number: int) -> None:
    text = NZ_TEXT.replace("number = 14\nunit = \"days\"", f'number = {number}\nunit = "working_days"')  # fmt: skip
    rules = read_jurisdiction(text, "nz.toml")
    due, _ = last_day(rules.clock("s249-convene-d"), start, rules)
    counted = [start + timedelta(days=n) for n in range(1, (due - start).days + 1)]
    assert sum(map(is_working, counted)) == number
    assert is_working(due)


def test_an_offices_own_day_is_no_working_day() -> None:
    text = NZ_TEXT.replace("also = []", "also = [2026-11-16]")
    rules = read_jurisdiction(text, "nz.toml")
    due, why = last_day(rules.clock("s249-convene-d"), date(2026, 11, 2), rules)
    assert due == date(2026, 11, 17)
    assert why.skipped == ((date(2026, 11, 16), "office_day"),)
