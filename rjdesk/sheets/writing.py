"""Writes rows for spreadsheet programs. No cell of ours is ever worked out as a formula, nor turned into a link."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO, StringIO

from rjdesk.domain.sheet import Cell
from rjdesk.sheets.formulas import harmless, looks_like_a_formula

Written = Cell | int | float
"""What is written: a number stays one in a workbook."""

LONGEST_CELL = 32_767  # what a workbook's cell holds
FIRST_DAY = date(1900, 3, 1)  # before it a workbook counts a day that never was
AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
WIDEST = 60


def separated(rows: Sequence[Sequence[Written]], word: str = "") -> bytes:
    """UTF-8 with its mark, so that Excel takes it for what it is; every cell in quotes; days as 2026-01-31.

    A ``word`` that has to stay with each line, such as that all of it is practice, stands in a last column.
    """
    made, last = StringIO(newline=""), (word,) if word else ()
    every = [[harmless(_text(cell)) for cell in (*row, *last)] for row in rows]
    csv.writer(made, quoting=csv.QUOTE_ALL).writerows(every)
    return made.getvalue().encode("utf-8-sig")


def workbook(rows: Sequence[Sequence[Written]], title: str, made_at: datetime, word: str = "") -> bytes:
    """A workbook of one sheet, made in memory: days are days, and every text is a text. The first row is its heading.

    A ``word`` that has to stay with all of it stands in the sheet's name, at the head of each printed page, and in front of
    each line, so that it goes along with whatever is copied out.
    """
    from xlsxwriter import Workbook  # with the first workbook

    if word:
        rows, title = [[word, *row] if row else row for row in rows], f"{word} {title}"
    made = BytesIO()
    book = Workbook(made, {"in_memory": True, **AS_TEXT})
    book.set_properties({"created": made_at.replace(tzinfo=None)})
    sheet = book.add_worksheet(title[:31])
    plain, day = book.add_format(), book.add_format({"num_format": "yyyy-mm-dd"})
    marked, heading = book.add_format({"quote_prefix": True}), book.add_format({"bold": True})
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            if isinstance(cell, date) and cell >= FIRST_DAY:
                sheet.write_datetime(down, across, datetime.combine(cell, time()), day)
                continue
            if isinstance(cell, int | float):
                sheet.write_number(down, across, cell, plain)
                continue
            text = _text(cell)[:LONGEST_CELL]
            looks = marked if looks_like_a_formula(text) else plain if down else heading
            sheet.write_string(down, across, text, looks)
    for across, width in enumerate(_widths(rows)):
        sheet.set_column(across, across, width)
    sheet.freeze_panes(1, 0)
    sheet.set_header(f"&C{word}" if word else "")
    book.close()
    return made.getvalue()


def _text(cell: Written) -> str:
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _widths(rows: Sequence[Sequence[Written]]) -> list[int]:
    widest = max((len(row) for row in rows), default=0)
    return [
        min(WIDEST, 2 + max(len(_text(row[column])) for row in rows if column < len(row))) for column in range(widest)
    ]
