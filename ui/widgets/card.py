"""A sheet on the page that holds what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.text import label


class Card(QFrame):
    """A calm surface with room around its contents, and a heading if it has one. Fill it with ``add`` or ``body``."""

    def __init__(self, title: str = "", margin: int = 22) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin - 2, margin, margin)
        self.body.setSpacing(14)
        self.heading = label(title, "heading")
        self.body.addWidget(self.heading)
        self.heading.setVisible(bool(title))  # once it has a parent: shown before, it would be a window of its own

    def add(self, part: QWidget | QLayout) -> None:
        """Puts a widget or a layout below what is there."""
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)

    def set_title(self, title: str) -> None:
        """Changes the heading; an empty one takes no room."""
        self.heading.setText(title)
        self.heading.setVisible(bool(title))
