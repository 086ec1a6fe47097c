"""In which of some languages a page is read, large, for whoever was handed the laptop."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.widgets import theme
from ui.widgets.buttons import button
from ui.widgets.layout import row


class Languages(QWidget):
    """``chosen`` carries a key of ``names``, each of which is a language's own name for itself."""

    chosen = Signal(object)

    def __init__(self, names: Mapping[str, str], here: str) -> None:
        super().__init__()
        across = row(spacing=12, into=self)
        for language, name in names.items():
            made = choice(name)
            made.setChecked(language == here)
            made.setIcon(theme.icon("circle-check" if language == here else "circle", "accent", beside_words=True))
            made.clicked.connect(partial(self.chosen.emit, language))
            across.addWidget(made)


def choice(words: str) -> QPushButton:
    """One of several, for fingers."""
    made = button(words, "row", "circle")
    made.setProperty("fingers", True)
    made.setCheckable(True)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
