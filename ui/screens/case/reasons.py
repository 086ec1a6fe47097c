"""Keeps the reasons that are being typed on the sheet about how long a case is kept, and puts them back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.services.casework import OpenCase
from rjdesk.services.drafts import DraftKeeping
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptDrafts
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
        self._reasons = reasons
        self._case: CaseId | None = None
        self._typing = KeptDrafts(drafts, errands, announcements, self)
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
        self._typing.leave()

    def _type(self, name: str, text: str) -> None:
        if self._case is not None:
            self._typing.note(DraftPlace(self._case, HEAD + name), text)

    def _drop(self, name: str) -> None:
        """It was given, or given up; where it ended the case itself, its drafts went with it."""
        if self._case is not None:
            self._typing.let_go(DraftPlace(self._case, HEAD + name))
