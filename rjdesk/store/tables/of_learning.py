"""Table of what the office learnt. It belongs to no case, names nobody, and stays when cases go."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from rjdesk.domain.law import LawKind
from rjdesk.domain.learning.lesson import CameFrom
from rjdesk.store.tables.columns import STRICT, Day, Moment, key, metadata, text

_FROM = ", ".join(f"'{each}'" for each in CameFrom)
_KINDS = ", ".join(f"'{each}'" for each in LawKind)

lessons = Table(
    "lessons",
    metadata,
    key("id"),
    Column("on_day", Day, nullable=False),
    text("came_from"),
    text("happened"),
    text("decided"),
    text("who"),  # "" for nobody
    Column("due", Day),
    Column("led_kind", Text),
    Column("led_id", Text),
    Column("led_version", Integer),
    text("noted_by"),
    Column("noted_at", Moment, nullable=False),
    Column("done_on", Day),
    CheckConstraint(f"came_from IN ({_FROM})", name="came_from"),
    CheckConstraint(f"led_kind IS NULL OR led_kind IN ({_KINDS})", name="led_kind"),
    **STRICT,
)
