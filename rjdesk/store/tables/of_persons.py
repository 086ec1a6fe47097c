"""Tables of people across cases: by what they are found, what was said of them, which conflicts were looked at."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table

from rjdesk.store.tables.columns import STRICT, Moment, key, metadata, of_case, text, yes_no

person_keys = Table(  # what an entry is found by, written whenever its case is saved; see ``likeness.keys``
    "person_keys",
    metadata,
    of_case(),
    key("person"),
    key("key"),
    sqlite_with_rowid=False,
    **STRICT,
)
Index(None, person_keys.c.key)

person_links = (
    Table(  # each thing said has a row in both cases, so that it is in the record of both and goes with either
        "person_links",
        metadata,
        of_case(),
        key("person"),
        key("other_case"),
        key("other"),
        *yes_no("same"),
        text("said_by"),
        Column("said_at", Moment, nullable=False),
        ForeignKeyConstraint(["case_id", "person"], ["people.case_id", "people.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["other_case", "other"], ["people.case_id", "people.id"], ondelete="CASCADE"),
        **STRICT,
    )
)
Index(None, person_links.c.other_case, person_links.c.other)

volunteer_links = Table(  # whether somebody of a case is a volunteer of the office's register
    "volunteer_links",
    metadata,
    of_case(),
    key("person"),
    key("volunteer"),
    *yes_no("same"),
    text("said_by"),
    Column("said_at", Moment, nullable=False),
    ForeignKeyConstraint(["case_id", "person"], ["people.case_id", "people.id"], ondelete="CASCADE"),
    **STRICT,
)
Index(None, volunteer_links.c.volunteer)

conflicts_looked_at = Table(
    "conflicts_looked_at",
    metadata,
    of_case(),
    key("kind"),
    key("about"),  # "" for the facilitator: NULL would not be unique
    key("against"),
    text("because"),
    text("said_by"),
    Column("said_at", Moment, nullable=False),
    **STRICT,
)
