"""The office's settings in the database."""

from __future__ import annotations

from sqlalchemy import select

from rjdesk.store.shelves.rows import put
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_the_vault import settings


class VaultSettings(Shelf):
    """The settings of an open vault; see ``unit_of_work.Settings``."""

    def put(self, key: str, value: str) -> None:
        """Keep a setting."""
        self._touched.add(None)
        put(self._connection, settings, [{"key": key, "value": value}])

    def get(self, key: str) -> str | None:
        """A setting, or None."""
        return self._connection.execute(select(settings.c.value).where(settings.c.key == key)).scalar_one_or_none()
