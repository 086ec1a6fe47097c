"""Work in three steps: a job out of the vault, made on the press, kept in the vault."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.errors import Expected
from ui.errands import Sends


class Job(Protocol):
    """What the vault hands to the press."""

    def make(self) -> Any:  # each job makes a value that only its own ``keep`` understands
        """Does it."""


class Pressing(QObject):
    """One piece of work on its way. ``done`` carries what was kept; ``refused`` an expected error of any step."""

    done = Signal(object)
    refused = Signal(object)

    def __init__(self, errands: Sends, job: Callable[[], Job], keep: Callable[[Any], object], parent: QObject) -> None:
        super().__init__(parent)
        self._errands, self._job, self._keep = errands, job, keep

    def start(self) -> None:
        """Asks for the job; the rest follows."""
        self._errands.ask(self._job, self._make, self._refuse)

    def _make(self, job: Job) -> None:
        self._errands.press(job.make, self._store, self._refuse)

    def _store(self, made: object) -> None:
        self._errands.change(partial(self._keep, made), self._finish, self._refuse)

    def _finish(self, kept: object) -> None:
        self.done.emit(kept)
        self.deleteLater()

    def _refuse(self, error: Expected) -> None:
        self.refused.emit(error)
        self.deleteLater()
