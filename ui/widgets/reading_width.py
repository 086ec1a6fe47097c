"""What is read stands in the middle of the page, no wider than a line that an eye can follow."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.widgets import theme
from ui.widgets.layout import row


def as_wide_as_is_read(middle: QWidget, widest: int, around: QMargins) -> QScrollArea:
    """A page that scrolls downwards, with ``middle`` at most ``widest`` px wide at 100 % text."""
    area, whole = QScrollArea(), QWidget()
    whole.setObjectName("page-column")
    middle.setMaximumWidth(round(widest * theme.appearance().text))
    across = row(into=whole)
    across.setContentsMargins(around)
    across.addStretch(1)
    across.addWidget(middle, 100)
    across.addStretch(1)
    area.setWidget(whole)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
