"""The locked door: one field, in the middle of a quiet page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from rjdesk.errors import Expected
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.message import InlineMessage
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.quiet_sheet import QuietSheet
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working

if TYPE_CHECKING:
    from rjdesk.services.vault.vaults import Recoverable
    from ui.screens.unlock.pin import PinForm
    from ui.screens.unlock.recovery import RecoveryForm


class UnlockView(QuietSheet):
    """Asks for the passphrase, for the PIN where there is one, or for the recovery code and a new passphrase."""

    passphrase_given = Signal(object, str)  # folder, passphrase
    pin_given = Signal(object, str)  # folder, PIN
    vault_shown = Signal(object)  # folder: whether it has a PIN here is not known yet
    recovery_given = Signal(
        object, str, str, object
    )  # folder, recovery code, new passphrase, whose (None: not asked yet)
    estimate_wanted = Signal(str)
    words_wanted = Signal()
    another_vault_asked = Signal()
    new_vault_asked = Signal()
    restore_asked = Signal()
    practice_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Welcome back"), self.tr("Your cases are locked in their vault."))
        self._wait = 0
        self._pause = QTimer(self)
        self._pause.setInterval(1000)
        self._pause.timeout.connect(self._count_down)
        self.message, self._working = InlineMessage(), Working()
        self._vaults = QComboBox()
        self._vault_row = Labelled(self.tr("Vault"), self._vaults)
        self._where = label("", "small")
        self._passphrase = PassphraseEdit()
        self._open = button(self.tr("Unlock"), "primary", "lock-open")
        self._by_passphrase, self._by_code, self._by_pin = self._compose_passphrase(), QWidget(), QWidget()
        self._ways = self._by_passphrase, self._by_code, self._by_pin
        for other in (self._by_code, self._by_pin):
            other.hide()
        self._pin: PinForm | None = None  # built where there is a PIN
        self._recovery: RecoveryForm | None = None  # built when somebody forgot their passphrase
        self._compose()
        self._connect()

    def show_vaults(self, folders: Sequence[Path]) -> None:
        """Offers these vaults, the first chosen."""
        self._vaults.clear()
        for folder in folders:
            self._vaults.addItem(folder.stem, folder)
        self._vault_row.setVisible(len(folders) > 1)
        one = folders[0].stem if len(folders) == 1 else ""
        self.set_title(one or self.tr("Welcome back"), self.tr("Your cases are locked in this vault."))
        self._say_where()

    def start_over(self, note: str = "") -> None:
        """Shows the empty field again, with a line about why, if there is one."""
        self._passphrase.clear()
        self._choose(self._by_passphrase, self._passphrase)
        if note:
            self.message.say(Tone.INFO, note)
        self.let_try()

    def tell_vault(self) -> None:
        """Tells again which vault is shown, so that it may be asked how it opens."""
        if self._vaults.currentData() is not None:
            self.vault_shown.emit(self._vaults.currentData())

    def offer_pin(self, folder: Path) -> None:
        """A vault has a PIN here: asks for that, unless somebody has begun to type or chosen otherwise."""
        if folder == self._vaults.currentData() and self._by_passphrase.isVisible() and not self._passphrase.text():
            form, said = self._pin_form(), self.message.words()
            self._show_way(self._by_pin, form)
            self.message.setVisible(bool(said))

    def ask_for_passphrase(self, error: Expected) -> None:
        """The PIN is no way in just now: says why, and asks for the passphrase."""
        self.let_try()
        self._choose(self._by_passphrase, self._passphrase)
        self.message.show_error(error, Tone.WARN)

    def wait_for_vault(self) -> None:
        """The vault is being opened."""
        self._set_enabled(False)
        self._working.start(self.tr("Opening the vault …"))

    def let_try(self) -> None:
        """The fields can be used again."""
        self._working.stop()
        self._set_enabled(True)

    def explain(self, error: Expected, wait: int = 0) -> None:
        """Says what was wrong; what was typed is selected for another try, after a pause if there is one."""
        self.let_try()
        self.message.show_error(error, Tone.WARN)
        self._typed_last().select()
        if wait > 0:
            self._wait = wait
            self._pause.start()
            self._count_down(0)

    def show_strength(self, score: int, good: bool, words: str) -> None:
        """Shows the estimate of the new passphrase."""
        if self._recovery is not None:
            self._recovery.new.show_strength(score, good, words)

    def offer_words(self, words: str) -> None:
        """Shows six words as the new passphrase."""
        if self._recovery is not None:
            self._recovery.new.offer(words)

    def ask_whose(self, people: Sequence[Recoverable]) -> None:
        """The recovery code is right; asks for whom the new passphrase is."""
        self.let_try()
        words = self.tr("The code is right. Several people have this vault.")
        self.message.say(Tone.INFO, words, do=self.tr("Choose whose new passphrase this is, then open."))
        self._recovery_form().ask_whose(people)

    def forget(self) -> None:
        """Empties every field."""
        self._passphrase.clear()
        for form in (self._recovery, self._pin):
            if form is not None:
                form.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        self.forget()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._typed_last().setFocus()

    def _compose_passphrase(self) -> QWidget:
        made, actions = QWidget(), Flow(spacing=12)
        forgotten = button(self.tr("Use the recovery code"), "quiet")
        forgotten.clicked.connect(self._choose_code)
        actions.addWidget(self._open)
        actions.addWidget(forgotten)
        inside = column(Labelled(self.tr("Passphrase"), self._passphrase), spacing=18, into=made)
        inside.addLayout(actions)
        return made

    def _compose(self) -> None:
        card = Card(margin=26)
        for part in (self._vault_row, self.message, *self._ways, self._working):
            card.add(part)
        self.add(card)
        elsewhere = Flow(spacing=12)
        other = button(self.tr("Open another vault …"), "link")
        new = button(self.tr("Make a new vault"), "link")
        restore = button(self.tr("Restore from a backup …"), "link")
        practice = button(self.tr("Practice room …"), "link")
        practice.clicked.connect(self.practice_asked)
        restore.clicked.connect(self.restore_asked)
        other.clicked.connect(self.another_vault_asked)
        new.clicked.connect(self.new_vault_asked)
        elsewhere.addWidget(other)
        elsewhere.addWidget(new)
        elsewhere.addWidget(restore)
        elsewhere.addWidget(practice)
        self.add(self._where)
        self.add(elsewhere)

    def _connect(self) -> None:
        self._vaults.currentIndexChanged.connect(self._say_where)
        self._vaults.activated.connect(self._choose_vault)
        self._open.clicked.connect(self._give_passphrase)
        self._passphrase.given.connect(self._give_passphrase)

    def _give_passphrase(self) -> None:
        if self._passphrase.text() and not self._wait and self._open.isEnabled():
            self.passphrase_given.emit(self._vaults.currentData(), self._passphrase.text())

    def _give_code(self, code: str, new: str, whose: object) -> None:
        self.recovery_given.emit(self._vaults.currentData(), code, new, whose)

    def _give_pin(self, pin: str) -> None:
        self.pin_given.emit(self._vaults.currentData(), pin)

    def _recovery_form(self) -> RecoveryForm:
        from ui.screens.unlock.recovery import RecoveryForm  # when somebody forgot their passphrase

        if self._recovery is None:
            self._recovery = RecoveryForm()
            self._recovery.given.connect(self._give_code)
            self._recovery.left.connect(self._choose_passphrase)
            self._recovery.new.typed.connect(self.estimate_wanted)
            self._recovery.new.words_asked.connect(self.words_wanted)
            column(self._recovery, spacing=0, into=self._by_code)
        return self._recovery

    def _pin_form(self) -> PinForm:
        from ui.screens.unlock.pin import PinForm  # where there is a PIN

        if self._pin is None:
            self._pin = PinForm()
            self._pin.given.connect(self._give_pin)
            self._pin.left.connect(self._choose_passphrase)
            column(self._pin, spacing=0, into=self._by_pin)
        return self._pin

    def _choose_passphrase(self) -> None:
        self._choose(self._by_passphrase, self._passphrase)

    def _choose_code(self) -> None:
        self._choose(self._by_code, self._recovery_form())

    def _choose_vault(self) -> None:
        self._choose_passphrase()
        self.tell_vault()

    def _choose(self, way: QWidget, first: QWidget) -> None:
        self.message.clear()
        self._show_way(way, first)

    def _show_way(self, way: QWidget, first: QWidget) -> None:
        for each in self._ways:
            each.setVisible(each is way)
        first.setFocus()

    def _typed_last(self) -> PassphraseEdit:
        """The field of the way that is shown."""
        if self._recovery is not None and not self._by_code.isHidden():
            return self._recovery.code
        if self._pin is not None and not self._by_pin.isHidden():
            return self._pin.pin
        return self._passphrase

    def _say_where(self) -> None:
        folder = self._vaults.currentData()
        self._where.setText(self.tr("In {place}").format(place=folder.parent) if folder else "")

    def _set_enabled(self, enabled: bool) -> None:
        for widget in (self._vaults, *self._ways):
            widget.setEnabled(enabled)

    def _count_down(self, by: int = 1) -> None:
        self._wait = max(0, self._wait - by)
        self._open.setEnabled(not self._wait)
        text = self.tr("Try again in {seconds} s").format(seconds=self._wait)
        self._open.setText(text if self._wait else self.tr("Unlock"))
        if not self._wait:
            self._pause.stop()
