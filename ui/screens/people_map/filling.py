"""Stands between the open form and the vault: saving, giving up, and keeping what is being typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.services.drafts import DraftKeeping
from rjdesk.wording import of_error
from ui.errands import Sends, ToDo
from ui.fields.drafting import Drafting, keep_all
from ui.screens.people_map.showing import PATH


class Filling(QObject):
    """Drafts lie under ``map-<key of the form>/<field>``; they go with the form, never before what it says is kept."""

    kept = Signal()
    typing = Signal()
    not_kept = Signal(str)

    def __init__(self, drafts: DraftKeeping, errands: Sends, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts, self._errands = drafts, errands
        self._drafting = Drafting(self)
        self._drafting.due.connect(self._keep)

    def note(self, case: CaseId, key: str, name: str, text: str) -> None:
        """Takes in what stands in a field now."""
        self.typing.emit()
        self._drafting.note(_place(case, key, name), text)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._drafting.hand_over()

    def save(
        self,
        case: CaseId,
        key: str,
        names: tuple[str, ...],
        work: ToDo,
        done: Callable[[object], None],
        refused: Callable[[Expected], None],
    ) -> None:
        """Does the work of a form, then lets its drafts go."""
        places = tuple(_place(case, key, name) for name in names)
        for place in places:
            self._drafting.forget(place)
        self._errands.change(partial(_and_drop, work, self._drafts, places), done, refused)

    def _keep(self, texts: dict[DraftPlace, str]) -> None:
        self._errands.change(partial(keep_all, self._drafts.keep, texts), self._typing_kept, self._typing_not_kept)

    def _typing_kept(self, _nothing: object) -> None:
        self._drafting.kept()
        self.kept.emit()

    def _typing_not_kept(self, error: Expected) -> None:
        self._drafting.not_kept()
        self.not_kept.emit(of_error(error).happened)


def nothing() -> None:
    """ToDo for a form that was given up."""


def _place(case: CaseId, key: str, name: str) -> DraftPlace:
    return DraftPlace(case, f"{PATH}{key}/{name}")


def _and_drop(work: ToDo, drafts: DraftKeeping, places: tuple[DraftPlace, ...]) -> None:
    """The work first, then the drafts go: never the other way round."""
    work()
    for place in places:
        drafts.drop(place)
