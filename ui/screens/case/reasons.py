"""Keeps the reasons that are being typed on the sheet about how long a case is kept, and puts them back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.services.casework import OpenCase
from rjdesk.services.drafts import DraftKeeping
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.drafting import Drafting, keep_all
from ui.widgets.unfolding import Reasoned

HEAD = "kept/"  # of the paths of these drafts within their case


class Reasons(QObject):
    """Each reason has a name, under which it is kept until it was given, or given up."""

    def __init__(
        self,
        reasons: Mapping[str, Reasoned],
        drafts: DraftKeeping,
        errands: Sends,
        announcements: Announcements,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reasons, self._drafts, self._errands, self._announcements = reasons, drafts, errands, announcements
        self._case: CaseId | None = None
        self._drafting = Drafting(self)
        self._drafting.due.connect(self._keep)
        for name, reason in reasons.items():
            reason.typed.connect(partial(self._type, name))
            reason.folded.connect(partial(self._drop, name))

    def about(self, opened: OpenCase) -> None:
        """A case is shown: what was typed there and never given is there again."""
        if opened.case.id == self._case:
            return
        self.leave()
        self._case = None  # nothing that is put away now is dropped
        for reason in self._reasons.values():
            reason.fold()
        self._case = opened.case.id
        for draft in opened.drafts:
            found = self._reasons.get(draft.place.field.removeprefix(HEAD))
            if found is not None and draft.place.field.startswith(HEAD) and draft.text:
                found.show_draft(draft.text)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._drafting.hand_over()

    def _type(self, name: str, text: str) -> None:
        if self._case is not None:
            self._announcements.typing.emit()
            self._drafting.note(DraftPlace(self._case, HEAD + name), text)

    def _drop(self, name: str) -> None:
        if self._case is not None:
            place = DraftPlace(self._case, HEAD + name)
            self._drafting.forget(place)
            self._errands.change(partial(self._drafts.drop, place), self._dropped, self._not_dropped)

    def _dropped(self, _nothing: object) -> None:
        """It was given, or given up: nothing is owed."""
        self._announcements.kept.emit()

    def _not_dropped(self, _error: Expected) -> None:
        """The case itself went, and its drafts with it."""

    def _keep(self, texts: dict[DraftPlace, str]) -> None:
        self._errands.change(partial(keep_all, self._drafts.keep, texts), self._kept, self._not_kept)

    def _kept(self, _nothing: object) -> None:
        self._drafting.kept()
        self._announcements.kept.emit()

    def _not_kept(self, error: Expected) -> None:
        self._drafting.not_kept()
        self._announcements.not_kept.emit(of_error(error).happened)
