"""Tables of how long cases are kept, what became of those that are no more, and of the vault's backups and certificates."""

from __future__ import annotations

from typing import get_args

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, Table, Text

from rjdesk.domain.backup import BackupPlace
from rjdesk.domain.certificate import CertificateKind
from rjdesk.store.tables.columns import STRICT, Day, Moment, key, metadata, number, of_case, one_of, text, yes_no

keeping = Table(
    "keeping",
    metadata,
    of_case(),
    text("authority"),
    Column("review_on", Day),
    text("hold"),  # why the case may not be destroyed; empty without a hold
    text("proposed_by"),
    Column("proposed_at", Moment),
    text("proposed_because"),
    Column("sealed_at", Moment),
    text("sealed_because"),
    **STRICT,
)
Index(None, keeping.c.case_id, sqlite_where=keeping.c.sealed_at.is_not(None))  # hardly ever many

statistics = Table(  # what remains of a case that was destroyed or sealed: nothing that leads back to it
    "statistics",
    metadata,
    Column("became", Text, CheckConstraint("became IN ('destroyed', 'sealed')", name="became"), primary_key=True),
    Column("year", Integer, primary_key=True),
    key("process"),
    key("kind"),
    key("outcome"),
    number("cases"),
    **STRICT,
)

backups = Table(
    "backups",
    metadata,
    key("id"),
    Column("made_at", Moment, nullable=False),
    *one_of("place", get_args(BackupPlace)),
    text("file"),
    text("sha256"),
    number("size"),
    number("seq"),
    Column("verified_at", Moment, nullable=False),
    Column("expires_on", Day, nullable=False),
    *yes_no("gone"),
    **STRICT,
)

certificates = Table(
    "certificates",
    metadata,
    key("id"),
    *one_of("kind", get_args(CertificateKind)),
    Column("made_at", Moment, nullable=False),
    text("sha256"),
    Column("content", LargeBinary, nullable=False),
    **STRICT,
)

commits = Table(  # counts every transaction, also those that the journal doesn't tell of: a lost one is noticed
    "commits",
    metadata,
    Column("one", Integer, CheckConstraint("one = 1", name="only"), primary_key=True),
    number("count"),
    **STRICT,
)
