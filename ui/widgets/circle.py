"""Things set out round a table, in order, the first one at its head; no two lie over each other, however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi, sin

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets import theme

GAP = 8  # px between two, one above the other


class Circle(QWidget):
    """``set_out`` takes widgets of its own and places them: the first at the top, then clockwise, two to a line."""

    def __init__(self) -> None:
        super().__init__()
        self._around: tuple[QWidget, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_out(self, widgets: Sequence[QWidget]) -> None:
        """Places these, in order; Tab goes round in the same order."""
        self._around = tuple(widgets)
        for before, after in zip(self._around, self._around[1:], strict=False):
            QWidget.setTabOrder(before, after)
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(round(self._widest() * 2.6), sum(self._lines()) + GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest() * 2 + GAP, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        wide, tall = self._reach() - self._widest() / 2 - GAP, self.height() / 2 - self._tallest() - 2 * GAP
        if wide < self._tallest() or tall <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.tokens().border), 2))
        painter.setBrush(QColor(theme.tokens().surface_alt))
        painter.drawEllipse(QRectF(self.width() / 2 - wide, self.height() / 2 - tall, 2 * wide, 2 * tall))
        painter.end()

    def _place(self) -> None:
        count, lines = len(self._around), self._lines()
        top = (self.height() - sum(lines) + GAP) / 2
        for number, each in enumerate(self._around):
            size, line = each.sizeHint(), min(number, count - number)
            left = self.width() / 2 + self._across(number, count) - size.width() / 2
            above = top + sum(lines[:line]) + (lines[line] - GAP - size.height()) / 2
            each.resize(size)
            each.move(QPoint(round(left), round(above)))

    def _lines(self) -> list[int]:
        """How high each line is, from the head of the table down, with the gap beneath it."""
        count, lines = len(self._around), [0] * (len(self._around) // 2 + 1)
        for number, each in enumerate(self._around):
            line = min(number, count - number)
            lines[line] = max(lines[line], each.sizeHint().height() + GAP)
        return lines

    def _across(self, number: int, count: int) -> float:
        """How far from the middle: as on a circle, but never so near that the two of a line touch."""
        if number in (0, count / 2):
            return 0.0
        out = self._reach() * sin(2 * pi * number / count)
        least = (self._widest() + GAP) / 2
        return max(least, out) if out > 0 else min(-least, out)

    def _reach(self) -> float:
        return max(0.0, (min(self.width(), 2.6 * self._widest() + 120) - self._widest()) / 2 - 2)

    def _widest(self) -> int:
        return max((each.sizeHint().width() for each in self._around), default=0)

    def _tallest(self) -> int:
        return max((each.sizeHint().height() for each in self._around), default=0)
