"""Has the vault take another passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from rjdesk.errors import Expected
from ui.errands import Sends
from ui.screens.passphrase.view import PassphraseView

if TYPE_CHECKING:
    from rjdesk.services.vault.vaults import Strength


class ChangesPassphrase(Protocol):
    """What this screen needs of the vaults."""

    def change_passphrase(self, old: str, new: str) -> None:
        """Seals the member's keys under a new passphrase."""

    def estimate(self, passphrase: str) -> Strength:
        """How good a passphrase would be."""

    def six_words(self) -> str:
        """A passphrase of six words."""


class PassphrasePresenter(QObject):
    """Stands between the screen and the vaults."""

    def __init__(self, view: PassphraseView, vaults: ChangesPassphrase, errands: Sends) -> None:
        super().__init__(view)
        self._view, self._vaults, self._errands = view, vaults, errands
        view.change_wanted.connect(self._change)
        view.estimate_wanted.connect(self._estimate)
        view.words_wanted.connect(self._six_words)

    def _change(self, old: str, new: str) -> None:
        self._errands.ask(lambda: self._vaults.change_passphrase(old, new), self._changed, self._refused)

    def _changed(self, _nothing: None) -> None:
        self._view.say_changed()

    def _refused(self, error: Expected) -> None:
        self._view.explain(error)

    def _estimate(self, passphrase: str) -> None:
        self._errands.ask(lambda: self._vaults.estimate(passphrase), self._estimated)

    def _estimated(self, strength: Strength) -> None:
        self._view.show_strength(strength.score, strength.good, strength.words)

    def _six_words(self) -> None:
        self._errands.ask(self._vaults.six_words, self._show_words)

    def _show_words(self, words: str) -> None:
        self._view.offer_words(words)
