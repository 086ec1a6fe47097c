"""The common ground of all tables: names of constraints, and how days, moments and yes/no are written.

Tables are SQLAlchemy Core: rows never leave the store, so there is nothing for mapped row objects to do; what leaves are
domain values, and what is saved is compared with what is held, row by row (``rows``). Every table is STRICT, every
constraint has a conventional name (so that a migration can name what it drops), and the database repeats what the code
promises.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

STRICT: dict[str, Any] = {"sqlite_strict": True}


class Day(TypeDecorator[date]):
    """A calendar day as ``2026-11-22``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """The day as text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """The day again."""
        return None if value is None else date.fromisoformat(value)


class Moment(TypeDecorator[datetime]):
    """A moment as ISO 8601 with its offset, to the microsecond: it comes back exactly as it went."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """The moment as text; one without a time zone is a fault."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """The moment again."""
        return None if value is None else datetime.fromisoformat(value)


class YesNo(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """1 or 0."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """Yes or no again."""
        return None if value is None else bool(value)


def text(name: str, **more: Any) -> Column[str]:
    """A column of text that is always there, if only empty."""
    return Column(name, Text, nullable=False, **more)


def number(name: str, **more: Any) -> Column[int]:
    """A column of whole numbers that is always there."""
    return Column(name, Integer, nullable=False, **more)


def yes_no(name: str, *, nullable: bool = False) -> tuple[Column[bool], CheckConstraint]:
    """A column of yes or no, and the rule that it is nothing else."""
    return Column(name, YesNo, nullable=nullable), CheckConstraint(f"{name} IN (0, 1)", name=name)


def one_of(name: str, values: Iterable[str], *, nullable: bool = False) -> tuple[Column[str], CheckConstraint]:
    """A column that holds a value of an enumeration, and the rule that it is nothing else."""
    allowed = ", ".join(f"'{value}'" for value in values)
    return Column(name, Text, nullable=nullable), CheckConstraint(f"{name} IN ({allowed})", name=name)


def of_case() -> Column[str]:
    """The case that a row belongs to, and goes with; the first part of its key."""
    return Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)


def key(name: str) -> Column[str]:
    """A further part of a row's key."""
    return Column(name, Text, primary_key=True)
