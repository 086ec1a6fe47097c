"""Tables of training: who practised what, the office's own stories, what was observed, what somebody learnt, sealed notes."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from rjdesk.domain.training.competence import CompetenceKind
from rjdesk.domain.training.sealed_note import NoteKind
from rjdesk.store.tables.columns import STRICT, Day, Moment, key, metadata, number, one_of, text

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

training_files = Table(  # stories and drills of the office's own
    "training_files",
    metadata,
    key("id"),
    Column("version", Integer, primary_key=True),
    Column("sha256", Text, ForeignKey("processes.sha256"), nullable=False),
    text("by"),
    Column("at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
    **STRICT,
)

observations = Table(
    "observations",
    metadata,
    key("id"),
    text("observed"),
    text("observer"),
    Column("on", Day, nullable=False),
    Column("noted_at", Moment, nullable=False),
    text("process"),
    text("looked"),  # [[stage, item, seen], …], in the words of that day
    text("well"),
    text("next_time"),
    **STRICT,
)
Index(None, observations.c.observed)

competences = Table(
    "competences",
    metadata,
    key("id"),
    text("member"),
    *one_of("kind", CompetenceKind),
    text("title"),
    text("given_by"),
    Column("given_on", Day, nullable=False),
    Column("expires_on", Day),
    text("noted_by"),
    Column("noted_at", Moment, nullable=False),
    Column("taken_back_at", Moment),
    **STRICT,
)
Index(None, competences.c.member)

sealed_notes = Table(  # without a row number, which would tell their order
    "sealed_notes",
    metadata,
    key("id"),
    text("reader"),  # the member whose key opens it
    *one_of("kind", NoteKind),
    Column("content", LargeBinary, nullable=False),
    **(STRICT | {"sqlite_with_rowid": False}),
)
