"""A day is read only where it can be no other day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjdesk.dates import DateOrder
from rjdesk.domain.intake import Wrong
from rjdesk.domain.intake_days import day_of, needs_order
from rjdesk.domain.sheet import Cell

FOURTH = date(2026, 3, 4)


@pytest.mark.parametrize(
    "cell",
    [
        FOURTH,
        "2026-03-04",
        "2026/3/4",
        "2026-03-04 00:00:00",
        "2026-03-04T09:30",
        "4 March 2026",
        "4th Mar 2026",
        "04-Mar-2026",
        "March 4, 2026",
        "46085",
    ],
)
def test_what_can_be_no_other_day_is_read(cell: Cell) -> None:
    assert day_of(cell, None) == FOURTH


@pytest.mark.parametrize("text", ["4/3/2026", "04.03.2026", "4-3-2026", "4 3 2026", "4/3/2026 0:00"])
def test_what_could_be_two_days_waits_for_somebody_to_say_which(text: str) -> None:
    assert day_of(text, None) is Wrong.WHICH_ORDER
    assert day_of(text, DateOrder.DAY_FIRST) == FOURTH
    assert day_of(text, DateOrder.MONTH_FIRST) == date(2026, 4, 3)


def test_a_day_that_is_no_month_settles_it_by_itself_but_not_against_what_was_said() -> None:
    assert day_of("23/4/2026", None) == date(2026, 4, 23)
    assert day_of("4/23/2026", None) == date(2026, 4, 23)
    assert day_of("5/5/2026", None) == date(2026, 5, 5)
    assert day_of("4/23/2026", DateOrder.DAY_FIRST) is Wrong.NOT_A_DAY


@pytest.mark.parametrize("text", ["4/3/26", "4-Mar-26", "4 Mar '26"])
def test_a_year_of_two_digits_is_no_year(text: str) -> None:
    assert day_of(text, DateOrder.DAY_FIRST) is Wrong.SHORT_YEAR


@pytest.mark.parametrize(
    "text", ["soon", "2026", "31/2/2026", "0/0/2026", "2026-13-01", "4 Foo 2026", "99999", "0000-01-01"]
)
def test_what_is_no_day_is_told(text: str) -> None:
    assert day_of(text, DateOrder.DAY_FIRST) is Wrong.NOT_A_DAY


def test_a_column_needs_an_order_only_if_one_of_its_days_does() -> None:
    assert needs_order(["", "23/4/2026", "4/3/2026"])
    assert not needs_order(["", "23/4/2026", "2026-03-04", "soon", FOURTH])


@given(st.dates(), st.sampled_from(["{0.day}/{0.month}/{0.year:04}", "{0:%Y-%m-%d}"]))
def test_every_day_written_day_first_comes_back(day: date, form: str) -> None:
    written = form.format(day) if "/" in form else day.isoformat()
    assert day_of(written, DateOrder.DAY_FIRST) == day


@given(st.text())
def test_any_text_is_a_day_or_is_told_not_to_be(text: str) -> None:
    assert isinstance(day_of(text, None), date | Wrong)
