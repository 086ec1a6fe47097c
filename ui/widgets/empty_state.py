"""What a list says when it has nothing to show: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.layout import column
from ui.widgets.picture import Picture
from ui.widgets.text import label


class EmptyState(QWidget):
    """An icon, a heading, a sentence, and perhaps the one action that helps."""

    def __init__(self, icon: str, heading: str, words: str = "", action: QPushButton | None = None) -> None:
        super().__init__()
        inside = column(spacing=10, into=self)
        inside.setContentsMargins(24, 40, 24, 40)
        inside.addWidget(Picture(icon, "accent", lines=2.4), 0, Qt.AlignmentFlag.AlignHCenter)
        self._heading, self._words = label(heading, "heading"), label(words, "muted")
        for part in (self._heading, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(part)
        if action is not None:
            inside.addSpacing(8)
            inside.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        self.show_words(heading, words)

    def show_words(self, heading: str, words: str) -> None:
        """Says something else."""
        self._heading.setText(heading)
        self._words.setText(words)
        self._words.setVisible(bool(words))
