"""How to read the drawing: a piece of each kind of line, and what it means."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.flow import Flow
from ui.widgets.layout import empty, row
from ui.widgets.people_drawing.looks import LineLook, mark, pen
from ui.widgets.text import line
from ui.wording import tr


class Legend(QWidget):
    """The lines that the drawing has, and no others."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(into=self, spacing=18)

    def show_looks(self, looks: Iterable[LineLook]) -> None:
        """Explains these."""
        used = set(looks)
        empty(self._flow)
        for look in LineLook:
            if look in used:
                held = QWidget()
                row(_Sample(look), line(words(look), "small"), spacing=7, into=held)
                self._flow.addWidget(held)


def words(look: LineLook) -> str:
    """What a kind of line means."""
    return {
        LineLook.FAMILY: tr("parents and children"),
        LineLook.COUPLE: tr("partners"),
        LineLook.FORMER: tr("former partners"),
        LineLook.CARE: tr("cares for"),
        LineLook.SUPPORT: tr("supports"),
        LineLook.FRIEND: tr("friends"),
        LineLook.KIN: tr("other family"),
        LineLook.ORDER: tr("an order keeps them apart"),
    }[look]


class _Sample(QWidget):
    """A short piece of line."""

    def __init__(self, look: LineLook) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        tall = self.fontMetrics().height()
        return QSize(round(tall * 2.4), tall)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        ends = [QPointF(1, middle), QPointF(self.width() - 1, middle)]
        painter.setPen(pen(self._look, 1.0))
        painter.drawPolyline(ends)
        mark(painter, self._look, ends, 1.0)
        painter.end()
