"""A proportion and how sure it is, against hand-worked cases and another's count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from rjdesk.domain.figures.proportion import Interval, Proportion

COUNTS = st.integers(1, 5_000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@given(COUNTS)
def test_the_range_is_that_of_an_independent_count(counts: tuple[int, int]) -> None:
    part, of = counts
    theirs = binomtest(part, of).proportion_ci(method="wilson")
    ours = Proportion(part, of).interval()
    assert ours is not None
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


def test_one_of_ten_by_hand() -> None:
    # (0.1 + 0.19207 ± 1.96 · sqrt(0.009 + 0.0096)) / 1.38415
    ours = Proportion(1, 10).interval()
    assert ours is not None
    assert (round(ours.low, 4), round(ours.high, 4)) == (0.0179, 0.4042)


@given(COUNTS)
def test_the_share_lies_in_its_range_and_the_range_within_all_and_nothing(counts: tuple[int, int]) -> None:
    found = Proportion(*counts)
    ours, share = found.interval(), found.share
    assert ours is not None
    assert share is not None
    assert 0 <= ours.low <= share <= ours.high <= 1


def test_none_of_five_does_not_mean_never() -> None:
    ours = Proportion(0, 5).interval()
    assert ours is not None
    assert ours.low == 0
    assert ours.high > 0.4


def test_of_nothing_nothing_is_said() -> None:
    assert Proportion(0, 0).share is None
    assert Proportion(0, 0).interval() is None


@pytest.mark.parametrize(("part", "of"), [(2, 1), (-1, 3)])
def test_more_than_all_is_no_proportion(part: int, of: int) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        Proportion(part, of)


def test_a_wider_range_is_surer() -> None:
    assert Proportion(5, 10).interval(1.0) != Interval(0, 1)
