"""Rows to choose from, on a sheet with a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from ui.widgets.card import Card
from ui.widgets.row_button import RowButton


@dataclass(frozen=True, slots=True)
class ListRow:
    """A line of a list, and the key by which it is chosen; ``done`` where it was gone through already."""

    key: str
    title: str
    note: str
    end: str = ""
    done: bool = False


class ListCard(Card):
    """``rows`` are its buttons, named after ``kind`` and their key; ``chosen`` hears the key."""

    def __init__(self, title: str, rows: Sequence[ListRow], kind: str, chosen: Callable[[str], None]) -> None:
        super().__init__(title)
        self.rows: list[RowButton] = []
        self._begin_with = next((at for at, row in enumerate(rows) if not row.done), 0)
        for row in rows:
            made = RowButton("circle-check" if row.done else "book-open", row.title, row.note, row.end, "accent")
            made.setObjectName(f"{kind}-{row.key}")
            made.clicked.connect(partial(chosen, row.key))
            self.rows.append(made)
            self.add(made)

    def first_to_do(self) -> RowButton:
        """The first row that wasn't gone through; the first of all where nothing is left."""
        return self.rows[self._begin_with]
