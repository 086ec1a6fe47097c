"""Tables of reports that left the house: each stays as it was handed out."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table

from rjdesk.store.tables.columns import STRICT, Day, Moment, metadata, text

public_reports = Table(  # one to a time; what was handed out first stands for good
    "public_reports",
    metadata,
    Column("first", Day, primary_key=True),
    Column("last", Day, nullable=False),
    Column("at", Moment, nullable=False),
    text("by"),
    text("report"),  # JSON: it is read whole or not at all
    CheckConstraint("first < last", name="time"),
    **STRICT,
)

sent_reports = Table(
    "sent_reports",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they were handed out
    text("id", unique=True),
    text("title"),
    Column("first", Day, nullable=False),
    Column("last", Day, nullable=False),
    Column("at", Moment, nullable=False),
    text("by"),
    text("sha256"),
    text("words"),  # testimonials that it holds, parted by spaces; they may be gone by now
    Column("pdf", LargeBinary, nullable=False),
    **STRICT,
)
