"""The one drawing of a table for screen and paper: a bar for each line, as long as its number is of the largest one."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.figures.report import Cell, Table

MOST = 25
"""Lines in the longest drawing: about half a page."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A line: its name, its length from 0 to 1, None where its number is not shown, and that number in words."""

    name: str
    length: float | None
    said: str


def bars(table: Table) -> tuple[Bar, ...]:
    """The bars of a table's last column; none where it is not drawn, or where nobody would see anything for bars."""
    if not table.bars or len(table.rows) > MOST:
        return ()
    counts = [_number(row[-1]) for row in table.rows]
    most = max((count for count in counts if count is not None), default=0)
    return tuple(
        Bar(str(row[0]), None if count is None else count / most if most else 0.0, in_words(row[-1]))
        for row, count in zip(table.rows, counts, strict=True)
    )


def in_words(cell: Cell) -> str:
    """A cell as it is read: 1,250; 12.5; an en dash for what is not shown."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    return f"{cell:,.0f}" if cell == int(cell) else f"{cell:,.1f}"


def _number(cell: Cell) -> float | None:
    return float(cell) if isinstance(cell, int | float) else None
