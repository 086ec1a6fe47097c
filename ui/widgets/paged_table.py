"""The table that shows paged rows: chosen by Enter or a click, sorted by its heads, its rows as tall as the text needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.widgets.paged_rows import PagedRows


class PagedTable(QTableView):
    """Shows ``PagedRows``; ``chosen`` hands on the value of the row that was opened."""

    chosen = Signal(object)
    sort_asked = Signal(str, bool)  # a column's sort name, descending

    def __init__(self, rows: PagedRows, name: str) -> None:
        super().__init__()
        self.rows = rows
        self._characters: tuple[int, ...] = ()
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setStretchLastSection(True)
        head.sectionClicked.connect(self._sort)
        self.clicked.connect(lambda index: self._choose(index.row()))
        self._fit_rows()

    def set_widths(self, *characters: int) -> None:
        """Gives the columns widths, in characters; what is left over is shared out, and the last takes the rest."""
        self._characters = characters
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()
            self._fit_columns()

    def _fit_rows(self) -> None:
        self.verticalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 2.4))

    def _fit_columns(self) -> None:
        one = self.fontMetrics().averageCharWidth()
        wanted = [characters * one + 28 for characters in self._characters]
        spare = max(0, self.viewport().width() - sum(wanted))
        for column, width in enumerate(wanted[:-1]):
            self.setColumnWidth(column, width + spare * width // sum(wanted))

    def _choose(self, row: int) -> None:
        value = self.rows.value(row)
        if value is not None:
            self.chosen.emit(value)

    def _sort(self, section: int) -> None:
        name = self.rows.column(section).sort
        head = self.horizontalHeader()
        if not name:
            return
        again = head.isSortIndicatorShown() and head.sortIndicatorSection() == section
        descending = again and head.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        head.setSortIndicatorShown(True)
        head.setSortIndicator(section, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
        self.sort_asked.emit(name, descending)
