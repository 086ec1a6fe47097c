"""A place to sign: takes pen, finger or mouse, and keeps the shape of what was drawn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from rjdesk.domain.ink import Ink, Point, Stroke
from ui.widgets import theme

_BEGINS = (QEvent.Type.TabletPress, QEvent.Type.TouchBegin)
_ENDS = (QEvent.Type.TabletRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
ASPECT = 3.2  # width by height, on every screen, so that a signature keeps its shape


class SignaturePad(QWidget):
    """Collects strokes as a share of the pad's width and height; ``ink`` gives them.

    Who can't draw presses a key instead: ``typed_name_asked`` is sent, and the screen offers the attested name.
    """

    changed = Signal()
    typed_name_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._strokes: list[list[Point]] = []
        self._drawing = False
        self._first_ms = 0
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(320, round(320 / ASPECT))
        self.setAccessibleName(self.tr("Signature"))
        self.setAccessibleDescription(
            self.tr("Sign with pen, finger or mouse. Press Space to have the name typed and attested instead.")
        )

    def ink(self) -> Ink:
        """What is drawn."""
        return Ink(tuple(tuple(stroke) for stroke in self._strokes), round(self.width() / self.height(), 4))

    def clear(self) -> None:
        """Takes the drawing away."""
        self._strokes, self._drawing = [], False
        self.update()
        self.changed.emit()

    def undo(self) -> None:
        """Takes the last stroke away."""
        if self._strokes:
            self._strokes.pop()
            self.update()
            self.changed.emit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width / ASPECT)

    def sizeHint(self) -> QSize:
        return QSize(640, round(640 / ASPECT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setFixedHeight(self.heightForWidth(event.size().width()))
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and _is_real(event):
            self._add(event.position(), 0.5, event.timestamp(), begins=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and _is_real(event):
            self._add(event.position(), 0.5, event.timestamp())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if _is_real(event):
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        if event.type() in _ENDS:
            self._end()
        else:
            self._add(event.position(), event.pressure(), event.timestamp(), begins=event.type() in _BEGINS)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touch(cast(QTouchEvent, event))
            return True
        if event.type() == QEvent.Type.KeyPress and getattr(event, "key", int)() == Qt.Key.Key_Space:
            self.typed_name_asked.emit()
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        points = event.points()
        if points and event.type() not in _ENDS:
            first = points[0]  # a palm or a second finger is not part of the name
            self._add(first.position(), first.pressure() or 0.5, event.timestamp(), event.type() in _BEGINS)
        if event.type() in _ENDS:
            self._end()
        event.accept()

    def _add(self, at: QPointF, pressure: float, ms: int, begins: bool = False) -> None:
        if begins:
            self._first_ms = self._first_ms if self._strokes else ms
            self._strokes.append([])
            self._drawing = True
        if not self._drawing:
            return
        x, y = (round(min(max(v, 0.0), 1.0), 5) for v in (at.x() / self.width(), at.y() / self.height()))
        stroke = self._strokes[-1]
        if not stroke or abs(stroke[-1].x - x) * self.width() >= 1 or abs(stroke[-1].y - y) * self.height() >= 1:
            stroke.append(Point(x, y, round(min(max(pressure, 0.0), 1.0), 3), max(0, ms - self._first_ms)))
            self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self.changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sheet(painter)
        paint_ink(painter, self.ink(), QRectF(self.rect()), theme.tokens().text)
        painter.end()

    def _paint_sheet(self, painter: QPainter) -> None:
        colours, sheet = theme.tokens(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = QPen(QColor(colours.focus if self.hasFocus() else colours.control_border), 2 if self.hasFocus() else 1)
        painter.setPen(edge)
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(sheet, 9, 9)
        base = self.height() * 0.76
        painter.setPen(QPen(QColor(colours.control_border), 1))
        painter.drawLine(QPointF(28, base), QPointF(self.width() - 28, base))


def paint_ink(painter: QPainter, ink: Ink, into: QRectF, colour: str) -> None:
    """Draws a signature into a rectangle, its strokes smoothed."""
    pen = QPen(QColor(colour), max(1.4, into.height() / 90))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in _paths(ink.strokes, into):
        painter.drawPath(path)


def _paths(strokes: tuple[Stroke, ...], into: QRectF) -> Iterator[QPainterPath]:
    for stroke in strokes:
        if not stroke:
            continue
        points = [QPointF(into.x() + p.x * into.width(), into.y() + p.y * into.height()) for p in stroke]
        path = QPainterPath(points[0])
        for here, following in pairwise(points[1:]):
            path.quadTo(here, (here + following) / 2)
        path.lineTo(points[-1] if len(points) > 1 else points[0] + QPointF(0.1, 0.1))
        yield path


def _is_real(event: QMouseEvent) -> bool:
    """Whether a mouse made the event; Qt makes one up for each touch, which would draw every stroke twice."""
    return event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
