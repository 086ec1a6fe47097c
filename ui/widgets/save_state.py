"""One small line that always says whether what was typed is in the vault."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.widgets.layout import row
from ui.widgets.picture import Picture
from ui.widgets.text import line
from ui.wording import time_of_day


class SaveState(QWidget):
    """ "Saved 14:02", "Not saved yet …", or why it could not be saved."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._words = Picture("circle-check", "ok"), line(kind="small")
        row(self._icon, self._words, spacing=6, into=self).addStretch(1)
        self.clear()

    def saved(self, at: datetime) -> None:
        """Everything typed is in the vault since then (in the computer's own time)."""
        self._say("circle-check", "ok", self.tr("Saved {time}").format(time=time_of_day(at)))

    def typing(self) -> None:
        """Something typed is not in the vault yet; it will be within two seconds."""
        self._say("clock", "muted", self.tr("Not saved yet …"))

    def failed(self, words: str) -> None:
        """It could not be saved, and why."""
        self._say("triangle-alert", "danger", words)

    def clear(self) -> None:
        """Nothing has been typed."""
        self._words.setText("")
        self.setAccessibleName("")
        self.hide()

    def words(self) -> str:
        """What is being said."""
        return self._words.text()

    def _say(self, icon: str, part: str, words: str) -> None:
        self._icon.show_icon(icon, part)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
