"""Follows the stage that is walked in front of others, and says what the room may see of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from ui.announcements import Announcements
from ui.errands import Sends

if TYPE_CHECKING:
    from rjdesk.services.casework import Casework, OpenCase
    from rjdesk.services.day.meetings import Day, Meetings


class RoomFeed(QObject):
    """Lives from unlocking to locking. It keeps to the last stage in the room, wherever the facilitator looks since."""

    shown = Signal(object)  # a RoomView, or None

    def __init__(
        self, casework: Casework, meetings: Meetings, errands: Sends, announcements: Announcements, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._casework, self._meetings, self._errands = casework, meetings, errands
        self._case: CaseId | None = None
        self._stage = ""
        announcements.in_sight.connect(self.follow)
        announcements.case_changed.connect(self._refresh)

    def follow(self, case: CaseId, stage: str) -> None:
        """A screen of a case is in sight; ``stage`` is "" when it is none that others may see. Another case is another room."""
        if case != self._case:
            self._case, self._stage = case, ""
            self.shown.emit(None)
        if stage:
            self._stage = stage
            self._refresh(case, None)

    def _refresh(self, case: object, _parts: object) -> None:
        if self._case is not None and case == self._case and self._stage:
            self._errands.ask(partial(self._look, self._case), self._show, self._lose)

    def _look(self, case: CaseId) -> tuple[OpenCase, Day]:
        return self._casework.open(case), self._meetings.day(case)

    def _show(self, found: tuple[OpenCase, Day]) -> None:
        from rjdesk.services.day.room import room_view  # loads with the first case

        opened, day = found
        if opened.case.id == self._case and self._stage:
            self.shown.emit(room_view(opened, self._stage, day.meeting))

    def _lose(self, _error: Expected) -> None:
        """The case can't be read any more; its own screen says why."""
        self.shown.emit(None)
