"""Files that offices bring in, for tests of the import: written by a person, or by a program that isn't ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from rjdesk.bootstrap import Desk
from rjdesk.domain.intake import Meaning
from rjdesk.domain.long_work import unheard
from rjdesk.domain.sheet import Table
from rjdesk.services.exchange.imports import BroughtIn

PROCESS = "nz-youth-justice-fgc"
HEADINGS = "Ref No,Date received,Name,Role,DOB,Offence,Phone"
TANE = "YJ-1,2026-11-02,Tāne Parata,Young person,2011-03-04,Theft,021 555 0101"
ANA = "YJ-2,2026-11-03,Ana Moana,Young person,2010-05-06,Trespass,"
MERE = "YJ-1,,Mere Parata,Victim,,,"


def a_file(folder: Path, *rows: str, name: str = "cases.csv") -> Path:
    """A file with these rows below the usual headings."""
    path = folder / name
    path.write_text("\n".join((HEADINGS, *rows)) + "\n", "utf-8")
    return path


def table_of(on: Desk, source: Path) -> Table:
    """A file's rows under its first headings."""
    sheet = on.imports.read(source).make()
    return sheet.under(sheet.head())


def meaning_of(on: Desk, table: Table) -> Meaning:
    """What its columns mean, as guessed, with the kind that all of its cases have."""
    return replace(on.imports.meaning(table, PROCESS), kind="s247b")


def brought_in(on: Desk, source: Path, progress: Callable[[int, int], None] = unheard) -> BroughtIn:
    """A file, brought in."""
    table = table_of(on, source)
    return on.imports.bring_in(table, meaning_of(on, table), progress)


def many(cases: int) -> Iterable[str]:
    """Rows for so many cases."""
    return (f"M-{number},2026-11-02,Person {number},Young person,,Theft," for number in range(1, cases + 1))
