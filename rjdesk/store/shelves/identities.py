"""Certificates and keys in the database, by name."""

from __future__ import annotations

from sqlalchemy import Connection, select

from rjdesk.store.history.touched import Touched
from rjdesk.store.shelves.rows import put
from rjdesk.store.tables.of_the_vault import identities


class VaultIdentities:
    """The identities of an open vault; see ``unit_of_work.Identities``."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def keep(self, name: str, content: bytes) -> None:
        """Keep an identity, instead of the one of that name."""
        self._touched.add(None)
        put(self._connection, identities, [{"name": name, "content": content}])

    def get(self, name: str) -> bytes | None:
        """An identity, or None."""
        wanted = select(identities.c.content).where(identities.c.name == name)
        return self._connection.execute(wanted).scalar_one_or_none()
