"""Tables of the office's own law: files put in force and withdrawn, and cases that were moved to another version."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, Integer, Table, Text

from rjdesk.domain.law import LawKind
from rjdesk.store.tables.columns import STRICT, Moment, key, metadata, number, of_case, text

_NAME = ("kind", "id", "version")

law_files = Table(
    "law_files",
    metadata,
    Column("kind", Text, CheckConstraint(f"kind IN {tuple(map(str, LawKind))}", name="kind"), primary_key=True),
    key("id"),
    Column("version", Integer, primary_key=True),
    Column("sha256", Text, ForeignKey("processes.sha256"), nullable=False),
    text("by"),
    Column("at", Moment, nullable=False),
    text("because"),
    **STRICT,
)

law_withdrawals = Table(  # apart, so that neither ever changes
    "law_withdrawals",
    metadata,
    key("kind"),
    key("id"),
    Column("version", Integer, primary_key=True),
    text("by"),
    Column("at", Moment, nullable=False),
    text("because"),
    ForeignKeyConstraint(_NAME, [f"law_files.{name}" for name in _NAME]),
    **STRICT,
)

case_moves = Table(
    "case_moves",
    metadata,
    of_case(),
    Column("position", Integer, primary_key=True),
    text("process"),
    number("version_before"),
    text("sha256_before"),
    text("law_before"),
    number("version_after"),
    text("sha256_after"),
    text("law_after"),
    text("by"),
    Column("at", Moment, nullable=False),
    text("because"),
    **STRICT,
)
