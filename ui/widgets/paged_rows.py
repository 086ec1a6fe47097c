"""Ten thousand rows without a stutter: rows are fetched a page at a time, when they are about to be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

PAGE = 50
_KEPT = 40  # pages in memory; the ones seen longest ago go first

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, how a row reads in it, and the name by which rows can be sorted (empty: they can't)."""

    title: str
    text: Callable[[Any], str]
    sort: str = ""


class PagedRows(QAbstractTableModel):
    """A table of values that come in pages.

    ``page_wanted(number)`` asks for a page, ``take_page`` brings it; until then its cells read "…". ``reset`` begins
    anew with another count, e.g. for another search; pages that were asked for before it are told apart by ``round``.
    """

    page_wanted = Signal(int, int)  # page number, round

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._count = 0
        self._pages: dict[int, Sequence[object]] = {}
        self._asked: set[int] = set()
        self.round = 0

    def reset(self, count: int) -> None:
        """Begins anew with so many rows."""
        self.beginResetModel()
        self._count, self._pages, self._asked = count, {}, set()
        self.round += 1
        self.endResetModel()

    def take_page(self, number: int, round_: int, rows: Sequence[object]) -> None:
        """Brings a page; one of an earlier round is dropped."""
        if round_ != self.round:
            return
        self._asked.discard(number)
        self._pages[number] = rows
        while len(self._pages) > _KEPT:
            del self._pages[next(iter(self._pages))]
        top = self.index(number * PAGE, 0)
        bottom = self.index(min(number * PAGE + len(rows), self._count) - 1, len(self._columns) - 1)
        if bottom.isValid():
            self.dataChanged.emit(top, bottom)

    def value(self, row: int) -> object | None:
        """The value in a row, or None (and its page is asked for) if it hasn't come yet."""
        number, offset = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is not None:
            self._pages[number] = self._pages.pop(number)
            return page[offset] if offset < len(page) else None
        if number not in self._asked:
            self._asked.add(number)
            self.page_wanted.emit(number, self.round)
        return None

    def column(self, number: int) -> Column:
        """A column by its number."""
        return self._columns[number]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in shown:
            return None
        value = self.value(index.row())
        return "…" if value is None else self._columns[index.column()].text(value)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
