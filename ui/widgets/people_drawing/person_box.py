"""Somebody on the drawing: a box that can be pressed, and walked to with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.widgets import theme
from ui.widgets.people_drawing.looks import PersonLook
from ui.widgets.theme import Tokens

ROUND = 8
RIM = 3  # pixels around the box, for the mark of the keyboard
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PersonBox(QAbstractButton):
    """Painted by hand; a screen reader hears the name and every tie. ``moved`` says which way an arrow key points.

    Space or a click chooses; ``entered`` is Enter, which goes on to what there is of them.
    """

    moved = Signal(int, int)
    entered = Signal()

    def __init__(self, look: PersonLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._scale = look, 1.0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setText(look.name)
        self.setAccessibleName(look.spoken)
        self.setToolTip(look.name)

    def scale_to(self, scale: float) -> None:
        """How large a unit of the drawing is."""
        self._scale = scale
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = ARROWS.get(Qt.Key(event.key()))
        if way is not None:
            self.moved.emit(*way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sheet(painter, theme.tokens())
        self._paint_words(painter, theme.tokens())
        painter.end()

    def _paint_sheet(self, painter: QPainter, tokens: Tokens) -> None:
        look, scale = self._look, self._scale
        sheet = QRectF(self.rect()).adjusted(RIM, RIM, -RIM, -RIM)
        edge = QPen(QColor(tokens.accent if self.isChecked() else tokens.control_border), 1.5 * scale)
        if not look.in_the_case:
            edge.setDashPattern((3, 2))
        painter.setPen(edge)
        painter.setBrush(QColor(tokens.accent_soft if self.isChecked() else tokens.surface))
        painter.drawRoundedRect(sheet, ROUND * scale, ROUND * scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if look.is_subject:
            painter.setPen(QPen(QColor(tokens.text), 1.5 * scale))
            inner = sheet.adjusted(4 * scale, 4 * scale, -4 * scale, -4 * scale)
            painter.drawRoundedRect(inner, ROUND * scale * 0.6, ROUND * scale * 0.6)
            painter.drawRoundedRect(sheet, ROUND * scale, ROUND * scale)
        if look.is_dead:
            painter.setPen(QPen(QColor(tokens.control_border), scale))
            painter.drawLine(sheet.topLeft(), sheet.bottomRight())
            painter.drawLine(sheet.bottomLeft(), sheet.topRight())
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROUND * scale + 2, ROUND * scale + 2)

    def _paint_words(self, painter: QPainter, tokens: Tokens) -> None:
        look, scale = self._look, self._scale
        inside = QRectF(self.rect()).adjusted(14 * scale, 10 * scale, -14 * scale, -11 * scale)
        if look.under_order:
            side = 15 * scale
            theme.paint(painter, "shield-alert", tokens.danger, QRectF(inside.right() - side, inside.top(), side, side))
        name, note = self._font(14, bold=True), self._font(12)
        beneath = QFontMetricsF(note).height() if look.note else 0.0
        above = inside.adjusted(0, 0, -18 * scale if look.under_order else 0, -beneath)
        painter.setFont(name)
        painter.setPen(QColor(tokens.text))
        words = _in_lines(look.name, name, above)
        self._write(painter, above, words, tokens)
        painter.setFont(note)
        painter.setPen(QColor(tokens.muted))
        below = QRectF(inside.left(), inside.bottom() - beneath, inside.width(), beneath)
        fitting = QFontMetricsF(note).elidedText(look.note, Qt.TextElideMode.ElideRight, below.width())
        self._write(painter, below, fitting, tokens)

    def _write(self, painter: QPainter, into: QRectF, words: str, tokens: Tokens) -> None:
        """Words on a ground of their own where a cross would run through them."""
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self._look.is_dead and words:
            ground = tokens.accent_soft if self.isChecked() else tokens.surface
            painter.fillRect(painter.boundingRect(into, where, words).adjusted(-4, 0, 4, 0), QColor(ground))
        painter.drawText(into, where, words)

    def _font(self, pixels: float, bold: bool = False) -> QFont:
        made = QFont(self.font())
        made.setPixelSize(max(7, round(pixels * self._scale)))
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return made


def _in_lines(name: str, font: QFont, into: QRectF) -> str:
    """A name on one line, or on two, the last cut short if need be."""
    measured, first, rest = QFontMetricsF(font), "", name.split()
    while rest and measured.horizontalAdvance(f"{first} {rest[0]}".strip()) <= into.width():
        first = f"{first} {rest.pop(0)}".strip()
    if not first and rest:
        first = rest.pop(0)
    lines = [first, " ".join(rest)] if measured.height() * 2 <= into.height() + 2 else [name]
    return "\n".join(measured.elidedText(line, Qt.TextElideMode.ElideRight, into.width()) for line in lines if line)
