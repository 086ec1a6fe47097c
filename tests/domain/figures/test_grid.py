"""The times of public reports: of one length, one after the other, none across another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjdesk.domain.figures.grid import LENGTHS, Grid, beginnings, grid_of, is_over
from rjdesk.domain.figures.report import Period

DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))
QUARTERS = st.dates(date(2000, 1, 1), date(2090, 1, 1)).map(lambda day: Period(day, day).in_quarters().first)
TODAY = date(2026, 11, 22)


@given(QUARTERS, st.sampled_from(LENGTHS), DAYS, DAYS)
def test_two_times_of_a_grid_are_one_or_apart(begins: date, months: int, one_day: date, other_day: date) -> None:
    grid = Grid(months, begins)
    one, other = grid.holding(one_day), grid.holding(other_day)
    assert one.first <= one_day <= one.last
    assert one == other or one.last < other.first or other.last < one.first
    assert grid_of(one) is not None
    assert grid.has(one)


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), 12),
        (date(2025, 7, 1), date(2026, 6, 30), 12),  # a year of accounts
        (date(2025, 4, 1), date(2025, 9, 30), 6),
        (date(2025, 10, 1), date(2025, 12, 31), 3),
        (date(2025, 1, 1), date(2025, 11, 30), None),
        (date(2025, 2, 1), date(2026, 1, 31), None),
        (date(2024, 1, 1), date(2025, 12, 31), None),
        (date(2025, 1, 2), date(2026, 1, 1), None),
    ],
)
def test_only_whole_years_half_years_and_quarters_lay_down_a_grid(first: date, last: date, months: int | None) -> None:
    grid = grid_of(Period(first, last))
    assert (grid.months if grid else None) == months


def test_near_a_time_are_those_it_touches_that_are_over_and_else_the_last_one() -> None:
    years = Grid(12, date(2020, 7, 1))
    calendar_year, to_come = Period(date(2025, 1, 1), date(2025, 12, 31)), Period(date(2030, 1, 1), date(2030, 12, 31))
    assert [each.named() for each in years.near(calendar_year, TODAY)] == ["2025 Q3 – 2026 Q2", "2024 Q3 – 2025 Q2"]
    assert [each.named() for each in years.near(to_come, TODAY)] == ["2025 Q3 – 2026 Q2"]
    quarters = Grid(3, date(2020, 1, 1)).near(Period(date(2020, 1, 1), date(2026, 12, 31)), TODAY)
    assert [each.named() for each in quarters] == ["2026 Q3", "2026 Q2", "2026 Q1", "2025 Q4"]


@given(DAYS)
def test_what_may_be_chosen_first_is_over_and_lays_down_a_grid(today: date) -> None:
    offered = tuple(beginnings(today))
    assert len(set(offered)) == 7
    assert all(is_over(each, today) and grid_of(each) for each in offered)
    assert all(today - each.last < timedelta(days=366 + 92) for each in offered)
