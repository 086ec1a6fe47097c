"""Says in one line whether what was typed is in the vault, and never "Saved" while anything is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.announcements import Announcements
from ui.fields.drafting import Drafting
from ui.widgets.save_state import SaveState


class Keeping(QObject):
    """Listens to everything that is kept or could not be; what is owed is asked of the pages themselves."""

    settled = Signal()  # everything typed is in the vault

    def __init__(
        self, pages: QWidget, line: SaveState, announcements: Announcements, now: Callable[[], datetime]
    ) -> None:
        super().__init__(pages)
        self._pages, self._line, self._now = pages, line, now
        self._refused = ""  # what happened when something could not be kept last
        announcements.typing.connect(line.typing)
        announcements.kept.connect(self.say_kept)
        announcements.not_kept.connect(self._say_not_kept)

    def owes(self) -> bool:
        """Whether something that was typed could not be kept and stands on a page and nowhere else."""
        drafting: type[QObject] = Drafting
        return any(isinstance(each, Drafting) and each.owes() for each in self._pages.findChildren(drafting))

    def say_kept(self) -> None:
        """Something is in the vault: says "Saved", unless something else is not."""
        if self._refused and self.owes():
            self._line.failed(self._refused)
            return
        self._refused = ""
        self._line.saved(self._now())
        self.settled.emit()

    def _say_not_kept(self, happened: str) -> None:
        self._refused = happened
        self._line.failed(happened)
