"""Table of training: which member played which scenario to its end, and by which way."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table

from rjdesk.store.tables.columns import STRICT, Moment, metadata, number, text

training_plays = Table(
    "training_plays",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they were played
    text("member"),
    text("scenario"),
    number("version"),
    Column("played_at", Moment, nullable=False),
    text("path"),  # numbers of choices, parted by spaces: for the member's own eyes
    **STRICT,
)
Index(None, training_plays.c.member)
