"""Certificates and keys in the database, by name."""

from __future__ import annotations

from sqlalchemy import select

from rjdesk.store.shelves.rows import put
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_the_vault import identities


class VaultIdentities(Shelf):
    """The identities of an open vault; see ``unit_of_work.Identities``."""

    def keep(self, name: str, content: bytes) -> None:
        """Keep an identity, instead of the one of that name."""
        self._touched.add(None)
        put(self._connection, identities, [{"name": name, "content": content}])

    def get(self, name: str) -> bytes | None:
        """An identity, or None."""
        wanted = select(identities.c.content).where(identities.c.name == name)
        return self._connection.execute(wanted).scalar_one_or_none()
