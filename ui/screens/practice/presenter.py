"""Opens the practice room, and makes it when it is entered for the first time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rjdesk.errors import Expected
from ui.errands import Sends
from ui.screens.practice.view import PracticeDoor

if TYPE_CHECKING:
    from rjdesk.services.vault.vaults import VaultSummary

Entered = tuple[Path, "VaultSummary"]


class PracticePresenter(QObject):
    """``enter`` is called on the vault thread, where the services are built when they are first needed."""

    opened = Signal(object, object)  # folder, VaultSummary

    def __init__(self, view: PracticeDoor, enter: Callable[[], Entered], errands: Sends) -> None:
        super().__init__(view)
        self._view, self._enter_room, self._errands = view, enter, errands
        view.entered.connect(self._enter)

    def _enter(self) -> None:
        self._view.wait_for_room()
        self._errands.ask(self._enter_room, self._entered, self._refused)

    def _entered(self, entered: Entered) -> None:
        self._view.let_try()
        self.opened.emit(*entered)

    def _refused(self, error: Expected) -> None:
        self._view.explain(error)
