"""The column of places on the left: the desk's own, and below them those of the open case."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.buttons import button
from ui.widgets.layout import column, row, rule
from ui.widgets.picture import Picture
from ui.widgets.text import label, line


class Sidebar(QScrollArea):
    """As wide as its words, and scrolling when the window is low. ``asked`` hands on the key of a place."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._case = label("", "overline")
        self._places, self._case_places = column(spacing=3), column(spacing=3)
        self._case_section, inside = QWidget(), QWidget()
        self._compose(inside)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def add(self, key: str, title: str, icon: str, of_case: bool) -> QPushButton:
        """Adds a place; those of the case stand in a section of their own."""
        made = button(title, "nav", icon)
        made.setCheckable(True)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.clicked.connect(partial(self.asked.emit, key))
        self._group.addButton(made)
        (self._case_places if of_case else self._places).addWidget(made)
        self._buttons[key] = made
        return made

    def mark(self, key: str) -> None:
        """Marks the place that is shown, for the eye and for those who listen; none, if it has no button."""
        self._group.setExclusive(False)
        for other, made in self._buttons.items():
            made.setChecked(other == key)
            made.setAccessibleDescription(self.tr("shown") if other == key else "")
        self._group.setExclusive(True)

    def name_case(self, words: str, without: Collection[str] = ()) -> None:
        """Names the open case over its places, ``without`` those it has no use for; empty words put the section away."""
        self._case.setText(words)
        for key, made in self._buttons.items():
            made.setVisible(key not in without)
        self._case_section.setVisible(bool(words))

    def clear(self) -> None:
        """Takes every place away."""
        for made in self._buttons.values():
            self._group.removeButton(made)
            made.deleteLater()
        self._buttons = {}
        self.name_case("")

    def sizeHint(self) -> QSize:
        inside = self.widget()
        words = inside.sizeHint().width() if inside is not None else 0
        return QSize(max(words + 12, self.fontMetrics().averageCharWidth() * 24), 100)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _compose(self, inside: QWidget) -> None:
        inside.setObjectName("sidebar")
        down = QVBoxLayout(inside)
        down.setContentsMargins(14, 18, 14, 12)
        down.setSpacing(14)
        brand = row(Picture("rjdesk", "accent", lines=1.5), line("rjdesk", "heading"), spacing=10)
        brand.setContentsMargins(10, 0, 0, 0)
        brand.addStretch(1)
        down.addLayout(brand)
        down.addLayout(self._places)
        section = column(rule(), self._case, spacing=10, into=self._case_section)
        self._case.setContentsMargins(12, 0, 0, 0)
        section.addLayout(self._case_places)
        self._case_section.hide()
        down.addWidget(self._case_section)
        down.addStretch(1)
