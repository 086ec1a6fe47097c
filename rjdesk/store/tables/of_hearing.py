"""Tables of what people said afterwards: sealed answers and how many were asked; testimonials; complaints.

Of answers and counts no row names a case, a person or a day, and none has a number that would tell who came before whom: the
key of an answer is as random as its seal, and rows lie in the order of their keys. ``record_digests`` only counts them, for
the same reason.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from rjdesk.domain.hearing.complaints import Complainant, Matter, Outcome, StepKind
from rjdesk.domain.hearing.survey import Language, Wave
from rjdesk.domain.hearing.testimonials import Naming, Said
from rjdesk.store.tables.columns import STRICT, Day, Moment, key, metadata, number, one_of, text

_BY_KEY: dict[str, Any] = STRICT | {"sqlite_with_rowid": False}
_WAVES = ", ".join(f"'{wave}'" for wave in Wave)

sealed_answers = Table(
    "sealed_answers",
    metadata,
    key("id"),  # the SHA-256 of the content, which is random
    text("reader"),  # the supervisor whose key opens it
    Column("content", LargeBinary, nullable=False),
    **_BY_KEY,
)

surveys_asked = Table(
    "surveys_asked",
    metadata,
    key("survey"),
    Column("version", Integer, primary_key=True),
    key("wave"),
    key("month"),  # as 2026-11
    number("asked"),
    number("answered"),
    CheckConstraint(f"wave IN ({_WAVES})", name="wave"),
    CheckConstraint("answered BETWEEN 0 AND asked", name="counts"),
    **_BY_KEY,
)

testimonials = Table(
    "testimonials",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they were given
    Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    text("id", unique=True),
    text("giver"),  # who may have been taken off the case since: no foreign key
    text("name"),
    text("role"),
    text("words"),
    **STRICT,
)

testimonial_entries = Table(
    "testimonial_entries",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they were noted
    Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    text("testimonial"),
    *one_of("said", Said),
    Column("said_on", Day, nullable=False),
    Column("noted_at", Moment, nullable=False),
    text("noted_by"),
    *one_of("naming", Naming, nullable=True),
    text("uses"),  # parted by spaces
    Column("until", Day),
    *one_of("language", Language),  # in which it was read and agreed to
    **STRICT,
)
Index(None, testimonial_entries.c.testimonial)

complaints = Table(
    "complaints",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they were noted
    text("id", unique=True),
    Column("received_on", Day, nullable=False),
    *one_of("complainant", Complainant),
    *one_of("matter", Matter),
    text("words"),
    Column("about", Text),
    text("name"),
    Column("noted_at", Moment, nullable=False),
    text("noted_by"),
    **STRICT,
)

complaint_steps = Table(
    "complaint_steps",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("complaint", Text, ForeignKey("complaints.id"), nullable=False, index=True),
    *one_of("kind", StepKind),
    Column("done_on", Day, nullable=False),
    text("words"),
    Column("noted_at", Moment, nullable=False),
    text("noted_by"),
    *one_of("outcome", Outcome, nullable=True),
    **STRICT,
)
