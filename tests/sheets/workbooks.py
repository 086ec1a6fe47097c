"""Workbooks for tests: as a spreadsheet program writes them, and as nobody should."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
HEADINGS = ("Ref No", "Date received", "Name", "Role", "DOB", "Charge", "Phone")
ROWS = (
    ("YJ-201", date(2026, 11, 2), "Kauri Tamihana", "YP", "4/3/2011", "Theft", "021 555 0101"),
    ("YJ-201", "", "Moana Tamihana", "Parent, guardian or carer", "", "", ""),
    ("YJ-202", date(2026, 11, 9), "Leilani Fonoti", "YP", "29/7/2010", "Wilful damage", ""),
    ("YJ-203", "last week", "Beau Harrison", "YP", "12/12/2009", "Trespass", ""),
    ("", date(2026, 11, 10), "Ivy Patel", "Neighbour", "", "", ""),
)
"""Rows as an office keeps them; the last two can't be cases as they are."""

Cells = Any  # a text, a number, a day: whatever the library writes by itself


def a_workbook(
    *rows: tuple[Cells, ...], name: str = "Cases", more: Callable[[Workbook], object] | None = None
) -> bytes:
    """A workbook whose first sheet has these rows; a formula is a text that begins with "="."""
    made = BytesIO()
    book = Workbook(made, {"in_memory": True})
    sheet, day = book.add_worksheet(name), book.add_format({"num_format": "d/m/yyyy"})
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(down, across, cell, day)
            else:
                sheet.write(down, across, cell)
    if more:
        more(book)
    book.close()
    return made.getvalue()


def with_parts(workbook: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A workbook with some of its parts replaced or added."""
    made = BytesIO()
    with ZipFile(BytesIO(workbook)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return made.getvalue()


def sheet_xml(rows: str) -> bytes:
    """A worksheet with rows written out."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()
