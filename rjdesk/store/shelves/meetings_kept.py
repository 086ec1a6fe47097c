"""The day itself in the database: its events and seats, and the turns of the round."""

from __future__ import annotations

from typing import Any

from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.meeting import Event, Happened, Meeting
from rjdesk.store.shelves.rows import Values, align, needs_case, of_case
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_meetings import meeting_events, meeting_seats, meeting_turns


class VaultMeetings(Shelf):
    """The meetings of an open vault; see ``case_shelves.Meetings``."""

    def of(self, case: CaseId) -> Meeting:
        """A case's meeting. Raises NoSuchCase."""
        needs_case(self._connection, case)
        events = tuple(map(_event, of_case(self._connection, meeting_events, case)))
        seats = tuple(ParticipantId(row.who) for row in of_case(self._connection, meeting_seats, case))
        spoken = frozenset(ParticipantId(row.who) for row in of_case(self._connection, meeting_turns, case))
        return Meeting(case, events, spoken, seats)

    def keep(self, meeting: Meeting) -> None:
        """Keep it whole. Raises NoSuchCase."""
        self.keep_turns(meeting)
        self._touched.add(meeting.case)
        events = (_row(position, event) for position, event in enumerate(meeting.events))
        align(self._connection, meeting_events, meeting.case, events)
        seats = ({"who": who, "position": position} for position, who in enumerate(meeting.seats))
        align(self._connection, meeting_seats, meeting.case, seats)

    def keep_turns(self, meeting: Meeting) -> None:
        """Keep who has spoken, and nothing else of it. Raises NoSuchCase."""
        needs_case(self._connection, meeting.case)
        align(self._connection, meeting_turns, meeting.case, ({"who": who} for who in meeting.spoken))


def _row(position: int, event: Event) -> Values:
    return {
        "position": position,
        "what": event.what.value,
        "at": event.at,
        "who": event.who,
        "reason": event.reason,
        "decided_by": event.decided_by,
        "until": event.until,
    }


def _event(row: Any) -> Event:
    who = None if row.who is None else ParticipantId(row.who)
    return Event(Happened(row.what), row.at, who, row.reason, row.decided_by, row.until)
