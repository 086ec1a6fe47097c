"""Tables of the people map: who stands around a case, their ties, the orders that keep them apart, and who brings whom.

A person here is a row of ``people`` or of ``kin``, which is why no foreign key can say so.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Integer, Table

from rjdesk.domain.kin import TieKind
from rjdesk.domain.orders import MayMeet, OrderKind
from rjdesk.store.tables.columns import STRICT, Day, key, metadata, number, of_case, one_of, text, yes_no

kin = Table(
    "kin",
    metadata,
    of_case(),
    key("id"),
    number("position"),
    text("name"),
    number("born"),  # a year; 0 while it isn't known
    *yes_no("died"),
    number("died_in"),
    **STRICT,
)

ties = Table(
    "ties",
    metadata,
    of_case(),
    key("id"),
    number("position"),
    *one_of("kind", TieKind),
    text("one"),
    text("other"),
    text("said"),
    **STRICT,
)

orders = Table(
    "orders",
    metadata,
    of_case(),
    key("id"),
    number("position"),
    *one_of("kind", OrderKind),
    text("bound"),
    text("protects"),
    text("reference"),
    Column("since", Day),
    Column("until", Day),
    *one_of("may_meet", MayMeet),
    Column("ended_on", Day),
    text("ended_because"),
    **STRICT,
)

lifts = Table(
    "lifts",
    metadata,
    of_case(),
    key("id"),
    number("position"),
    text("driver"),
    Column("day", Day, nullable=False),
    text("at"),
    text("note"),
    **STRICT,
)

passengers = Table(
    "passengers",
    metadata,
    of_case(),
    key("lift_id"),
    Column("position", Integer, primary_key=True),
    text("person"),
    ForeignKeyConstraint(["case_id", "lift_id"], ["lifts.case_id", "lifts.id"], ondelete="CASCADE"),
    **STRICT,
)
