"""The curve of those still without a new offence, by hand and against another's count."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from rjdesk.domain.figures.survival import Watched, survival

PEOPLE = st.lists(st.builds(Watched, st.integers(1, 36), st.booleans()), min_size=2, max_size=60)


@given(PEOPLE)
def test_the_curve_and_its_range_are_those_of_an_independent_count(people: list[Watched]) -> None:
    happened = [each.time for each in people if each.happened]
    if not happened:
        assert survival(people) == ()
        return
    theirs = ecdf(CensoredData(uncensored=happened, right=[each.time for each in people if not each.happened])).sf
    with (
        np.errstate(all="ignore"),
        warnings.catch_warnings(action="ignore"),
    ):  # where it happened to nobody yet, or to all
        ranges = theirs.confidence_interval(method="log-log")
    for fall in survival(people):
        assert fall.without == pytest.approx(float(theirs.evaluate(fall.time)), abs=1e-9)
        if fall.interval is not None:
            low, high = (float(each.evaluate(fall.time)) for each in (ranges.low, ranges.high))
            assert (fall.interval.low, fall.interval.high) == pytest.approx((low, high), abs=1e-9)


def test_five_people_by_hand() -> None:
    # It happened to one after 6 and one after 18 months; three were looked at for 6, 12 and 24 months and it had not.
    people = [Watched(6, True), Watched(6, False), Watched(12, False), Watched(18, True), Watched(24, False)]
    first, second = survival(people)
    assert (first.at_risk, first.happened) == (5, 1)
    assert first.without == pytest.approx(4 / 5)
    assert (second.at_risk, second.happened) == (2, 1)
    assert second.without == pytest.approx(4 / 5 * 1 / 2)


def test_whoever_was_looked_at_for_a_short_time_counts_for_that_time_only() -> None:
    assert survival([Watched(6, False)] * 9 + [Watched(12, True), Watched(12, False)])[0].without == pytest.approx(0.5)


def test_where_it_happened_to_everybody_no_range_is_claimed() -> None:
    (fall,) = survival([Watched(3, True), Watched(3, True)])
    assert (fall.without, fall.interval) == (0, None)
