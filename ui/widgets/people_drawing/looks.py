"""How people and lines look: by shape and marks first, so that nothing rests on a colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.widgets import theme
from ui.widgets.theme import Tokens


class LineLook(StrEnum):
    """The kinds of line; the legend words each."""

    FAMILY = "family"
    COUPLE = "couple"
    FORMER = "former"
    CARE = "care"
    SUPPORT = "support"
    FRIEND = "friend"
    KIN = "kin"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class PersonLook:
    """Somebody in a box: name, a line under it, and all that ties them, in words, for who listens."""

    name: str
    note: str
    spoken: str
    is_subject: bool = False
    is_dead: bool = False
    in_the_case: bool = True
    under_order: bool = False


def pen(look: LineLook, scale: float, faint: bool = False) -> QPen:
    """What a line is drawn with."""
    tokens = theme.tokens()
    width, style = _PENS[look]
    made = QPen(
        QColor(tokens.disabled if faint else _colour(look, tokens)), width * max(1.0, scale) * (0.6 if faint else 1.0)
    )
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if isinstance(style, tuple):
        made.setDashPattern(style)
    return made


def mark(painter: QPainter, look: LineLook, points: Sequence[QPointF], scale: float) -> None:
    """The marks that say what a line is where its colour can't be seen: crosses for an order, strokes for a couple apart."""
    if look not in (LineLook.ORDER, LineLook.FORMER):
        return
    longest = max((QLineF(*ends) for ends in pairwise(points)), key=QLineF.length, default=QLineF())
    if longest.isNull():
        return
    size = (5.5 if look is LineLook.ORDER else 6.5) * scale
    painter.setPen(QPen(painter.pen().color(), (2.4 if look is LineLook.ORDER else 1.6) * scale))
    number = max(1, int(longest.length() / (44 * scale))) if look is LineLook.ORDER else 1
    for n in range(number):
        at = longest.pointAt((n + 0.5) / number)
        if look is LineLook.ORDER:
            painter.drawLine(at + QPointF(-size, -size), at + QPointF(size, size))
            painter.drawLine(at + QPointF(-size, size), at + QPointF(size, -size))
        else:
            for aside in (-2.5 * scale, 2.5 * scale):
                middle = at + (QPointF(0, aside) if abs(longest.dx()) < abs(longest.dy()) else QPointF(aside, 0))
                painter.drawLine(middle + QPointF(-size / 2, size), middle + QPointF(size / 2, -size))


def _colour(look: LineLook, tokens: Tokens) -> str:
    if look is LineLook.ORDER:
        return tokens.danger
    if look in (LineLook.CARE, LineLook.SUPPORT):
        return tokens.accent
    return tokens.info if look is LineLook.FRIEND else tokens.text


_PENS: dict[LineLook, tuple[float, tuple[float, ...] | None]] = {
    LineLook.FAMILY: (1.4, None),
    LineLook.COUPLE: (2.6, None),
    LineLook.FORMER: (1.8, (6, 4)),
    LineLook.CARE: (2.2, (9, 3, 2, 3)),
    LineLook.SUPPORT: (1.8, (2, 2.5)),
    LineLook.FRIEND: (1.6, (1, 4)),
    LineLook.KIN: (1.2, (12, 5)),
    LineLook.ORDER: (3.2, None),
}
