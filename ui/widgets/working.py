"""Says that something is being done, and what, while one waits."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from ui.reports import Report
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.layout import column
from ui.widgets.text import label


class Working(QWidget):
    """Words over a bar; hidden while nothing is under way."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._bar, self._report = label(kind="muted"), QProgressBar(), Report()
        self._bar.setTextVisible(False)
        self._stop = button(self.tr("Stop"), "quiet")
        self._stop.clicked.connect(self._ask_to_stop)
        column(self._words, self._bar, self._stop, spacing=8, into=self)
        self.setFocusProxy(self._stop)
        self.stop()

    def start(self, words: str) -> None:
        """Shows work of unknown length."""
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(words)
        self._stop.hide()
        self.show()
        announce(self, words)

    def follow(self, words: str, *, can_stop: bool = True) -> Report:
        """Shows work that tells how far it is through the report, which is to be given to it as its ``progress``."""
        self.start(words)
        self._report = Report()
        self._report.moved.connect(self._move)
        self._stop.setVisible(can_stop)
        self._stop.setEnabled(True)
        return self._report

    def stop(self) -> None:
        """Takes the bar away."""
        self._bar.setRange(0, 1)
        self.hide()

    def _move(self, thousandths: int) -> None:
        self._bar.setRange(0, 1000)
        self._bar.setValue(thousandths)

    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)
        self._words.setText(self.tr("Stopping …"))
        self._report.stop()
