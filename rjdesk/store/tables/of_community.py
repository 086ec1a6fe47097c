"""Tables of the community around the office. What a record says is one text: it is read whole or not at all, and nothing refers
to a part of it; beside it stands only what it is looked for by."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Table

from rjdesk.store.community_shelves import RecordKind
from rjdesk.store.tables.columns import STRICT, Day, key, metadata, of_case, text

KINDS = ", ".join(f"'{kind}'" for kind in RecordKind)

community_records = Table(
    "community_records",
    metadata,
    key("kind"),
    key("id"),
    Column("day", Day),
    text("record"),
    CheckConstraint(f"kind IN ({KINDS})", name="kind"),
    **STRICT,
)
Index(None, community_records.c.kind, community_records.c.day)

case_supports = Table(
    "case_supports",
    metadata,
    of_case(),
    key("id"),
    Column("day", Day, nullable=False),
    Column("ask_on", Day),
    text("partner_name"),
    text("record"),
    **STRICT,
)
Index(None, case_supports.c.ask_on)
Index(None, case_supports.c.day)

case_outsiders = Table("case_outsiders", metadata, of_case(), key("id"), text("record"), **STRICT)
