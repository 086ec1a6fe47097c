"""Opens the practice room, and makes it when it is entered for the first time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
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
    """``enter`` is called on the vault thread, where the services are built when they are first needed; True begins anew."""

    opened = Signal(object, object)  # folder, VaultSummary

    def __init__(self, view: PracticeDoor, enter: Callable[[bool], Entered], errands: Sends) -> None:
        super().__init__(view)
        self._view, self._enter_room, self._errands = view, enter, errands
        view.entered.connect(self._enter)
        view.begun_anew.connect(self._begin_anew)

    def _enter(self) -> None:
        self._go_in(anew=False)

    def _begin_anew(self) -> None:
        self._go_in(anew=True)

    def _go_in(self, *, anew: bool) -> None:
        self._view.wait_for_room()
        self._errands.ask(partial(self._enter_room, anew), self._entered, self._refused)

    def _entered(self, entered: Entered) -> None:
        self._view.let_try()
        self.opened.emit(*entered)

    def _refused(self, error: Expected) -> None:
        self._view.explain(error)
