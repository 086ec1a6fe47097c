"""Instalments add up to the cent, on days that exist."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rjdesk.domain.agreement import Money
from rjdesk.domain.instalments import Every, in_equal_parts


@given(
    st.integers(1, 10_000_000), st.integers(1, 60), st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.sampled_from(Every)
)
def test_parts_add_up_are_nearly_equal_and_follow_one_another(
    cents: int, parts: int, first: date, every: Every
) -> None:
    made = in_equal_parts(Money(cents), parts, first, every)
    amounts = [part.amount.cents for part in made]

    assert sum(amounts) == cents
    assert max(amounts) - min(amounts) <= 1
    assert made[0].due == first
    assert all(earlier.due < later.due for earlier, later in pairwise(made))


def test_a_month_that_is_too_short_ends_on_its_last_day() -> None:
    days = [part.due for part in in_equal_parts(Money(300), 3, date(2027, 1, 31), Every.MONTH)]

    assert days == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]
