"""Tables of the day itself: what happened, who has spoken in the round, who sits where."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from rjdesk.domain.meeting import Happened
from rjdesk.store.tables.columns import STRICT, Day, Moment, key, metadata, number, of_case, one_of, text

meeting_events = Table(
    "meeting_events",
    metadata,
    of_case(),
    Column("position", Integer, primary_key=True),
    *one_of("what", Happened),
    Column("at", Moment, nullable=False),
    Column("who", Text),
    text("reason"),
    text("decided_by"),
    Column("until", Day),
    **STRICT,
)

meeting_turns = Table("meeting_turns", metadata, of_case(), key("who"), **STRICT)  # had in this round; tapped, no deed

meeting_seats = Table("meeting_seats", metadata, of_case(), key("who"), number("position"), **STRICT)
