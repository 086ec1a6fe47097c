"""Keeps half-typed forms of a follow-up, so that neither a lock nor another page loses what was typed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.services.drafts import DraftKeeping
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptDrafts
from ui.screens.follow_up.view import FollowUpView


class Drafts(QObject):
    """``case`` is the one that is shown."""

    def __init__(self, view: FollowUpView, keeping: DraftKeeping, errands: Sends, announcements: Announcements) -> None:
        super().__init__(view)
        self._view = view
        self.case: CaseId | None = None
        self._typing = KeptDrafts(keeping, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        view.typed.connect(self._type)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def forget(self, place: str) -> None:
        """It was sent off: there is nothing to keep."""
        self._typing.forget(DraftPlace(self.case, place))

    def _type(self, place: str, text: str) -> None:
        if self.case is None:
            return
        if text:
            self._typing.note(DraftPlace(self.case, place), text)
        else:
            self._typing.let_go(DraftPlace(self.case, place))

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
