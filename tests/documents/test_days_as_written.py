"""How a day stands on paper: the month in words, in the office's order, and never torn apart at the end of a line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from rjdesk import dates
from rjdesk.dates import DateOrder
from rjdesk.documents.written import day, moment, unbroken, weekday

SECOND = date(2026, 11, 2)


@pytest.fixture
def month_first() -> Iterator[None]:
    dates.follow(DateOrder.MONTH_FIRST)
    yield
    dates.follow(DateOrder.DAY_FIRST)


def test_the_day_comes_first_unless_the_office_says_otherwise() -> None:
    assert (day(SECOND), weekday(SECOND)) == ("2 November 2026", "Monday 2 November 2026")


@pytest.mark.usefixtures("month_first")
def test_a_paper_of_an_office_that_begins_with_the_month_does_so_too() -> None:
    assert (day(SECOND), weekday(SECOND)) == ("November 2, 2026", "Monday, November 2, 2026")
    assert moment(datetime(2026, 11, 2, 14, 5, tzinfo=UTC)).startswith("November 2, 2026, 14:05")


@pytest.mark.parametrize("order", DateOrder)
def test_no_line_ends_within_a_day(order: DateOrder, month_first: None) -> None:
    dates.follow(order)
    said = f"on {day(SECOND)} at noon"
    assert day(SECOND).replace(" ", "\N{NO-BREAK SPACE}") in unbroken(said)
