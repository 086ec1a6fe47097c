"""Questions side by side, where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

TWO_BESIDE = 34  # average characters that a question needs to stand beside another


class Beside(QWidget):
    """Questions two by two, or one below the other where the text is large."""

    def __init__(self, asked: Sequence[QWidget]) -> None:
        super().__init__()
        self._asked, self._across = tuple(asked), 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = 2 * TWO_BESIDE * self.fontMetrics().averageCharWidth()
        self._arrange(2 if event.size().width() >= needed else 1)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for at, each in enumerate(self._asked):
            self._grid.addWidget(each, at // across, at % across, Qt.AlignmentFlag.AlignBottom)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
