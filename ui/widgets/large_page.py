"""One thing on a page, large, for somebody who was handed the laptop."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ui.widgets.buttons import button
from ui.widgets.layout import column
from ui.widgets.reading_width import as_wide_as_is_read
from ui.widgets.text import label

READING = 760  # px that a line is wide at most, at 100 % text


def large(words: str, kind: str = "plain", icon: str | None = None) -> QPushButton:
    """A button for fingers: 44 px are the least that they need, and the style sheet gives it more."""
    made = button(words, "primary" if kind == "primary" else "plain", icon)
    made.setProperty("fingers", True)
    return made


def sheet(title: str, *parts: QWidget) -> QScrollArea:
    """One page: a title and what stands below it, as wide as is good to read."""
    middle = QWidget()
    down = column(label(title, "title"), *parts, spacing=14, into=middle)
    down.addStretch(1)
    area = as_wide_as_is_read(middle, READING, QMargins(28, 10, 28, 16))
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(title)
    return area
