"""The recovery page: how the sheet stands, confirming that it is there, and another one in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from rjdesk.errors import Expected
from ui.reports import Report
from ui.screens.recovery.confirming import ConfirmingCard
from ui.screens.recovery.issuing import IssuingCard
from ui.screens.recovery.shown import RecoveryShown
from ui.widgets.buttons import button
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.page_view import PagePicture
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr


class RecoveryView(Page):
    """Intents out; ``show_state``, ``show_new``, ``follow``, ``say`` and ``explain`` in."""

    code_typed = Signal(str)
    new_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    new_typed = Signal(str)
    new_dropped = Signal()
    office_wanted = Signal()

    def __init__(self) -> None:
        lead = tr("The printed code that opens the vault when a passphrase is forgotten.")
        super().__init__(tr("Recovery sheet"), lead, width=720)
        self._standing, self._not_yet, self._working = InlineMessage(), InlineMessage(), Working()
        self._confirming, self._issuing = ConfirmingCard(), IssuingCard()
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.add_header_action(back)
        for part in (self._working, self._standing, self._not_yet, self._confirming, self._issuing):
            self.add(part)
        self.body.addStretch(1)
        self._confirming.given.connect(self.code_typed)
        issuing = self._issuing
        issuing.wanted.connect(self.new_wanted)
        issuing.print_wanted.connect(self.print_wanted)
        issuing.save_wanted.connect(self.save_wanted)
        issuing.given.connect(self.new_typed)
        issuing.dropped.connect(self._drop)
        self.setFocusProxy(self._confirming.code)

    def show_state(self, shown: RecoveryShown) -> None:
        """Shows how the code stands."""
        self._standing.say(shown.tone, shown.confirmed, shown.to_do)
        if shown.not_yet:
            self._not_yet.say(Tone.INFO, shown.not_yet)
        else:
            self._not_yet.clear()

    def show_new(self, pages: Sequence[PagePicture]) -> None:
        """Shows the sheet with the new code, in place of the question about the old one."""
        self.let_try()
        self.message.clear()
        self._confirming.hide()
        self._issuing.show_new(pages)
        self.show_part(self._issuing)

    def follow(self, words: str) -> Report:
        """The vault gets its new key, which can't be stopped half way; the report to give to it."""
        self.message.clear()
        for part in (self._confirming, self._issuing):
            part.setEnabled(False)
        report = self._working.follow(words, can_stop=False)
        self.show_part(self._working)
        return report

    def say(self, words: str, more: str = "", do: str = "") -> None:
        """Says what went well."""
        self.let_try()
        self.message.say(Tone.OK, words, more, do)
        self.to_top()

    def say_done(self, words: str, more: str = "", do: str = "") -> None:
        """Says that a code was confirmed or is the vault's now; what was typed is forgotten."""
        self.forget()
        self.say(words, more, do)

    def explain(self, error: Expected) -> None:
        """Says what was wrong; what was typed can be mended."""
        self.let_try()
        self.message.show_error(error, Tone.WARN)
        self.to_top()
        if self._confirming.isHidden():
            self._issuing.select()
        else:
            self._confirming.code.select()

    def let_try(self) -> None:
        """The page can be used again."""
        self._working.stop()
        for part in (self._confirming, self._issuing):
            part.setEnabled(True)

    def forget(self) -> None:
        """Empties what was typed, and puts the new code away."""
        self._confirming.code.clear()
        self._issuing.put_away()
        self._confirming.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._drop()
            self.message.clear()

    def _drop(self) -> None:
        self.forget()
        self.new_dropped.emit()
