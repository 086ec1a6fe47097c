"""Tables of what became of people after their case was closed, and of what the work took. Entries are only ever added."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text

from rjdesk.domain.costs.cost import CostKind
from rjdesk.domain.recidivism.check import WINDOWS, Found, Seriousness, Source
from rjdesk.store.tables.columns import STRICT, Day, Moment, key, metadata, number, of_case, one_of, text


def _entry() -> tuple[Column[Any], ...]:
    return (Column("number", Integer, primary_key=True), text("id", unique=True))  # the order of entry


def _entered() -> tuple[Column[Any], ...]:
    return (Column("entered_at", Moment, nullable=False), text("entered_by"))


def _case() -> Column[str]:
    return Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True)


def _of_a_cost() -> tuple[Any, ...]:
    return (
        *one_of("kind", CostKind),
        Column("happened_on", Day, nullable=False, index=True),
        *_entered(),
        number("minutes"),
        number("kilometres"),
        number("cents"),
        text("currency"),
        Column("replaces", Text),
        CheckConstraint("minutes >= 0 AND kilometres >= 0 AND cents >= 0", name="amounts"),
    )


people_followed = Table(  # follows from the case; made anew whenever it is saved
    "people_followed",
    metadata,
    of_case(),
    key("person"),
    Column("since", Day, nullable=False, index=True),
    **STRICT,
)

recidivism_checks = Table(
    "recidivism_checks",
    metadata,
    *_entry(),
    _case(),
    text("person"),
    number("months"),
    *one_of("found", Found),
    Column("looked_on", Day, nullable=False),
    *one_of("source", Source),
    number("offences"),
    *one_of("seriousness", Seriousness, nullable=True),
    Column("first_on", Day),
    *_entered(),
    CheckConstraint(f"months IN {WINDOWS}", name="months"),
    CheckConstraint("(found = 'yes') = (offences > 0)", name="offences"),
    **STRICT,
)

case_costs = Table("case_costs", metadata, *_entry(), _case(), *_of_a_cost(), **STRICT)

office_costs = Table("office_costs", metadata, *_entry(), *_of_a_cost(), **STRICT)
