"""The table of what was said of time limits that were missed."""

from __future__ import annotations

from sqlalchemy import Column, Table

from rjdesk.store.tables.columns import STRICT, Moment, key, metadata, number, of_case, text

missed_limits = Table(
    "missed_limits",
    metadata,
    of_case(),
    key("clock"),
    number("position"),
    text("reason"),
    text("told"),
    Column("said_at", Moment, nullable=False),
    text("said_by"),
    **STRICT,
)
