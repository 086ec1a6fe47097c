"""Says that something is being done, and what, while one waits."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from ui.widgets.announce import announce
from ui.widgets.layout import column
from ui.widgets.text import label


class Working(QWidget):
    """Words over a bar; hidden while nothing is under way."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._bar = label(kind="muted"), QProgressBar()
        self._bar.setTextVisible(False)
        column(self._words, self._bar, spacing=8, into=self)
        self.stop()

    def start(self, words: str) -> None:
        """Shows work of unknown length."""
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(words)
        self.show()
        announce(self, words)

    def progress(self, done: int, of: int) -> None:
        """Shows how far it has come."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def stop(self) -> None:
        """Takes the bar away."""
        self._bar.setRange(0, 1)
        self.hide()
