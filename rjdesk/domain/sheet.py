"""A sheet of rows as a file holds them, before anybody has said what its columns mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

Cell = str | date
"""What stands in a cell: a text, trimmed, or a day that the file itself marks as one."""

SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One row, with the number that a spreadsheet program shows beside it."""

    number: int
    cells: tuple[Cell, ...] = field(repr=False)

    def cell(self, column: int) -> Cell:
        """What stands in a column, numbered from 0; "" beyond the row's end."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file in which something stands, in order, and how it was read.

    ``name`` is the sheet that was read and ``names`` all of them (a workbook), ``encoding`` and ``separator`` how a text file
    was understood; each is empty where there is no such thing. ``sha256`` is that of the whole file.
    """

    rows: tuple[Row, ...] = field(repr=False)
    sha256: str
    name: str = ""
    names: tuple[str, ...] = ()
    encoding: str = ""
    separator: str = ""

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max((len(row.cells) for row in self.rows), default=0)

    def head(self) -> int:
        """The number of the row that most likely holds the headings: the first in which more than one thing stands."""
        several = (row.number for row in self.rows if sum(map(bool, row.cells)) > 1)
        return next(several, self.rows[0].number if self.rows else 1)

    def under(self, head: int) -> Table:
        """What stands below the row of the headings."""
        named = next((row for row in self.rows if row.number == head), Row(head, ()))
        headings = tuple(_words(named.cell(column)) for column in range(self.width))
        return Table(headings, tuple(row for row in self.rows if row.number > head), self.sha256)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; a column without one has an empty heading."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...] = field(repr=False)
    sha256: str

    def title(self, column: int) -> str:
        """What a column is called: its heading, or its letter where there is none."""
        return self.headings[column] or letter(column)

    def words(self, column: int) -> tuple[str, ...]:
        """The different texts of a column, in the order in which they first stand there."""
        texts = (_words(row.cell(column)) for row in self.rows)
        return tuple(dict.fromkeys(text for text in texts if text))

    def samples(self, column: int) -> tuple[str, ...]:
        """A few of them, to recognise the column by."""
        return self.words(column)[:SAMPLES]


def letter(column: int) -> str:
    """A column as spreadsheet programs call it: 0 is A, 26 is AA."""
    high, low = divmod(column, 26)
    return (letter(high - 1) if high else "") + chr(ord("A") + low)


def folded(text: str) -> str:
    """A text for comparing: without regard to capitals and spaces."""
    return " ".join(text.casefold().split())


def _words(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else " ".join(cell.split())
