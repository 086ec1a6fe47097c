"""Stands between one sheet of entries and the vault: saving, removing, and keeping what is being typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.case import Case
from rjdesk.domain.draft import DraftPlace
from rjdesk.errors import Expected
from rjdesk.services.drafts import DraftKeeping
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.form import Values
from ui.fields.kept_typing import KeptDrafts
from ui.screens.case.changes import Changes
from ui.screens.case.entries import Entries


class Entering(QObject):
    """Entries of one kind; ``form`` begins the path of their drafts (``person/new/name``)."""

    entered = Signal()
    added = Signal(object)  # the identity of what is new
    refused = Signal(object)

    def __init__(
        self,
        entries: Entries,
        form: str,
        changes: Changes,
        drafts: DraftKeeping,
        errands: Sends,
        announcements: Announcements,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._entries, self._form, self._changes = entries, form, changes
        self._errands, self._announcements = errands, announcements
        self._case: Case | None = None
        self._typing = KeptDrafts(drafts, errands, announcements, self)
        self._typing.refused.connect(self.refused)
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
        self._typing.leave()

    def _save(self, key: str, values: Values) -> None:
        if self._case is not None:
            work = self._changes.save(self._case, key, values)
            self._errands.change(self._typing.counted_by(work, *self._places(self._case, key)), self._done, self._not)

    def _remove(self, key: str) -> None:
        if self._case is not None:
            work = self._changes.remove(self._case, key)
            self._errands.change(self._typing.counted_by(work, *self._places(self._case, key)), self._done, self._not)

    def _give_up(self, key: str) -> None:
        """The form was given up on purpose: what was typed in it goes."""
        if self._case is not None:
            self._typing.let_go(*self._places(self._case, key))

    def _done(self, made: object) -> None:
        if made is not None:
            self.added.emit(made)
        self._entries.close_form()
        self._announcements.kept.emit()
        self.entered.emit()

    def _not(self, error: Expected) -> None:
        self._entries.explain(str(of_error(error)))
        self.refused.emit(error)

    def _type(self, key: str, name: str, text: str) -> None:
        if self._case is not None:
            self._typing.note(self._place(self._case, key, name), text)

    def _place(self, case: Case, key: str, name: str) -> DraftPlace:
        return DraftPlace(case.id, f"{self._form}/{key}/{name}")

    def _places(self, case: Case, key: str) -> list[DraftPlace]:
        return [self._place(case, key, name) for name in self._entries.new_form().fields]
