"""A table's numbers as bars: for the eye a drawing, for those who listen its lines in words, one arrow key apart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rjdesk.domain.figures.bars import Bar
from ui.widgets import theme
from ui.widgets.announce import announce
from ui.wording import tr

NAMES = 0.36  # of the width


class BarChart(QWidget):
    """Takes the keyboard; Up and Down go from line to line and say each."""

    def __init__(self, title: str, bars: Sequence[Bar]) -> None:
        super().__init__()
        self._bars, self._at = tuple(bars), -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Bars: {title}").format(title=title))
        self.setAccessibleDescription("; ".join(map(_said, self._bars)))

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 50, round(self._row() * len(self._bars)) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self._bars:
            super().keyPressEvent(event)
            return
        self._at = max(0, min(self._at + step, len(self._bars) - 1))
        announce(self, _said(self._bars[self._at]))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter, row = theme.tokens(), QPainter(self), self._row()
        left, room = self.width() * NAMES, self.fontMetrics().horizontalAdvance(" 00,000 ")
        for number, bar in enumerate(self._bars):
            top = number * row + 2
            if number == self._at and self.hasFocus():
                painter.setPen(QColor(colours.focus))
                painter.drawRect(QRectF(0.5, top, self.width() - 1, row - 2))
            long = max(1.0, (self.width() - left - room) * (bar.length or 0))
            painter.setPen(QColor(colours.text))
            name = self.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, round(left) - 12)
            painter.drawText(
                QRectF(0, top, left - 10, row), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name
            )
            fill = QColor(colours.border if bar.length is None else colours.accent)
            painter.fillRect(QRectF(left, top + row * 0.2, long, row * 0.55), fill)
            at = QRectF(left + long + 6, top, room, row)
            painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, bar.said)
        painter.end()

    def _row(self) -> float:
        return self.fontMetrics().height() * 1.5


def _said(bar: Bar) -> str:
    return f"{bar.name}: {tr('not shown') if bar.length is None else bar.said}"
