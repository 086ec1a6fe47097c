"""Tables of what a vault keeps besides cases: papers, drafts, processes, identities, settings, signatures, the journal."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from rjdesk.domain.document import Paper
from rjdesk.store.tables.columns import STRICT, Moment, key, metadata, number, of_case, one_of, text, yes_no

meta = Table(  # one row: what kind of vault this is
    "meta",
    metadata,
    Column("one", Integer, CheckConstraint("one = 1", name="only"), primary_key=True),
    *yes_no("practice"),
    Column("made_at", Moment, nullable=False),
    text("made_by"),  # the rjdesk that last brought the schema up, for whoever has an older one
    **STRICT,
)

processes = Table("processes", metadata, key("sha256"), text("text"), **STRICT)

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they were kept
    text("id", unique=True),
    Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    *one_of("paper", Paper),
    text("title"),
    Column("made_at", Moment, nullable=False),
    text("sha256"),
    number("size"),
    *yes_no("signing"),
    Column("recipient", Text),
    **STRICT,
)

document_bytes = Table(  # apart, so that a list of papers never loads them
    "document_bytes",
    metadata,
    Column("number", Integer, ForeignKey("documents.number", ondelete="CASCADE"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    **STRICT,
)

drafts = Table(
    "drafts",
    metadata,
    key("place_case"),  # "" for a referral not taken yet: NULL would not be unique
    key("field"),
    key("about"),
    Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), index=True),
    text("text"),
    Column("kept_at", Moment, nullable=False),
    CheckConstraint("place_case = coalesce(case_id, '')", name="place"),
    **STRICT,
)

identities = Table("identities", metadata, key("name"), Column("content", LargeBinary, nullable=False), **STRICT)

settings = Table("settings", metadata, key("key"), text("value"), **STRICT)

inks = Table("inks", metadata, of_case(), key("participant"), text("shape"), **STRICT)

journal = Table(  # entries outlive their case: no foreign key
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    text("by"),
    text("what"),
    Column("case_id", Text),
    text("facts"),
    text("previous", unique=True),  # one entry can be followed by one only
    text("hash", unique=True),
    text("record", server_default=""),  # what the record had become with this entry; empty in the oldest ones
    text("signature", server_default=""),  # by whoever made the entry; empty in the oldest ones
    **STRICT,
)
Index(None, journal.c.case_id, journal.c.seq)
