"""Tables of the people of a vault and of who may see which case."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table, Text
from sqlalchemy import text as sql

from rjdesk.store.tables.columns import STRICT, Moment, key, metadata, of_case, text, yes_no

members = Table(
    "members",
    metadata,
    key("id"),
    text("name"),
    text("roles"),  # in order, with a space between
    Column("joined_at", Moment, nullable=False),
    Column("verifies", LargeBinary, nullable=False),
    Column("ended_at", Moment),
    **STRICT,
)

case_access = Table("case_access", metadata, of_case(), text("owner"), *yes_no("restricted"), **STRICT)
Index(None, case_access.c.case_id, sqlite_where=sql("restricted = 1"))  # hardly ever many

case_helpers = Table("case_helpers", metadata, of_case(), key("member"), **STRICT)

emergencies = Table(  # a restricted case opened without its owner: lasts an hour, and its owner is told
    "emergencies",
    metadata,
    Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    key("member"),
    Column("opened_at", Moment, primary_key=True),
    Column("until", Moment, nullable=False),
    text("reason"),
    Column("seen_at", Moment),
    **STRICT,
)
