"""One icon set, drawn as SVG in the colours of the theme at the moment of painting."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rjdesk.bundled import resource
from ui.widgets.theme import applied


@cache
def _drawing(name: str) -> str:
    """The SVG of an icon, its lines a little finer than the set's own: calmer at the sizes used here."""
    return resource("icons", f"{name}.svg").read_text("utf-8").replace('stroke-width="2"', 'stroke-width="1.8"')


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(coloured(name, colour).encode()))


def coloured(name: str, colour: str) -> str:
    """The SVG text of an icon in one colour (``#rrggbb``)."""
    return _drawing(name).replace("currentColor", colour)


def paint(painter: QPainter, name: str, colour: str, into: QRectF) -> None:
    """Draws an icon into a rectangle."""
    _renderer(name, colour).render(painter, into)


class _Themed(QIconEngine):
    """An icon that asks the theme for its colour whenever it is painted, so that a switch needs no reload."""

    def __init__(self, name: str, part: str, beside_words: bool) -> None:
        super().__init__()
        self._name, self._part, self._beside_words = name, part, beside_words

    def clone(self) -> QIconEngine:
        return _Themed(self._name, self._part, self._beside_words)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tokens = applied.tokens()
        colour = tokens.disabled if mode == QIcon.Mode.Disabled else getattr(tokens, self._part)
        paint(painter, self._name, colour, self._place(QRectF(rect)))

    def _place(self, rect: QRectF) -> QRectF:
        """Buttons set no distance between an icon and its words, so the icon leaves some of its own room free."""
        if not self._beside_words:
            return rect
        side = rect.width() * 0.8
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.right() - side if mirrored else rect.left()
        return QRectF(left, rect.center().y() - side / 2, side, side)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        if picture.isNull():  # a button that has been given no room yet
            return picture
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, _scale: float) -> QPixmap:
        return self.pixmap(size, mode, state)


def icon(name: str, part: str = "text", beside_words: bool = False) -> QIcon:
    """An icon of the set, in the colour that a token (``text``, ``on_accent``, ``danger`` …) has when it is painted."""
    return QIcon(_Themed(name, part, beside_words))
