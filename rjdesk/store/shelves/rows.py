"""Bringing the stored rows of one case in line with what they should be, touching only those that differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from rjdesk.errors import NoSuchCase
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.tables.of_cases import cases

Values = Mapping[str, Any]  # column name -> value


def of_case(connection: Connection, table: Table, case: str) -> Sequence[Any]:
    """A case's rows of a table, in the order of entry."""
    order = [table.c.position] if "position" in table.c else []
    return connection.execute(select(table).where(table.c.case_id == case).order_by(*order)).all()


def needs_case(connection: Connection, case: str) -> None:
    """Raise NoSuchCase unless the case is there and not sealed."""
    there = select(cases.c.number).where(cases.c.id == case, cases.c.id.not_in(SEALED))
    if connection.execute(there).one_or_none() is None:
        raise NoSuchCase


def align(connection: Connection, table: Table, case: str, wanted: Iterable[Values]) -> None:
    """Make a case's rows of a table those wanted: delete what is no more, insert what is new, update what differs."""
    key = [column.name for column in table.primary_key]
    held = {tuple(getattr(row, name) for name in key): dict(row._mapping) for row in of_case(connection, table, case)}
    rows = {tuple(row[name] for name in key): row for row in ({"case_id": case, **values} for values in wanted)}
    gone = [dict(zip(key, identity, strict=True)) for identity in held.keys() - rows.keys()]
    differing = [row for identity, row in rows.items() if held.get(identity) != row]
    if gone:
        there = and_(*(table.c[name] == bindparam(f"gone_{name}") for name in key))
        connection.execute(table.delete().where(there), [{f"gone_{k}": v for k, v in row.items()} for row in gone])
    if differing:
        put(connection, table, differing)


def put(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Insert rows, or update those whose key is there already."""
    statement = insert(table)
    rest = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    key = list(table.primary_key)
    upsert = (
        statement.on_conflict_do_update(index_elements=key, set_=rest) if rest else statement.on_conflict_do_nothing()
    )
    connection.execute(upsert, list(rows))
