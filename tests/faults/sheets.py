"""Hostile files of cases by the thousand: each is read or refused in words, none crashes, hangs or eats the memory.

Separated text with its bytes turned over or in odd encodings; workbooks cut, with parts turned over inside a package that is
whole, with cells where no cells are. What can be read is tried as cases as well, whatever its columns are taken for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from random import Random
from zipfile import ZIP_STORED, ZipFile

from rjdesk.dates import DateOrder
from rjdesk.domain.intake import Field, Terms, Wanted
from rjdesk.domain.intake_rows import checked
from rjdesk.domain.sheet import Sheet
from rjdesk.errors import Expected
from rjdesk.process import catalogue
from rjdesk.services.exchange.imports import terms_of
from rjdesk.services.exchange.memory import guessed
from rjdesk.services.exchange.words import told
from rjdesk.sheets.reading import read_sheet
from rjdesk.wording import of_error
from tests.faults.fuzz import in_a_child
from tests.faults.hostile import VALUES, turned_over
from tests.faults.result import Tally
from tests.faults.stage import Stage
from tests.sheets.workbooks import HEADINGS, ROWS, SHEET, STRINGS, a_workbook, sheet_xml

TODAY = date(2026, 11, 22)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7", "cp037")
ODD = (
    "", "=1+1", '"', "'", "4/3/2026", "31/2/2026", "45234", "2026-11-02", "0000-00-00", "\u202e", "Tāne", "９９/９/２０２６",
    "a" * 600,
)  # fmt: skip
PARTS = (SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml")
CELLS = (
    '<c r="{r}"><v>{v}</v></c>', '<c r="{r}" t="s"><v>{v}</v></c>', '<c r="{r}" t="inlineStr"><is><t>{v}</t></is></c>',
    '<c r="{r}" t="d"><v>{v}</v></c>', '<c r="{r}" t="b"><v>{v}</v></c>', '<c r="{r}" t="e"><v>{v}</v></c>',
    '<c r="{r}" s="1"><v>{v}</v></c>', "<c><v>{v}</v></c>", '<c r="{r}"><f>{v}</f></c>', '<c r="{r}" t="str"><v>{v}</v></c>',
)  # fmt: skip
REFERENCES = (
    "A1",
    "B2",
    "C3",
    "A0",
    "A20000",
    "A20001",
    "GR1",
    "XFD1048576",
    "ZZZ9999999",
    "1A",
    "",
    "a1",
    "A-1",
    "R1C1",
)
NUMBERS = (
    "0",
    "1",
    "-1",
    "1e308",
    "1e400",
    "NaN",
    "99999999999999999999",
    "45234.5",
    "2958466",
    "-0.1",
    "&#x41;",
    "TRUE",
)


def imports(tally: Tally, stage: Stage) -> None:
    """File after file, read and tried."""
    terms = tuple(map(terms_of, catalogue.shipped()))
    in_a_child(tally, stage, partial(_try, a_workbook(HEADINGS, *ROWS), terms))


def _try(workbook: bytes, terms: tuple[Terms, ...], tally: Tally, random: Random) -> None:
    content = hostile_file(workbook, random)
    try:
        sheet = read_sheet(content, random.choice(("", "Cases", "\0")))
    except Expected as refused:
        if not str(of_error(refused)):
            tally.missed("undetected", "a refusal without words")
        return
    tally.noticed("read")
    _check(sheet, random.choice(terms), tally, random)


def _check(sheet: Sheet, terms: Terms, tally: Tally, random: Random) -> None:
    """Whatever stands in it is cases, or is told to be none."""
    table = sheet.under(sheet.head())
    meaning = guessed(table, "", terms)
    if random.random() < 0.5:
        meaning = replace(
            meaning,
            columns={each: random.randrange(sheet.width) for each in random.sample((*Field, *terms.questions), 7)},
        )
    said: dict[tuple[Wanted, str], str] = {(Field.ROLE, "yp"): random.choice(tuple(terms.roles))}
    order, kind = random.choice((None, *DateOrder)), random.choice(("", *terms.kinds))
    meaning = replace(meaning, kind=kind, words=said, order=order, below=random.random() < 0.5)
    found = checked(table, meaning, terms, TODAY)
    words = [told(problem, table, terms) for problem in found.problems]
    if found.cases and words:
        tally.missed("allowed", "cases beside problems")
    tally.noticed("became cases", bool(found.cases))


def hostile_file(workbook: bytes, random: Random) -> bytes:
    """A file of cases that nobody would write by hand."""
    ways: tuple[Callable[[bytes, Random], bytes], ...] = (_text, _text, _turned_text, _part, _part, _cells, _package)
    return random.choice(ways)(workbook, random)


def _text(_: bytes, random: Random) -> bytes:
    separator, end = random.choice(",;\t|\0"), random.choice(("\n", "\r\n", "\r", "\x0b"))
    rows = [[str(cell) for cell in row] for row in (HEADINGS, *ROWS[: random.randrange(6)])]
    for _again in range(random.randrange(6)):
        row = random.choice(rows)
        row[random.randrange(len(row))] = random.choice((*ODD, str(random.choice(VALUES))))
    text = end.join(separator.join(row) for row in rows) + end * random.randrange(3)
    return text.encode(random.choice(ENCODINGS), "replace" if random.random() < 0.9 else "ignore")


def _turned_text(workbook: bytes, random: Random) -> bytes:
    return turned_over(_text(workbook, random), random)


def _package(workbook: bytes, random: Random) -> bytes:
    return turned_over(workbook, random)


def _part(workbook: bytes, random: Random) -> bytes:
    """A package that is whole, one of whose parts isn't."""
    return _with(workbook, random.choice(PARTS), lambda part: turned_over(part, random))


def _cells(workbook: bytes, random: Random) -> bytes:
    """Cells with values and in places of all sorts."""
    cells = "".join(
        random.choice(CELLS).format(r=random.choice(REFERENCES), v=random.choice(NUMBERS))
        for _ in range(random.randrange(9))
    )
    row = random.choice(('<row r="1">', "<row>", '<row r="0">', '<row r="99999999">', '<row r="20000">'))
    return _with(workbook, SHEET, lambda _part: sheet_xml(f"{row}{cells}</row>"))


def _with(workbook: bytes, name: str, changed: Callable[[bytes], bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(workbook)) as old, ZipFile(made, "w", ZIP_STORED) as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, changed(content) if part == name else content)
    return made.getvalue()
