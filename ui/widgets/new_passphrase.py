"""Choosing a passphrase: one's own with an estimate while it is typed, or six words that rjdesk offers; typed twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.strength import StrengthMeter
from ui.widgets.text import label


class NewPassphrase(QWidget):
    """``passphrase`` gives what was chosen once ``problem`` is empty; ``clear`` forgets it."""

    typed = Signal(str)  # to be estimated
    words_asked = Signal()
    changed = Signal()
    given = Signal()  # Enter was pressed in the last field

    def __init__(self) -> None:
        super().__init__()
        self._good = False
        self._first, self._again = PassphraseEdit(), PassphraseEdit()
        self._meter = StrengthMeter()
        self._words = label("", "code", selectable=True)
        self._words.hide()
        self._offer = button(self.tr("Offer me six words"), "link")
        self._first_row = Labelled(
            self.tr("New passphrase"), self._first, self.tr("At least 15 characters. A few unrelated words are good.")
        )
        self._again_row = Labelled(self.tr("The same once more"), self._again)
        column(self._first_row, self._meter, self._offer, self._words, self._again_row, spacing=10, into=self)
        self._first.changed.connect(self._type)
        self._again.changed.connect(self._compare)
        self._first.given.connect(self._again.setFocus)
        self._again.given.connect(self.given)
        self._offer.clicked.connect(self.words_asked)
        self.setFocusProxy(self._first)

    def show_strength(self, score: int, good: bool, words: str) -> None:
        """Shows the estimate of what is typed."""
        self._good = good
        self._meter.show_estimate(score, words if self._first.text() else "")
        self.changed.emit()

    def offer(self, words: str) -> None:
        """Shows six words, to be written down, and puts them into the first field."""
        self._first.set_text(words)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._words.show()
        self._offer.setText(self.tr("Offer me six other words"))
        self._again.clear()
        self._again.setFocus()

    def problem(self) -> str:
        """What is still wrong, in words; empty when the passphrase can be taken."""
        if not self._good:
            return self.tr("This passphrase is too easy to guess, or too short.")
        if self._again.text() != self._first.text():
            return self.tr("The two are not the same.")
        return ""

    def complain(self) -> None:
        """Says at its field what is wrong."""
        problem = self.problem()
        self._first_row.complain("" if self._good else problem)
        self._again_row.complain(problem if self._good else "")

    def passphrase(self) -> str:
        """What was chosen."""
        return self._first.text()

    def clear(self) -> None:
        """Forgets everything typed and offered."""
        self._first.clear()
        self._again.clear()
        self._words.clear()
        self._words.setAccessibleName("")
        self._words.hide()
        self._good = False
        for at in (self._first_row, self._again_row):
            at.complain("")

    def _type(self, text: str) -> None:
        self._first_row.complain("")
        self._good = False
        if text != self._words.text():
            self._words.hide()
        self.typed.emit(text)
        self.changed.emit()

    def _compare(self) -> None:
        self._again_row.complain("")
        self.changed.emit()
