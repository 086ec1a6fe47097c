"""Stands over every page while something is missing from the vault."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.layout import row
from ui.widgets.message import InlineMessage
from ui.widgets.theme import Tone
from ui.wording import tr


class GapBanner(QWidget):
    """``asked`` leads to the page that explains it."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("gap-banner")
        words = tr("Something is missing from this vault. It is open for reading only.")
        more = button(tr("What is missing?"), "link")
        more.setObjectName("gap-more")
        more.clicked.connect(self.asked)
        message = InlineMessage(Tone.DANGER, words)
        across = row(message, spacing=14, into=self)
        across.setStretch(0, 1)
        across.setContentsMargins(44, 14, 44, 0)
        across.addWidget(more)
