"""Counts into lists that may be shown, and periods into quarters."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjdesk.domain.figures.counting import few, lines_of, middle, part_of, told_apart
from rjdesk.domain.figures.report import Period, quarter_of

DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


def test_what_was_said_most_often_comes_first_and_what_nobody_said_last() -> None:
    said = ["Police"] * 3 + ["Court"] * 9 + [""] * 5
    assert lines_of(said, "Not recorded") == [("Court", 9), ("Police", 3), ("Not recorded", 5)]


def test_where_people_could_be_told_apart_the_few_have_no_name_and_stand_with_more() -> None:
    said = ["Police"] * 3 + ["Court"] * 9 + ["School"] * 20
    assert told_apart(lines_of(said, "")) == ([("School", 20)], 12)
    assert told_apart(lines_of(["Court"] * 9 + ["School"] * 20, "")) == ([("School", 20), ("Court", 9)], 0)


def test_five_that_were_each_said_once_are_not_named() -> None:
    assert told_apart(lines_of("ABCDE", "")) == ([], 5)  # five names of five in all would be one each


@pytest.mark.parametrize(("count", "of", "told"), [(5, 10, 5), (4, 10, None), (6, 10, None), (10, 10, None)])
def test_a_part_is_told_where_neither_it_nor_the_rest_is_few(count: int, of: int, told: int | None) -> None:
    assert part_of(count, of, whole=False) == told
    assert part_of(count, of, whole=True) == count


@pytest.mark.parametrize(("count", "whole", "shown"), [(4, True, 4), (4, False, None), (5, False, 5), (0, False, None)])
def test_a_count_alone(count: int, whole: bool, shown: int | None) -> None:
    assert few(count, whole=whole) == shown


def test_the_middle_one_is_not_told_of_fewer_than_five() -> None:
    assert middle([3, 9, 4], whole=False) is None
    assert middle([3, 9, 4], whole=True) == 4
    assert middle([], whole=True) is None
    assert middle([1, 2, 3, 4, 100], whole=False) == 3


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        Period(date(2026, 2, 1), date(2026, 1, 31))


def test_november_and_december_lie_in_the_last_quarter() -> None:
    assert Period(date(2026, 11, 2), date(2026, 12, 5)).in_quarters() == Period(date(2026, 10, 1), date(2026, 12, 31))
    assert quarter_of(date(2026, 11, 2)) == "2026 Q4"


@given(DAYS, st.integers(0, 2_000))
def test_quarters_make_up_the_period_without_a_gap(first: date, days: int) -> None:
    period = Period(first, first + timedelta(days=days))
    quarters = period.quarters()
    assert (quarters[0].first, quarters[-1].last) == (period.first, period.last)
    assert all(after.first == before.last + timedelta(days=1) for before, after in pairwise(quarters))
    assert all(quarter_of(quarter.first) == quarter_of(quarter.last) for quarter in quarters)


@given(DAYS, st.integers(0, 2_000))
def test_whole_quarters_hold_the_period_and_no_more_than_that(first: date, days: int) -> None:
    period = Period(first, first + timedelta(days=days))
    whole = period.in_quarters()
    assert whole.first <= period.first
    assert whole.last >= period.last
    assert whole.in_quarters() == whole
    assert (period.first - whole.first).days < 92
    assert (whole.last - period.last).days < 92
