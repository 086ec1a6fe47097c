"""Tables of the time after a conference: what was noted of promises, and the tasks that follow from it."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text

from rjdesk.domain.follow_up.happening import Kind
from rjdesk.domain.follow_up.tasks import TaskKind
from rjdesk.store.tables.columns import STRICT, Day, Moment, metadata, number, of_case, one_of, text

follow_up = Table(
    "follow_up",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which it was noted
    Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    text("id", unique=True),
    *one_of("kind", Kind),
    Column("happened_on", Day, nullable=False),
    Column("noted_at", Moment, nullable=False),
    text("noted_by"),
    Column("obligation", Text),
    Column("about", Text),  # who may have been taken off the case since: no foreign key
    text("by_name"),
    number("minutes"),
    number("cents"),
    text("currency"),
    text("choice"),
    number("weeks"),
    text("receipt"),
    Column("file", Text),
    text("slip"),
    Column("corrects", Text),
    CheckConstraint("minutes >= 0 AND cents >= 0 AND weeks >= 0", name="counts"),
    **STRICT,
)
Index(None, follow_up.c.slip)

follow_up_due = Table(  # follows from the case and its notes; made anew whenever either is saved
    "follow_up_due",
    metadata,
    of_case(),
    Column("position", Integer, primary_key=True),
    *one_of("kind", TaskKind),
    Column("due", Day, nullable=False),
    Column("obligation", Text),
    Column("about", Text),
    text("what"),
    text("who"),
    **STRICT,
)
Index(None, follow_up_due.c.due, follow_up_due.c.case_id, follow_up_due.c.position)  # as the first screen lists them
