"""An icon beside words, as tall as a line of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets import theme


class Picture(QWidget):
    """An icon of the set, sized by the font and coloured by a token; hidden from screen readers, which read the words."""

    def __init__(self, name: str, part: str = "text", lines: float = 1.15) -> None:
        super().__init__()
        self._name, self._part, self._lines = name, part, lines
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, part: str) -> None:
        """Draws another icon."""
        self._name, self._part = name, part
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * self._lines)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme.paint(painter, self._name, getattr(theme.tokens(), self._part), QRectF(self.rect()))
        painter.end()
