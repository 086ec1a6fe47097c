"""Unlocking with a PIN on this computer: what it is worth, whether it is on, and switching it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from rjdesk.errors import Expected
from ui.fields.choices import Option
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.message import InlineMessage
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import time_of_day, weekday

if TYPE_CHECKING:
    from rjdesk.services.vault.quick_unlock import QuickState


class PinCard(Card):
    """Intents out; ``show_state`` and ``explain`` in. Asks how things are each time it is shown."""

    state_wanted = Signal()
    on_wanted = Signal(str)  # the PIN; that the account is one's own was ticked
    off_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Unlock with a PIN on this computer"))
        self.message, self._working = InlineMessage(), Working()
        self._pin, self._again = PassphraseEdit(), PassphraseEdit()
        self._pin_row = Labelled(
            self.tr("New PIN"), self._pin, self.tr("At least six digits; not a date, and no row such as 123456.")
        )
        self._again_row = Labelled(self.tr("The same PIN once more"), self._again)
        self._mine = Option(
            QCheckBox(), self.tr("I alone use this computer account: nobody else knows its password or works in it.")
        )
        self._mine_row = label(kind="complaint")
        self._mine_row.hide()
        self._on, self._off = button(self.tr("Switch it on")), button(self.tr("Switch it off"))
        self._state = label(kind="strong")
        self._switched = False
        self._form = self._compose_form()
        self._compose()

    def show_state(self, state: QuickState) -> None:
        """Shows whether it is on, or why it can't be."""
        self._rest()
        self.clear()
        self._state.setText(self._sentence(state))
        self._state.show()
        self._form.setVisible(not state.on and not state.why_not)
        self._off.setVisible(state.on)
        self._mine.button.setChecked(state.account_is_mine)
        if self._switched:
            self._switched = False
            (self._off if state.on else self._pin).setFocus()

    def explain(self, error: Expected) -> None:
        """Says what was wrong."""
        self._rest()
        self._switched = False
        self.message.show_error(error, Tone.WARN)
        self._pin.select()

    def clear(self) -> None:
        """Empties the fields, and takes back what was said."""
        for field in (self._pin, self._again):
            field.clear()
        self._complain("", "", "")
        self.message.clear()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.state_wanted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.clear()

    def _sentence(self, state: QuickState) -> str:
        if state.why_not:
            return self.tr("It can't be used now. This computer's keyring: {why}.").format(why=state.why_not)
        if not state.on:
            return self.tr("It is switched off.")
        if state.until is None:
            return self.tr("It is switched on. It has run out and begins anew when you next type your passphrase.")
        until = state.until.astimezone()
        words = self.tr("It is switched on, until {time} on {day}; typing your passphrase gives another twelve hours.")
        return words.format(time=time_of_day(until), day=weekday(until.date()))

    def _compose_form(self) -> QWidget:
        made, actions = QWidget(), Flow(spacing=12)
        actions.addWidget(self._on)
        inside = column(self._pin_row, self._again_row, self._mine, self._mine_row, into=made)
        inside.addLayout(actions)
        made.hide()
        return made

    def _compose(self) -> None:
        worth = self.tr(
            "For twelve hours after your passphrase, six digits open this vault here. After five wrong tries it is switched "
            "off. A PIN protects less than a passphrase: a program that runs in your account could get round it."
        )
        for part in (label(worth), self._state, self.message, self._form, self._off, self._working):
            self.add(part)
        for hidden in (self._state, self._off):
            hidden.hide()
        self._on.clicked.connect(self._send)
        self._off.clicked.connect(self._switch_off)
        self._pin.given.connect(self._again.setFocus)
        self._again.given.connect(self._send)

    def _send(self) -> None:
        pin = self._pin.text()
        same = pin == self._again.text()
        mine = self._mine.button.isChecked()
        self._complain(
            "" if pin else self.tr("A PIN is needed."),
            "" if same else self.tr("The two are not the same."),
            "" if mine else self.tr("Where others use the account too, only the passphrase opens the vault."),
        )
        if pin and same and mine:
            self._wait(self.tr("Asking this computer's keyring …"))
            self.on_wanted.emit(pin)

    def _switch_off(self) -> None:
        self._wait(self.tr("Switching it off …"))
        self.off_wanted.emit()

    def _complain(self, pin: str, again: str, mine: str) -> None:
        self._pin_row.complain(pin)
        self._again_row.complain(again)
        self._mine_row.setText(mine)
        self._mine_row.setVisible(bool(mine))

    def _wait(self, words: str) -> None:
        self.message.clear()
        self._working.start(words)
        self._switched = True
        for each in (self._on, self._off):
            each.setEnabled(False)

    def _rest(self) -> None:
        self._working.stop()
        for each in (self._on, self._off):
            each.setEnabled(True)
