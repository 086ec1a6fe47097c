"""Days as people's files have them. One that could be two different days is neither until somebody says which."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from rjdesk.dates import DateOrder
from rjdesk.domain.intake import Wrong
from rjdesk.domain.sheet import Cell

HOUR = r"(?:[T ]+\d{1,2}:\d{2}.*)?"  # of no account; programs write midnight beside every day
YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){HOUR}")
NUMBERS = re.compile(rf"(\d{{1,2}})[-/. ](\d{{1,2}})[-/. ](\d{{4}}){HOUR}")
SHORT = re.compile(rf"\d{{1,2}}[-/. ]\w{{1,9}}[-/. ]'?\d{{2}}{HOUR}")
DAY_IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/ .]*([a-z]{3,9})[-/ .,]*(\d{4})", re.IGNORECASE)
MONTH_IN_WORDS = re.compile(r"([a-z]{3,9})[ .]*(\d{1,2})(?:st|nd|rd|th)?[ ,.]+(\d{4})", re.IGNORECASE)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SERIAL = re.compile(r"[1-7]\d{4}")
SERIALS_BEGIN = date(1899, 12, 30)


def day_of(cell: Cell, order: DateOrder | None) -> date | Wrong:
    """The day that a cell means, or why it means none."""
    if isinstance(cell, date):
        return cell
    text = " ".join(cell.split())
    if is_serial(text):
        return SERIALS_BEGIN + timedelta(int(text))
    if found := YEAR_FIRST.fullmatch(text):
        return _day(found[1], found[2], found[3])
    if found := NUMBERS.fullmatch(text):
        return _of_numbers(found[1], found[2], found[3], order)
    if found := DAY_IN_WORDS.fullmatch(text):
        return _day(found[3], _month(found[2]), found[1])
    if found := MONTH_IN_WORDS.fullmatch(text):
        return _day(found[3], _month(found[1]), found[2])
    return Wrong.SHORT_YEAR if SHORT.fullmatch(text) else Wrong.NOT_A_DAY


def is_serial(cell: Cell) -> bool:
    """Whether a cell holds a day as the bare number by which spreadsheets count days: 45234 is 4 November 2023."""
    return isinstance(cell, str) and SERIAL.fullmatch(cell) is not None


def needs_order(cells: Iterable[Cell]) -> bool:
    """Whether somebody has to say if days or months come first: some day could be read either way."""
    return any(day_of(cell, None) is Wrong.WHICH_ORDER for cell in cells if cell)


def _of_numbers(one: str, other: str, year: str, order: DateOrder | None) -> date | Wrong:
    first, second = _day(year, other, one), _day(year, one, other)
    if order is None:
        if isinstance(first, date) and isinstance(second, date) and first != second:
            return Wrong.WHICH_ORDER
        return first if isinstance(first, date) else second
    return first if order is DateOrder.DAY_FIRST else second


def _day(year: str, month: str | int, day: str) -> date | Wrong:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return Wrong.NOT_A_DAY


def _month(word: str) -> int:
    """A month's number by its English name, also shortened; 0 for another word."""
    return MONTHS.index(word[:3].lower()) + 1 if word[:3].lower() in MONTHS else 0
