"""A report as a file: the same numbers for people and for programs, and nothing in it of anybody."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from rjdesk.domain.figures.report import Period, Report, Section, Table
from rjdesk.errors import FileExists
from rjdesk.services.figures.files import Kind
from tests.services.conferences import InMemory, in_memory

YEAR = Period(date(2025, 2, 3), date(2025, 12, 31))
TABLE = Table("Who referred them", "Cases by whoever did.", ("By", "Cases"), (("=Police", 17), ("Court", None)), True)


@pytest.fixture
def on() -> InMemory:
    """An office."""
    return in_memory()


def a_report(*, public: bool = False, practice: bool = False) -> Report:
    """A report with one table."""
    office = "" if public else "Te Kōwhai Office"
    period = YEAR.in_quarters() if public else YEAR
    return Report(office, period, 25, (Section("How cases went", (TABLE,)),), practice, public)


def made(on: InMemory, kind: Kind, *, public: bool = False, practice: bool = False) -> bytes:
    """The report as a file."""
    return on.desk.figures.file(a_report(public=public, practice=practice), kind).make()


def test_a_workbook_holds_numbers_as_numbers_and_words_as_words(on: InMemory) -> None:
    rows = CalamineWorkbook.from_filelike(BytesIO(made(on, Kind.XLSX))).get_sheet_by_index(0).to_python()
    assert ["=Police", 17.0] in [row[:2] for row in rows]
    assert ["Court", "–"] in [row[:2] for row in rows]


def test_separated_text_has_one_value_to_a_line_and_no_formula(on: InMemory) -> None:
    lines = list(csv.reader(StringIO(made(on, Kind.CSV).decode("utf-8-sig"))))
    assert ["How cases went", "Who referred them", "'=Police", "Cases", "17"] in lines
    assert ["How cases went", "Who referred them", "Court", "Cases", "–"] in lines


def test_for_programs_what_is_not_shown_is_null(on: InMemory) -> None:
    told = json.loads(made(on, Kind.JSON))
    assert told["schema"] == "rjdesk/report/1"
    assert told["period"] == {"first": "2025-02-03", "last": "2025-12-31"}
    assert told["sections"][0]["tables"][0]["rows"] == [["=Police", 17], ["Court", None]]


def test_a_pdf_is_sealed_by_the_office_and_a_public_one_by_nobody(on: InMemory) -> None:
    assert b"/ByteRange" in made(on, Kind.PDF)
    assert b"/ByteRange" not in made(on, Kind.PDF, public=True)


@pytest.mark.parametrize("kind", [Kind.CSV, Kind.JSON])
def test_a_public_one_names_no_office_and_no_day(on: InMemory, kind: Kind) -> None:
    told = made(on, kind, public=True).decode()
    assert "2025 Q1" in told
    assert not [word for word in ("Te Kōwhai", "2025-0", "2025-1", "-31") if word in told]


@pytest.mark.parametrize("kind", [Kind.CSV, Kind.JSON])
def test_practice_says_practice(on: InMemory, kind: Kind) -> None:
    assert "PRACTICE" in made(on, kind, practice=True).decode()


def test_practice_stands_on_every_line_of_separated_text(on: InMemory) -> None:
    lines = list(csv.reader(StringIO(made(on, Kind.CSV, practice=True).decode("utf-8-sig"))))
    assert {line[-1] for line in lines} == {"PRACTICE"}
    assert "PRACTICE" not in made(on, Kind.CSV).decode()


def test_practice_stands_in_the_name_of_a_sheet_on_every_page_of_it_and_on_every_line(on: InMemory) -> None:
    content = made(on, Kind.XLSX, practice=True)
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    assert book.sheet_names == ["PRACTICE Report of the office"]
    for name in book.sheet_names:
        rows = [row for row in book.get_sheet_by_name(name).to_python() if any(row)]
        assert {row[0] for row in rows} == {"PRACTICE"}
        assert ["PRACTICE", "=Police", 17.0] in [row[:3] for row in rows]
    parts = ZipFile(BytesIO(content))
    sheets = [parts.read(each).decode() for each in parts.namelist() if each.startswith("xl/worksheets/sheet")]
    assert ["<oddHeader>&amp;CPRACTICE</oddHeader>" in sheet for sheet in sheets] == [True] * len(book.sheet_names)
    assert b"PRACTICE" not in ZipFile(BytesIO(made(on, Kind.XLSX))).read("xl/workbook.xml")


def test_it_is_written_beside_what_is_there_and_the_journal_knows(on: InMemory, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    report = a_report()
    on.desk.figures.hand_out(report, b"{}", Kind.JSON, target)
    assert target.read_bytes() == b"{}"
    assert on.deeds()[-1] == "report_exported"
    with pytest.raises(FileExists):
        on.desk.figures.hand_out(report, b"{}", Kind.JSON, target)
