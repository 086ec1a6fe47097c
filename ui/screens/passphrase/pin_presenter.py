"""Has quick unlocking switched on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from rjdesk.errors import Expected
from ui.errands import Sends
from ui.screens.passphrase.pin_card import PinCard

if TYPE_CHECKING:
    from rjdesk.services.vault.quick_unlock import QuickState


class SwitchesQuickUnlock(Protocol):
    """What this part of the screen needs of quick unlocking."""

    def state(self) -> QuickState:
        """How things are."""

    def switch_on(self, pin: str, account_is_mine: bool) -> QuickState:
        """Lets a PIN open the vault here."""

    def switch_off(self) -> QuickState:
        """Lets only the passphrase open it here."""


class PinPresenter(QObject):
    """Stands between the card and the service."""

    def __init__(self, card: PinCard, quick: SwitchesQuickUnlock, errands: Sends) -> None:
        super().__init__(card)
        self._card, self._quick, self._errands = card, quick, errands
        card.state_wanted.connect(self._look)
        card.on_wanted.connect(self._switch_on)
        card.off_wanted.connect(self._switch_off)

    def _look(self) -> None:
        self._errands.ask(self._quick.state, self._show, self._refused)

    def _switch_on(self, pin: str) -> None:
        self._errands.ask(lambda: self._quick.switch_on(pin, account_is_mine=True), self._show, self._refused)

    def _switch_off(self) -> None:
        self._errands.ask(self._quick.switch_off, self._show, self._refused)

    def _show(self, state: QuickState) -> None:
        self._card.show_state(state)

    def _refused(self, error: Expected) -> None:
        self._card.explain(error)
