"""Certificates and keys in the database, by name."""

from __future__ import annotations

from sqlalchemy import Connection, select

from rjdesk.store.rows import put
from rjdesk.store.tables_of_the_vault import identities


class VaultIdentities:
    """The identities of an open vault; see ``unit_of_work.Identities``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, name: str, content: bytes) -> None:
        """Keep an identity, instead of the one of that name."""
        put(self._connection, identities, [{"name": name, "content": content}])

    def get(self, name: str) -> bytes | None:
        """An identity, or None."""
        wanted = select(identities.c.content).where(identities.c.name == name)
        return self._connection.execute(wanted).scalar_one_or_none()
