"""Tables of files that were added to a case; their bytes in pieces, so that none has to be in memory whole."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table, Text

from rjdesk.domain.attachment import AttachmentKind
from rjdesk.store.tables.columns import STRICT, Moment, metadata, number, one_of, text

attachments = Table(
    "attachments",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they were added
    text("id", unique=True),
    Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    text("title"),
    *one_of("kind", AttachmentKind),
    number("size"),
    text("sha256"),
    Column("added_at", Moment, nullable=False),
    text("added_by"),
    **STRICT,
)

attachment_pieces = Table(
    "attachment_pieces",
    metadata,
    Column("number", Integer, ForeignKey("attachments.number", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    **STRICT,
)
