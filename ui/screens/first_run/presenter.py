"""Makes a vault with the answers of the first steps."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.errors import DiskFull, Expected, FolderReadOnly
from ui.errands import Sends
from ui.screens.first_run.view import FirstRunView
from ui.widgets.print_code import print_recovery_code

if TYPE_CHECKING:
    from rjdesk.services.vault.vaults import Created, NewVaultRequest, Strength, VaultSummary


class MakingVaults(Protocol):
    """What the first steps need of the vaults."""

    def create(self, request: NewVaultRequest) -> Created:
        """Checks a request and gives the recovery code."""

    def confirm_recovery(self, typed: str) -> VaultSummary:
        """Makes the vault."""

    def recovery_sheet(self) -> bytes:
        """The recovery code as a PDF page."""

    def estimate(self, passphrase: str) -> Strength:
        """How good a passphrase would be."""

    def six_words(self) -> str:
        """A passphrase of six words."""


class FirstRunPresenter(QObject):
    """``vaults`` is called on the vault thread, where the services are built when they are first needed."""

    made = Signal(object, object)  # folder and VaultSummary, once the person has seen that it is ready

    def __init__(self, view: FirstRunView, vaults: Callable[[], MakingVaults], errands: Sends) -> None:
        super().__init__(view)
        self._view, self._vaults, self._errands = view, vaults, errands
        self._code = ""
        self._folder: Path | None = None
        self._summary: VaultSummary | None = None
        view.vault_wanted.connect(self._create)
        view.code_typed.connect(self._confirm)
        view.sheet_wanted.connect(self._save_sheet)
        view.print_wanted.connect(self._print)
        view.estimate_wanted.connect(self._estimate)
        view.words_wanted.connect(self._six_words)
        view.finished.connect(self._finish)

    def _create(self, folder: Path, office: str, name: str, passphrase: str, place: str) -> None:
        self._folder = folder

        def work() -> Created:
            from rjdesk.services.vault.vaults import NewVaultRequest  # here: the services load on the vault thread

            _on_disk(lambda: folder.parent.mkdir(parents=True, exist_ok=True))
            return self._vaults().create(NewVaultRequest(folder, office, name, passphrase, place=place))

        self._errands.ask(work, self._created, self._refused)

    def _created(self, created: Created) -> None:
        self._code = created.recovery_code
        self._view.show_code(created.recovery_code)

    def _confirm(self, typed: str) -> None:
        self._view.show_making()
        self._errands.ask(lambda: self._vaults().confirm_recovery(typed), self._confirmed, self._refused)

    def _confirmed(self, summary: VaultSummary) -> None:
        self._code, self._summary = "", summary
        self._view.show_ready()

    def _finish(self) -> None:
        if self._summary is not None:
            summary, self._summary = self._summary, None
            self.made.emit(self._folder, summary)

    def _refused(self, error: Expected) -> None:
        self._view.explain(error)

    def _save_sheet(self, path: Path) -> None:
        self._errands.ask(lambda: _write(path, self._vaults().recovery_sheet()), self._saved, self._refused)

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved as {name}. Move it off this computer once it is printed.")
        self._view.say_saved(words.format(name=path.name))

    def _print(self) -> None:
        if print_recovery_code(self._view, self._code):
            self._view.say_saved(self.tr("Sent to the printer. Fetch it at once."))

    def _estimate(self, passphrase: str) -> None:
        self._errands.ask(lambda: self._vaults().estimate(passphrase), self._estimated)

    def _estimated(self, strength: Strength) -> None:
        self._view.show_strength(strength.score, strength.good, strength.words)

    def _six_words(self) -> None:
        self._errands.ask(lambda: self._vaults().six_words(), self._show_words)

    def _show_words(self, words: str) -> None:
        self._view.offer_words(words)


def _write(path: Path, sheet: bytes) -> Path:
    """Writes the sheet where the person asked for it."""
    _on_disk(lambda: path.write_bytes(sheet))
    return path


def _on_disk(step: Callable[[], object]) -> None:
    """Does something on the disk. Raises DiskFull, FolderReadOnly."""
    try:
        step()
    except OSError as error:
        raise (DiskFull if error.errno == errno.ENOSPC else FolderReadOnly) from error
