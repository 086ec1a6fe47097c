"""A button that has words read aloud, and stops it; it isn't there where the computer has no voice for them."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.layout import row
from ui.widgets.voice import the_voice
from ui.wording import tr

LOOKS = 300  # milliseconds between looks whether it is still speaking


class ReadAloud(QWidget):
    """``set_words`` says what; leaving the page, hiding it or another press ends it."""

    def __init__(self, words: str = "", language: str = "en", *, fingers: bool = False) -> None:
        super().__init__()
        self._words, self._language, self._mine = words, language, False
        self._read, self._stop = tr("Read it to me"), tr("Stop reading")
        self._press = button(self._read, "quiet", "volume-2")
        self._press.setObjectName("read-aloud")
        self._press.setProperty("fingers", fingers)
        self._press.clicked.connect(self._toggle)
        row(self._press, spacing=0, into=self).addStretch(1)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOKS)
        self._looking.timeout.connect(self._look)
        self.set_words(words, language)

    def set_words(self, words: str, language: str = "en") -> None:
        """Other words stand here now; whatever was being read of the ones before ends."""
        self.stop()
        self._words, self._language = words, language
        if not (words and the_voice().speaks(language)):
            self.hide()
        elif self.parentWidget() is not None:  # shown before, it would be a window of its own
            self.show()

    def name_ways(self, read: str, stop: str) -> None:
        """What the button says, in the language of whoever presses it."""
        self._read, self._stop = read, stop
        self._name(read)

    def stop(self) -> None:
        """Is silent, if it was this that spoke."""
        if self._mine:
            the_voice().stop()
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        self.stop()
        super().hideEvent(event)

    def _toggle(self) -> None:
        if self._mine and the_voice().is_speaking():
            self.stop()
            return
        the_voice().say(self._words, self._language)
        self._mine = True
        self._looking.start()
        self._name(self._stop)

    def _look(self) -> None:
        """Whether it is still speaking; a voice that couldn't is offered no more."""
        if self._mine and not the_voice().is_speaking():
            self._mine = False
            self._looking.stop()
            self._name(self._read)
            self._press.setEnabled(the_voice().speaks(self._language))

    def _name(self, words: str) -> None:
        self._press.setText(words)
        self._press.setAccessibleName(words)
