"""A narrow column in the middle of an otherwise empty page: for unlocking, first steps, and covering the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.layout import column
from ui.widgets.picture import Picture
from ui.widgets.text import label


class _Middle(QWidget):
    """What scrolls: as tall as its contents need at its width."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class QuietSheet(QWidget):
    """Mark, title and lead over what ``add`` puts below them."""

    def __init__(self, title: str = "", lead: str = "", width: int = 540, mark: bool = True) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(title)
        self._width = width
        self.above, self.title, self.lead = label("", "overline"), label(title, "title"), label(lead, "lead")
        self.above.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(18)
        self._held = QWidget()
        inside = column(spacing=0, into=self._held)
        if mark:
            inside.addWidget(Picture("rjdesk", "accent", lines=2.6))
            inside.addSpacing(18)
        inside.addWidget(self.above)
        inside.addWidget(self.title)
        inside.addSpacing(8)
        inside.addWidget(self.lead)
        inside.addSpacing(24)
        inside.addLayout(self.body)
        self.set_title(title, lead)
        self._lay_out_sheet()

    def add(self, part: QWidget | QLayout) -> None:
        """Puts a widget or a layout below what is there."""
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)

    def set_title(self, title: str, lead: str = "") -> None:
        """Changes the words at the top; empty ones take no room."""
        for words, at in ((title, self.title), (lead, self.lead)):
            at.setText(words)
            at.setVisible(bool(words))
        self.setAccessibleName(title)

    def _lay_out_sheet(self) -> None:
        middle = _Middle()
        middle.setObjectName("page-column")
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._held, 100)
        across.addStretch(1)
        self._held.setMaximumWidth(self._width)
        down = QVBoxLayout(middle)
        down.setContentsMargins(28, 36, 28, 36)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        scroll = QScrollArea()
        scroll.setWidget(middle)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column(scroll, spacing=0, into=self)
        self._fit_sheet()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fit_sheet()

    def _fit_sheet(self) -> None:
        self._held.setMaximumWidth(round(self._width * max(1.0, self.fontMetrics().height() / 18 * 0.8)))
