"""Keeps the reasons that are being typed on the sheet about how long a case is kept, and puts them back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.services.casework import OpenCase
from rjdesk.services.drafts import DraftKeeping
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import DraftsOfCase
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
        self._typing = DraftsOfCase(drafts, HEAD, errands, announcements, self)
        for name, reason in reasons.items():
            reason.typed.connect(partial(self._typing.type, name))
            reason.folded.connect(partial(self._typing.give_up, name))

    def about(self, opened: OpenCase) -> None:
        """A case is shown: what was typed there and never given is there again."""
        if opened.case.id == self._typing.case:
            return
        self._typing.turn_to(None)  # nothing that is put away now is dropped
        for reason in self._reasons.values():
            reason.fold()
        self._typing.turn_to(opened.case.id)
        for name, text in self._typing.texts(opened.drafts).items():
            if name in self._reasons and text:
                self._reasons[name].show_draft(text)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()
