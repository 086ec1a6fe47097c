"""Workbooks are read for their values alone, and never further than a sheet may reach."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from xlsxwriter import Workbook

from rjdesk.errors import SheetDamaged, SheetEmpty, SheetKindNotTaken, SheetTooBig
from rjdesk.sheets.bounds import MOST_COLUMNS, MOST_ROWS, MOST_UNPACKED
from rjdesk.sheets.reading import read_sheet
from tests.sheets.workbooks import SHEET, STRINGS, a_workbook, sheet_xml, with_parts


def test_days_stay_days_and_numbers_are_as_one_would_type_them() -> None:
    content = a_workbook(("a", 12, 3.5, True), ("Tāne", date(2026, 1, 31), 2**40, ""))
    assert [row.cells for row in read_sheet(content).rows] == [
        ("a", "12", "3.5", "TRUE"),
        ("Tāne", date(2026, 1, 31), str(2**40), ""),
    ]


def test_a_formula_is_read_as_what_it_last_showed_and_never_worked_out() -> None:
    def more(book: Workbook) -> None:
        book.worksheets()[0].write_formula(1, 0, '=HYPERLINK("file:///etc/passwd")', None, "shown")

    assert read_sheet(a_workbook(("a", "b"), ("", "c"), more=more)).rows[1].cells == ("shown", "c")


def test_rows_keep_their_numbers_below_an_empty_beginning() -> None:
    content = with_parts(a_workbook(("a",)), {SHEET: sheet_xml('<row r="4"><c r="B4"><v>1</v></c></row>')})
    (row,) = read_sheet(content).rows
    assert (row.number, row.cells) == (4, ("", "1"))


def test_the_first_sheet_with_anything_in_it_is_read_and_the_others_are_named() -> None:
    def more(book: Workbook) -> None:
        book.add_worksheet("People").write(0, 0, "here")
        hidden = book.add_worksheet("Lists")
        hidden.write(0, 0, "not shown")
        hidden.hide()

    content = a_workbook(name="Cover", more=more)
    assert (read_sheet(content).name, read_sheet(content).names) == ("People", ("Cover", "People"))
    with pytest.raises(SheetEmpty):
        read_sheet(content, "Cover")
    assert read_sheet(content, "Lists").name == "People"


def test_macros_pictures_and_links_stay_behind() -> None:
    content = with_parts(a_workbook(("a", "b")), {"xl/vbaProject.bin": b"\0" * 100, "xl/externalLinks/link.xml": b"<"})
    assert read_sheet(content).rows[0].cells == ("a", "b")


@pytest.mark.parametrize("reference", [f"A{MOST_ROWS + 1}", "ZZ1", "XFD1048576"])
def test_a_cell_at_the_far_end_is_refused_before_anything_is_made_of_it(reference: str) -> None:
    far = sheet_xml(f'<row r="1"><c r="A1"><v>1</v></c><c r="{reference}"><v>1</v></c></row>')
    with pytest.raises(SheetTooBig):
        read_sheet(with_parts(a_workbook(("a",)), {SHEET: far}))


def test_more_columns_than_are_taken_are_counted_without_references() -> None:
    wide = sheet_xml("<row>" + "<c><v>1</v></c>" * (MOST_COLUMNS + 1) + "</row>")
    with pytest.raises(SheetTooBig):
        read_sheet(with_parts(a_workbook(("a",)), {SHEET: wide}))


def test_a_sheet_that_is_only_painted_to_its_end_is_read() -> None:
    painted = sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>')
    assert len(read_sheet(with_parts(a_workbook(("a",)), {SHEET: painted})).rows) == 1


def test_a_bomb_is_refused_whatever_its_list_says() -> None:
    bomb = with_parts(a_workbook(("a",)), {STRINGS: b" " * (MOST_UNPACKED + 1)})
    assert len(bomb) < 1024 * 1024
    with pytest.raises(SheetTooBig):
        read_sheet(bomb)


def test_entities_are_refused_before_they_grow() -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + sheet_xml("<row/>").partition(b"?>")[2]
    with pytest.raises(SheetDamaged):
        read_sheet(with_parts(a_workbook(("a",)), {SHEET: laughs}))


@pytest.mark.parametrize(
    "part",
    [
        b"",
        b"<worksheet>",
        b"<a>" * 100_000,
        b"\xff\xfe<",
        sheet_xml('<row r="x"/>'),
        sheet_xml('<row><c r="1A"><v>1</v></c></row>'),
    ],
    ids=["empty", "open", "deep", "noise", "row", "reference"],
)
def test_a_sheet_that_is_no_xml_or_counts_in_no_numbers_is_damaged(part: bytes) -> None:
    with pytest.raises(SheetDamaged):
        read_sheet(with_parts(a_workbook(("a",)), {SHEET: part}))


def test_a_string_that_is_not_there_is_no_crash() -> None:
    lost = sheet_xml('<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>-1</v></c></row>')
    with pytest.raises((SheetDamaged, SheetEmpty)):
        read_sheet(with_parts(a_workbook(("a",)), {SHEET: lost}))


@pytest.mark.parametrize("end", [3, 100, 1000, -40])
def test_a_workbook_that_was_cut_is_damaged(end: int) -> None:
    with pytest.raises(SheetDamaged):
        read_sheet(a_workbook(("a", "b"))[:end])


def test_another_kind_of_package_is_refused_as_that() -> None:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<document/>")
    with pytest.raises(SheetKindNotTaken):
        read_sheet(made.getvalue())
