"""From the rows of a partner agency's file to findings, or to everything that is wrong with them; pure, all in one go.

The headings are fixed: those of the list that is handed out, in which the agency fills in what it found. A row without an
answer is one that they have not filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from rjdesk.domain.intake import Wrong
from rjdesk.domain.intake_days import day_of
from rjdesk.domain.recidivism.check import WINDOWS, Finding, Found, Seriousness, Source
from rjdesk.domain.recidivism.windows import Followed, Misfit, Window, misfit
from rjdesk.domain.sheet import Row, Table, folded

E = TypeVar("E", bound=StrEnum)


class Column(StrEnum):
    """The headings, in the order of the list that is handed out."""

    CASE = "case"
    CODE = "code"
    MONTHS = "months"
    FROM = "from"
    TO = "to"
    FOUND = "new_offence"
    OFFENCES = "offences"
    SERIOUSNESS = "seriousness"
    FIRST_ON = "first_on"
    LOOKED_ON = "looked_on"
    SOURCE = "source"


NEEDED = tuple(each for each in Column if each not in (Column.FROM, Column.TO))


class Fault(StrEnum):
    """What may be wrong in a row, beside what can't be true (``Misfit``) and what is no day (``Wrong``)."""

    NO_COLUMN = "no_column"
    MISSING = "missing"
    NOT_A_NUMBER = "not_a_number"
    UNKNOWN_WORD = "unknown_word"
    NOBODY = "nobody"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something wrong: in which row and column. What stands in the cell is not part of it."""

    row: int
    column: Column
    fault: Fault | Misfit | Wrong


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a row says of one window."""

    row: int
    window: Window
    finding: Finding


@dataclass(frozen=True, slots=True)
class Brought:
    """What would become of a file: entries, or problems. ``again`` are rows that say what is entered already."""

    entries: tuple[Incoming, ...]
    problems: tuple[RowProblem, ...]
    unfilled: int
    again: int


People = Mapping[tuple[str, str], Followed]
"""Those who may be meant, by the reference of their case (folded) and their code."""

Said = Mapping[Followed, Mapping[int, Finding]]
"""What counts of each by now."""


def brought(table: Table, people: People, said: Said, today: date) -> Brought:
    """What would become of the rows."""
    reading = _Reading(table, people)
    lacking = [each for each in NEEDED if each not in reading.places]
    if lacking:
        at = table.rows[0].number - 1 if table.rows else 1
        return Brought((), tuple(RowProblem(at, each, Fault.NO_COLUMN) for each in lacking), 0, 0)
    read = [found for row in table.rows if (found := reading.take(row))]
    new = [each for each in read if said.get(each.window.followed, {}).get(each.window.months) != each.finding]
    reading.problems += _impossible(new, said, today)
    problems = tuple(sorted(reading.problems, key=lambda each: (each.row, list(Column).index(each.column))))
    return Brought(() if problems else tuple(new), problems, reading.unfilled, len(read) - len(new))


def _impossible(new: list[Incoming], said: Said, today: date) -> list[RowProblem]:
    """What can't be true, beside what is known and what the other rows say; and windows that have two rows."""
    of_file: dict[Followed, dict[int, Finding]] = {}
    problems = []
    for each in new:
        own = of_file.setdefault(each.window.followed, {})
        if each.window.months in own:
            problems.append(RowProblem(each.row, Column.MONTHS, Fault.TWICE))
        own[each.window.months] = each.finding
    for each in new:
        who = each.window.followed
        why = misfit(each.window, each.finding, {**said.get(who, {}), **of_file[who]}, today)
        if why is not None:
            problems.append(RowProblem(each.row, _COLUMN_OF[why], why))
    return problems


_COLUMN_OF = {
    Misfit.NOT_OVER: Column.LOOKED_ON,
    Misfit.IN_THE_FUTURE: Column.LOOKED_ON,
    Misfit.HOW_MANY: Column.OFFENCES,
    Misfit.ONLY_OF_A_YES: Column.FOUND,
    Misfit.FIRST_OUTSIDE: Column.FIRST_ON,
    Misfit.SAID_OTHERWISE: Column.FOUND,
}


class _Reading:
    """One reading of a file."""

    def __init__(self, table: Table, people: People) -> None:
        known = {each.value: each for each in Column}
        named = {known[name]: at for at, each in enumerate(table.headings) if (name := _word(each)) in known}
        self.places: Mapping[Column, int] = named
        self.problems: list[RowProblem] = []
        self.unfilled = 0
        self._people = people

    def take(self, row: Row) -> Incoming | None:
        """What a row says; None where it says nothing or something is wrong."""
        if not self._text(row, Column.FOUND):
            self.unfilled += 1
            return None
        before = len(self.problems)
        followed = self._people.get((folded(self._text(row, Column.CASE)), self._text(row, Column.CODE).upper()))
        if followed is None:
            self._note(row, Column.CODE, Fault.NOBODY)
        months = self._number(row, Column.MONTHS)
        if months not in WINDOWS:
            self._note(row, Column.MONTHS, Fault.UNKNOWN_WORD)
        found, source = self._one_of(row, Column.FOUND, Found), self._one_of(row, Column.SOURCE, Source)
        if self._text(row, Column.SOURCE) == "":
            self._note(row, Column.SOURCE, Fault.MISSING)
        looked_on = self._day(row, Column.LOOKED_ON)
        if not self._cell(row, Column.LOOKED_ON):
            self._note(row, Column.LOOKED_ON, Fault.MISSING)
        offences, first_on = self._number(row, Column.OFFENCES), self._day(row, Column.FIRST_ON)
        serious = self._one_of(row, Column.SERIOUSNESS, Seriousness)
        if len(self.problems) > before or not (followed and found and source and looked_on):
            return None
        finding = Finding(found, looked_on, source, offences, serious, first_on)
        return Incoming(row.number, Window(followed, months), finding)

    def _one_of(self, row: Row, column: Column, words: type[E]) -> E | None:
        text = _word(self._text(row, column))
        if text and text not in set(words):
            self._note(row, column, Fault.UNKNOWN_WORD)
            return None
        return words(text) if text else None

    def _number(self, row: Row, column: Column) -> int:
        text = self._text(row, column)
        if text and not (text.isascii() and text.isdigit() and len(text) < 4):
            self._note(row, column, Fault.NOT_A_NUMBER)
            return 0
        return int(text or 0)

    def _day(self, row: Row, column: Column) -> date | None:
        cell = self._cell(row, column)
        day = day_of(cell, None) if cell else None
        if isinstance(day, Wrong):
            self._note(row, column, day)
            return None
        return day

    def _text(self, row: Row, column: Column) -> str:
        cell = self._cell(row, column)
        return cell.isoformat() if isinstance(cell, date) else " ".join(cell.split())

    def _cell(self, row: Row, column: Column) -> str | date:
        return row.cell(self.places[column])

    def _note(self, row: Row, column: Column, fault: Fault | Wrong) -> None:
        if (row.number, column) not in {(each.row, each.column) for each in self.problems[-len(Column) :]}:
            self.problems.append(RowProblem(row.number, column, fault))


def _word(text: str) -> str:
    """A word of ours as people type it: Not free, NOT_FREE and not-free are one."""
    return folded(text).replace(" ", "_").replace("-", "_")
