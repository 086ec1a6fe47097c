"""The steps from nothing to an open vault, one page at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from rjdesk.errors import Expected
from ui.screens.first_run.steps import PassphraseStep, PlaceStep, RecoveryStep, StepPage
from ui.screens.first_run.welcome import Welcome
from ui.widgets.buttons import button
from ui.widgets.choose import Chooser
from ui.widgets.quiet_sheet import QuietSheet
from ui.widgets.theme import Tone


class FirstRunView(QStackedWidget):
    """Welcome, then place, passphrase, recovery code, and ready."""

    vault_wanted = Signal(object, str, str, str, str)  # folder, office, name, passphrase, jurisdiction
    code_typed = Signal(str)
    sheet_wanted = Signal(object)  # the file to save the recovery sheet to
    print_wanted = Signal()
    estimate_wanted = Signal(str)
    words_wanted = Signal()
    existing_asked = Signal()
    restore_asked = Signal()
    practice_asked = Signal()
    finished = Signal()

    def __init__(self, start: Path, chooser: Chooser | None = None) -> None:
        super().__init__()
        self._chooser, self._start = chooser or Chooser(), start
        self._welcome = Welcome()
        self._place, self._passphrase = PlaceStep(start, self._chooser), PassphraseStep()
        self._recovery, self._ready = RecoveryStep(), self._compose_ready()
        for page in (self._welcome, self._place, self._passphrase, self._recovery, self._ready):
            self.addWidget(page)
        self._connect()

    def show_welcome(self) -> None:
        """Begins at the beginning."""
        self.forget()
        self._turn_to(self._welcome)

    def show_strength(self, score: int, good: bool, words: str) -> None:
        """Shows the estimate of the passphrase."""
        self._passphrase.new.show_strength(score, good, words)

    def offer_words(self, words: str) -> None:
        """Shows six words as the passphrase."""
        self._passphrase.new.offer(words)

    def show_code(self, code: str) -> None:
        """Goes on to the recovery code."""
        self._passphrase.work("")
        self._recovery.show_code(code)
        self._turn_to(self._recovery)

    def show_making(self) -> None:
        """The vault is being made."""
        self._recovery.work(self.tr("Making the vault. This takes a few seconds, on purpose …"))

    def show_ready(self) -> None:
        """The vault is made and open."""
        self._recovery.work("")
        self.forget()
        self._turn_to(self._ready)

    def explain(self, error: Expected) -> None:
        """Says in place what went wrong; nothing typed is lost."""
        page = self.currentWidget()
        if isinstance(page, StepPage):
            page.work("")
            page.message.show_error(error, Tone.WARN)

    def say_saved(self, where: str) -> None:
        """Says that the recovery sheet was saved or sent to the printer."""
        self._recovery.message.say(Tone.OK, where)

    def let_try(self) -> None:
        """Something of ours failed: the page can be used again."""
        for page in (self._passphrase, self._recovery):
            page.work("")

    def forget(self) -> None:
        """Empties passphrase and code."""
        self._passphrase.new.clear()
        self._recovery.show_code("")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget()

    def _compose_ready(self) -> QuietSheet:
        page = QuietSheet(
            self.tr("Your vault is ready"),
            self.tr("Everything you type from now on is saved in it within two seconds. Lock it whenever you leave."),
        )
        begin = button(self.tr("Begin"), "primary", "arrow-right")
        begin.clicked.connect(self.finished)
        page.add(begin)
        page.setFocusProxy(begin)
        return page

    def _connect(self) -> None:
        self._welcome.new_asked.connect(lambda: self._turn_to(self._place))
        self._welcome.existing_asked.connect(self.existing_asked)
        self._welcome.restore_asked.connect(self.restore_asked)
        self._welcome.practice_asked.connect(self.practice_asked)
        self._place.back.connect(lambda: self._turn_to(self._welcome))
        self._place.done.connect(lambda: self._turn_to(self._passphrase))
        self._passphrase.back.connect(lambda: self._turn_to(self._place))
        self._passphrase.done.connect(self._ask_for_vault)
        self._passphrase.new.typed.connect(self.estimate_wanted)
        self._passphrase.new.words_asked.connect(self.words_wanted)
        self._recovery.back.connect(lambda: self._turn_to(self._passphrase))
        self._recovery.done.connect(lambda: self.code_typed.emit(self._recovery.typed()))
        self._recovery.save_asked.connect(self._save_sheet)
        self._recovery.print_asked.connect(self.print_wanted)

    def _turn_to(self, page: QWidget) -> None:
        if isinstance(page, StepPage):
            page.message.clear()
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()

    def _ask_for_vault(self) -> None:
        self._passphrase.work(self.tr("Getting a recovery code …"))
        place = self._place
        named = place.office(), place.member_name()
        self.vault_wanted.emit(place.folder(), *named, self._passphrase.new.passphrase(), place.jurisdiction())

    def _save_sheet(self) -> None:
        suggested = self._start / self.tr("rjdesk recovery code.pdf")
        chosen = self._chooser.file_to_write(self, self.tr("Save the recovery sheet"), suggested, "PDF (*.pdf)")
        if chosen is not None:
            self.sheet_wanted.emit(chosen)
