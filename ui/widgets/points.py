"""A reason point by point, unfolded in place by a link that asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.layout import column, row
from ui.widgets.text import label, line
from ui.wording import tr

Points = Sequence[tuple[str, str]]
"""What each point is about, and what it says; several lines where it lists something."""


class Reasons(QWidget):
    """``asks`` is the link's text; ``of`` is added to its name for those who hear the page instead of seeing it."""

    unfolded = Signal(bool)

    def __init__(self, asks: str, of: str, points: Points) -> None:
        super().__init__()
        self._asks = asks
        self._words = ". ".join(f"{about}: {says}" for about, says in points)
        self._link = button(asks, "link", name=f"{asks.rstrip('?')}: {of}")
        self._link.clicked.connect(self.unfold)
        self._inside = _told(points)
        self._inside.hide()
        across = column(spacing=6, into=self)
        across.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        across.addWidget(self._inside)

    def unfold(self) -> None:
        """Shows the points, or hides them again."""
        shown = self._inside.isHidden()
        self._inside.setVisible(shown)
        self._link.setText(tr("Hide the reason") if shown else self._asks)
        if shown:
            announce(self, self._words)
        self.unfolded.emit(shown)


def _told(points: Points) -> QWidget:
    made = QWidget()
    names = [line(about, "small") for about, _ in points]
    widest = max((name.fontMetrics().horizontalAdvance(name.text()) for name in names), default=0)
    told = column(spacing=5, into=made)
    told.setContentsMargins(0, 2, 0, 4)
    for name, (_, says) in zip(names, points, strict=True):
        name.setMinimumWidth(widest)
        across = row(name, spacing=16)
        across.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        across.addWidget(label(says, "small", selectable=True), 1)
        told.addLayout(across)
    return made
