"""Stands between one sheet of entries and the vault: saving, removing, and keeping what is being typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.case import Case
from rjdesk.domain.draft import DraftPlace
from rjdesk.errors import Expected
from rjdesk.services.drafts import DraftKeeping
from rjdesk.wording import of_error
from ui.errands import Sends
from ui.fields.drafting import Drafting, keep_all
from ui.fields.form import Values
from ui.screens.case.changes import Changes, Work
from ui.screens.case.entries import Entries


class Entering(QObject):
    """Entries of one kind; ``form`` begins the path of their drafts (``person/new/name``)."""

    entered = Signal()
    added = Signal(object)  # the identity of what is new
    refused = Signal(object)
    typing = Signal()
    kept = Signal()
    not_kept = Signal(str)

    def __init__(
        self, entries: Entries, form: str, changes: Changes, drafts: DraftKeeping, errands: Sends, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._entries, self._form, self._changes = entries, form, changes
        self._drafts, self._errands = drafts, errands
        self._case: Case | None = None
        self._drafting = Drafting(self)
        self._drafting.due.connect(self._keep)
        entries.saved.connect(self._save)
        entries.removed.connect(self._remove)
        entries.typed.connect(self._type)
        entries.cancelled.connect(self._give_up)

    def about(self, case: Case) -> None:
        """The case whose entries these are now."""
        if self._case is not None and self._case.id != case.id:
            self.leave()
            self._entries.close_form()
        self._case = case

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._drafting.hand_over()

    def _save(self, key: str, values: Values) -> None:
        if self._case is not None:
            places = self._places(self._case, key)
            work = partial(_and_drop, self._changes.save(self._case, key, values), self._drafts, places)
            self._errands.change(work, self._done, self._not_done)

    def _remove(self, key: str) -> None:
        if self._case is not None:
            places = self._places(self._case, key)
            work = partial(_and_drop, self._changes.remove(self._case, key), self._drafts, places)
            self._errands.change(work, self._done, self._not_done)

    def _give_up(self, key: str) -> None:
        """The form was given up on purpose: what was typed in it goes."""
        if self._case is not None:
            drop = partial(_and_drop, _nothing, self._drafts, self._places(self._case, key))
            self._errands.change(drop, self._settled, self._not_done)

    def _done(self, made: object) -> None:
        if made is not None:
            self.added.emit(made)
        self._entries.close_form()
        self.kept.emit()
        self.entered.emit()

    def _not_done(self, error: Expected) -> None:
        self._entries.explain(str(of_error(error)))
        self.refused.emit(error)

    def _type(self, key: str, name: str, text: str) -> None:
        if self._case is not None:
            self.typing.emit()
            self._drafting.note(self._place(self._case, key, name), text)

    def _keep(self, texts: dict[DraftPlace, str]) -> None:
        self._errands.change(partial(keep_all, self._drafts.keep, texts), self._typing_kept, self._typing_not_kept)

    def _typing_kept(self, _nothing: object) -> None:
        self._drafting.kept()
        self.kept.emit()

    def _typing_not_kept(self, error: Expected) -> None:
        self._drafting.not_kept()
        self.not_kept.emit(of_error(error).happened)
        self.refused.emit(error)

    def _settled(self, _nothing: object) -> None:
        self.kept.emit()

    def _place(self, case: Case, key: str, name: str) -> DraftPlace:
        return DraftPlace(case.id, f"{self._form}/{key}/{name}")

    def _places(self, case: Case, key: str) -> tuple[DraftPlace, ...]:
        """Where the drafts of a form are; none of them is waiting any more."""
        places = tuple(self._place(case, key, name) for name in self._entries.new_form().fields)
        for place in places:
            self._drafting.forget(place)
        return places


def _and_drop(work: Work, drafts: DraftKeeping, places: tuple[DraftPlace, ...]) -> object:
    """The work first, then the drafts go: never the other way round."""
    made = work()
    for place in places:
        drafts.drop(place)
    return made


def _nothing() -> None:
    """Work for a form that was given up."""
