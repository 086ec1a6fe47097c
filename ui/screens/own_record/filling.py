"""What pages with a form that is handed in do alike: what was typed is kept meanwhile, and a refusal is said in place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rjdesk.errors import Expected
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.half_typed import HalfTyped, SealedDrafts
from ui.screens.own_record.view import RecordView


class Filling(QObject):
    """Each page says how it looks (``_look``) and how its form begins (``_begin``)."""

    def __init__(
        self, view: RecordView, page: str, drafts: SealedDrafts, errands: Sends, announcements: Announcements
    ) -> None:
        super().__init__(view)
        self._view, self._errands = view, errands
        self._typed = HalfTyped(page, drafts, errands, announcements, self)
        self._typed.refused.connect(self._refuse)
        view.form_wanted.connect(self._begin)
        view.cancelled.connect(self._throw_away)

    def open(self) -> None:
        """Looks again; a form that is open stays."""
        if self._view.form is None:
            self._look()

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typed.leave()

    def _look(self) -> None:
        raise NotImplementedError

    def _begin(self) -> None:
        raise NotImplementedError

    def _handed_in(self, _nothing: None) -> None:
        self._throw_away()

    def _throw_away(self) -> None:
        self._typed.throw_away()
        self._look()

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()
