"""Takes the passphrase to the vault and brings back the open vault, or the reason why not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.errors import Expected, NotRecoverable, WrongPin
from ui.errands import Sends
from ui.screens.unlock.view import UnlockView

if TYPE_CHECKING:
    from rjdesk.domain.ids import MemberId
    from rjdesk.services.vault.vaults import Recoverable, Strength, VaultSummary


class Unlocking(Protocol):
    """What this screen needs of the vaults."""

    def unlock(self, folder: Path, passphrase: str) -> VaultSummary:
        """Opens a vault."""

    def recoverable(self, folder: Path, code: str) -> tuple[Recoverable, ...]:
        """For whom the recovery code can set a new passphrase."""

    def unlock_with_recovery(
        self, folder: Path, code: str, new_passphrase: str, member: MemberId | None = None
    ) -> VaultSummary:
        """Opens a vault with its recovery code and sets a new passphrase for one of them."""

    def estimate(self, passphrase: str) -> Strength:
        """How good a passphrase would be."""

    def six_words(self) -> str:
        """A passphrase of six words."""


class UnlockingQuickly(Protocol):
    """What this screen needs of quick unlocking."""

    def asks_for_pin(self, folder: Path) -> bool:
        """Whether a PIN would be taken for a vault now."""

    def unlock(self, folder: Path, pin: str) -> VaultSummary:
        """Opens a vault with the PIN."""


class UnlockPresenter(QObject):
    """``vaults`` and ``quick`` are called on the vault thread, where the services are built when they are first needed."""

    unlocked = Signal(object, object)  # folder, VaultSummary

    def __init__(
        self,
        view: UnlockView,
        vaults: Callable[[], Unlocking],
        quick: Callable[[], UnlockingQuickly],
        errands: Sends,
    ) -> None:
        super().__init__(view)
        self._view, self._vaults, self._quick, self._errands = view, vaults, quick, errands
        self._folder: Path | None = None
        self._typed = "", ""  # a recovery code and a new passphrase, while it is asked for whom
        view.passphrase_given.connect(self._unlock)
        view.pin_given.connect(self._unlock_quickly)
        view.vault_shown.connect(self._look_for_pin)
        view.recovery_given.connect(self._recover)
        view.estimate_wanted.connect(self._estimate)
        view.words_wanted.connect(self._six_words)

    def _unlock(self, folder: Path, passphrase: str) -> None:
        self._folder = folder
        self._view.wait_for_vault()
        self._errands.ask(lambda: self._vaults().unlock(folder, passphrase), self._opened, self._refused)

    def _look_for_pin(self, folder: Path) -> None:
        self._errands.ask(lambda: folder if self._quick().asks_for_pin(folder) else None, self._offer_pin)

    def _offer_pin(self, folder: Path | None) -> None:
        if folder is not None:
            self._view.offer_pin(folder)

    def _unlock_quickly(self, folder: Path, pin: str) -> None:
        self._folder = folder
        self._view.wait_for_vault()
        self._errands.ask(lambda: self._quick().unlock(folder, pin), self._opened, self._pin_refused)

    def _recover(self, folder: Path, code: str, new: str, whose: MemberId | None) -> None:
        self._folder = folder
        self._view.wait_for_vault()
        if whose is None:
            self._typed = code, new
            self._errands.ask(lambda: self._vaults().recoverable(folder, code), self._choose_whose, self._refused)
        else:
            self._set_passphrase(folder, code, new, whose)

    def _choose_whose(self, people: tuple[Recoverable, ...]) -> None:
        (code, new), self._typed = self._typed, ("", "")
        if not people:
            self._refused(NotRecoverable())
        elif len(people) > 1:
            self._view.ask_whose(people)
        elif self._folder is not None:
            self._set_passphrase(self._folder, code, new, people[0].id)

    def _set_passphrase(self, folder: Path, code: str, new: str, whose: MemberId) -> None:
        self._errands.ask(
            lambda: self._vaults().unlock_with_recovery(folder, code, new, whose), self._opened, self._refused
        )

    def _opened(self, summary: VaultSummary) -> None:
        self._view.let_try()
        self._view.forget()
        self.unlocked.emit(self._folder, summary)

    def _refused(self, error: Expected) -> None:
        self._typed = "", ""
        wait = error.facts.get("wait", 0)
        self._view.explain(error, int(wait) if isinstance(wait, int | float) else 0)

    def _pin_refused(self, error: Expected) -> None:
        if isinstance(error, WrongPin):
            self._view.explain(error)
        else:
            self._view.ask_for_passphrase(error)

    def _estimate(self, passphrase: str) -> None:
        self._errands.ask(lambda: self._vaults().estimate(passphrase), self._estimated)

    def _estimated(self, strength: Strength) -> None:
        self._view.show_strength(strength.score, strength.good, strength.words)

    def _six_words(self) -> None:
        self._errands.ask(lambda: self._vaults().six_words(), self._view_words)

    def _view_words(self, words: str) -> None:
        self._view.offer_words(words)
