"""Separated text is read as people's programs write it: any of a few encodings and separators, found out and told."""

from __future__ import annotations

import pytest

from rjdesk.errors import SheetEmpty, SheetKindNotTaken, SheetTooBig, TextNotSeparated
from rjdesk.sheets.bounds import MOST_BYTES, MOST_COLUMNS, MOST_ROWS
from rjdesk.sheets.reading import read_sheet

TEXT = "Reference,Name\r\nYJ-1,Tāne Parata\r\n"


def cells(content: bytes) -> list[tuple[object, ...]]:
    """What stands in a file's rows."""
    return [row.cells for row in read_sheet(content).rows]


@pytest.mark.parametrize(
    ("codec", "told"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_macrons_are_read_in_every_unicode_encoding_and_the_encoding_is_told(codec: str, told: str) -> None:
    sheet = read_sheet(TEXT.encode(codec))
    assert sheet.rows[1].cells == ("YJ-1", "Tāne Parata")
    assert sheet.encoding == told


def test_what_is_no_unicode_is_taken_for_windows_and_told() -> None:
    sheet = read_sheet("Reference,Name\nYJ-1,Zoë D’Arcy\n".encode("cp1252"))
    assert sheet.rows[1].cells == ("YJ-1", "Zoë D’Arcy")
    assert sheet.encoding == "Windows-1252"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_out(separator: str) -> None:
    text = "\n".join(separator.join(row) for row in (("Reference", "Name"), ("YJ-1", "Parata"), ("YJ-2", "Moana")))
    sheet = read_sheet(text.encode())
    assert sheet.separator == separator
    assert sheet.rows[2].cells == ("YJ-2", "Moana")


def test_a_comma_in_a_name_does_not_outweigh_the_separator() -> None:
    found = cells(b"Reference;Name;Born\nYJ-1;Parata, Tane;2011\nYJ-2;Moana, Ana;2012\n")
    assert found[1] == ("YJ-1", "Parata, Tane", "2011")


@pytest.mark.parametrize("said", [",", ";", "\t"])
def test_a_file_may_name_its_separator_as_excel_does(said: str) -> None:
    sheet = read_sheet(f"sep={said}\r\na{said}b\r\n".encode())
    assert sheet.rows[0].cells == ("a", "b")
    assert sheet.rows[0].number == 2


def test_a_line_end_inside_quotes_belongs_to_the_cell() -> None:
    assert cells(b'a,b\n"one\ntwo, ""three""",4\n')[1] == ('one\ntwo, "three"', "4")


def test_rows_keep_the_numbers_that_a_spreadsheet_shows() -> None:
    assert [row.number for row in read_sheet(b"a,b\n\n,,\nc,d\n").rows] == [1, 4]


def test_spaces_around_and_characters_that_nobody_sees_are_left_out() -> None:
    assert cells("a\u200b , \u00a0b\ufeff\n".encode())[0] == ("a", "b")


def test_two_ways_of_writing_a_macron_become_one() -> None:
    assert cells("Ta\u0304ne,b\n".encode())[0][0] == "Tāne"


@pytest.mark.parametrize("content", [b'a,b\n"c,d\n', b'a,b\n"c"x,d\n'])
def test_quotes_that_do_not_close_are_refused_with_their_line(content: bytes) -> None:
    with pytest.raises(TextNotSeparated) as refused:
        read_sheet(content)
    assert refused.value.facts == {"line": 2}


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"<html><table>",
        b"a\0\0\0b",
        b"\x81\x8d\xff,",
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(SheetKindNotTaken):
        read_sheet(content)


@pytest.mark.parametrize("content", [b"", b"\n\n", b",,,\n ,\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused_as_that(content: bytes) -> None:
    with pytest.raises(SheetEmpty):
        read_sheet(content)


@pytest.mark.parametrize(
    "content",
    [b"a" * (MOST_BYTES + 1), b"a,b\n" * (MOST_ROWS + 1), b"a," * (MOST_COLUMNS + 1)],
    ids=["bytes", "rows", "columns"],
)
def test_more_than_an_office_has_is_refused_with_the_bounds(content: bytes) -> None:
    with pytest.raises(SheetTooBig) as refused:
        read_sheet(content)
    assert refused.value.facts["rows"] == MOST_ROWS


def test_headings_are_looked_for_below_a_title() -> None:
    sheet = read_sheet(b"Cases of our office\n\nReference,Name\nYJ-1,Ana\n")
    assert sheet.head() == 3
    assert sheet.under(3).headings == ("Reference", "Name")


def test_a_column_without_a_heading_is_called_by_its_letter() -> None:
    table = read_sheet(b"Reference,\nYJ-1,Ana\nYJ-2,Ana\n").under(1)
    assert (table.title(0), table.title(1)) == ("Reference", "B")
    assert table.samples(1) == ("Ana",)


def test_no_name_stands_in_what_could_be_logged() -> None:
    assert "Tāne" not in repr(read_sheet(TEXT.encode()).under(1))
