"""Rows and columns with the house's spacing. White space doesn't grow with the text: at 200 % room is precious."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

GAP = 8  # between things that belong together
SPACE = 16  # between neighbours
SECTION = 28  # between sections


def column(*widgets: QWidget, spacing: int = SPACE, into: QWidget | None = None) -> QVBoxLayout:
    """A column without margins, holding the widgets; of the widget ``into`` if given."""
    made = QVBoxLayout(into) if into is not None else QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for widget in widgets:
        made.addWidget(widget)
    return made


def row(*widgets: QWidget, spacing: int = GAP, into: QWidget | None = None) -> QHBoxLayout:
    """A row without margins, holding the widgets; of the widget ``into`` if given."""
    made = QHBoxLayout(into) if into is not None else QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for widget in widgets:
        made.addWidget(widget)
    return made


def rule() -> QFrame:
    """A hairline between two parts."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout and deletes it."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
