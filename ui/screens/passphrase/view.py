"""The passphrase there is, and the new one twice; below them, the PIN for this computer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from rjdesk.errors import Expected
from ui.screens.passphrase.pin_card import PinCard
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.page import Page
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working


class PassphraseView(Page):
    """Intents out; ``show_strength``, ``offer_words``, ``explain`` and ``say_changed`` in."""

    change_wanted = Signal(str, str)  # old, new
    estimate_wanted = Signal(str)
    words_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Your passphrase and PIN"), width=640)
        self._old, self._new, self._working = PassphraseEdit(), NewPassphrase(), Working()
        self._old_row = Labelled(self.tr("The passphrase you have"), self._old)
        card = Card(self.tr("Change your passphrase"))
        card.add(label(self.tr("The recovery code stays as it is.")))
        for part in (self._old_row, self._new, self._working):
            card.add(part)
        self.pin = PinCard()
        self.add(card)
        self.add(self.pin)
        self._change = button(self.tr("Change the passphrase"), "primary")
        leave = button(self.tr("Leave it as it is"), "quiet")
        self._change.clicked.connect(self._send)
        leave.clicked.connect(self.left)
        self._new.typed.connect(self.estimate_wanted)
        self._new.words_asked.connect(self.words_wanted)
        self.add_action(self._change)
        self.add_action(leave)
        self.setFocusProxy(self._old)

    def show_strength(self, score: int, good: bool, words: str) -> None:
        """Shows the estimate of the new passphrase."""
        self._new.show_strength(score, good, words)

    def offer_words(self, words: str) -> None:
        """Shows six words as the new passphrase."""
        self._new.offer(words)

    def explain(self, error: Expected) -> None:
        """Says what was wrong."""
        self.let_try()
        self.message.show_error(error, Tone.WARN)
        self._old.select()

    def say_changed(self) -> None:
        """Says that it is done."""
        self.let_try()
        self.forget()
        self.message.say(Tone.OK, self.tr("Your passphrase is changed. The old one no longer opens this vault."))

    def forget(self) -> None:
        """Empties every field."""
        self._old.clear()
        self._new.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.forget()
        self.message.clear()

    def _send(self) -> None:
        self._old_row.complain("" if self._old.text() else self.tr("The passphrase you have is needed."))
        self._new.complain()
        if self._old.text() and not self._new.problem():
            self._change.setEnabled(False)
            self._working.start(self.tr("Changing the passphrase …"))
            self.change_wanted.emit(self._old.text(), self._new.passphrase())

    def let_try(self) -> None:
        """The form can be sent again."""
        self._working.stop()
        self._change.setEnabled(True)
