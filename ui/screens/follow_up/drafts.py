"""Keeps half-typed forms of a follow-up, so that neither a lock nor another page loses what was typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.services.drafts import DraftKeeping
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.drafting import Drafting, keep_all
from ui.screens.follow_up.view import FollowUpView


class Drafts(QObject):
    """``case`` is the one that is shown."""

    def __init__(self, view: FollowUpView, keeping: DraftKeeping, errands: Sends, announcements: Announcements) -> None:
        super().__init__(view)
        self._view, self._keeping, self._errands, self._announcements = view, keeping, errands, announcements
        self.case: CaseId | None = None
        self._drafting = Drafting(self)
        self._drafting.due.connect(self._keep)
        view.typed.connect(self._type)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._drafting.hand_over()

    def forget(self, place: str) -> None:
        """It was sent off: there is nothing to keep."""
        self._drafting.forget(DraftPlace(self.case, place))

    def _type(self, place: str, text: str) -> None:
        if self.case is None:
            return
        if text:
            self._announcements.typing.emit()
            self._drafting.note(DraftPlace(self.case, place), text)
        else:
            self.forget(place)
            drop = partial(self._keeping.drop, DraftPlace(self.case, place))
            self._errands.change(drop, self._dropped, self._refuse)

    def _keep(self, texts: dict[DraftPlace, str]) -> None:
        self._errands.change(partial(keep_all, self._keeping.keep, texts), self._kept, self._not_kept)

    def _kept(self, _nothing: object) -> None:
        self._drafting.kept()
        self._announcements.kept.emit()

    def _dropped(self, _nothing: object) -> None:
        """Nothing of it is left anywhere."""

    def _not_kept(self, error: Expected) -> None:
        self._drafting.not_kept()
        self._refuse(error)

    def _refuse(self, error: Expected) -> None:
        self._announcements.not_kept.emit(of_error(error).happened)
        self._view.message.show_error(error)
