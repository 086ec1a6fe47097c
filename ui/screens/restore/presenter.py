"""Takes a backup and what opens it to the service, and brings back the vault, or the reason why not."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.errors import Expected
from ui.errands import Sends
from ui.reports import Report
from ui.screens.restore.view import RestoreView
from ui.wording import day, time_of_day, tr

if TYPE_CHECKING:
    from rjdesk.services.backups.restoring import Restored, RestoreRequest


class Restores(Protocol):
    """What this screen needs of the core; called on the vault thread."""

    def __call__(self, request: RestoreRequest, progress: Report) -> Restored:
        """Makes a vault of a backup."""


class RestorePresenter(QObject):
    """``restored`` carries the folder of the vault, once the person has read what it may say of itself."""

    restored = Signal(object)

    def __init__(self, view: RestoreView, restore: Restores, errands: Sends) -> None:
        super().__init__(view)
        self._view, self._restore, self._errands = view, restore, errands
        self._folder: Path | None = None
        view.given.connect(self._begin)
        view.opened.connect(self._go_on)

    def _begin(self, file: Path, folder: Path, secret: str, is_code: bool) -> None:
        from rjdesk.services.backups.restoring import RestoreRequest  # with the first backup that is restored

        request = RestoreRequest(file, folder, secret, is_code)
        self._errands.ask(partial(self._restore, request, self._view.follow()), self._show, self._refuse)

    def _show(self, restored: Restored) -> None:
        self._folder = restored.folder
        at = restored.made_at.astimezone()
        moment = tr("{day}, {time}").format(day=day(at.date()), time=time_of_day(at))
        self._view.show_restored(str(restored.folder), moment)

    def _refuse(self, error: Expected) -> None:
        wait = error.facts.get("wait", 0)
        self._view.explain(error, int(wait) if isinstance(wait, int | float) else 0)

    def _go_on(self) -> None:
        if self._folder is not None:
            self.restored.emit(self._folder)
