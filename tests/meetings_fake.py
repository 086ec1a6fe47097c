"""The day of each case in memory."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.domain.ids import CaseId
from rjdesk.domain.meeting import Meeting
from tests.shelves import Shelves


class FakeMeetings:
    """Meetings, one a case."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def of(self, case: CaseId) -> Meeting:
        """A case's meeting."""
        self._held.needs(case)
        return self._held.meetings.get(case, Meeting(case))

    def keep(self, meeting: Meeting) -> None:
        """Keep it whole."""
        self._held.needs(meeting.case)
        self._held.meetings[meeting.case] = meeting

    def keep_turns(self, meeting: Meeting) -> None:
        """Keep who has spoken."""
        self._held.meetings[meeting.case] = replace(self.of(meeting.case), spoken=meeting.spoken)
