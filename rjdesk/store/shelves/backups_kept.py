"""What the vault remembers of its backups."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import Connection, select

from rjdesk.domain.backup import Backup
from rjdesk.store.history.touched import Touched
from rjdesk.store.shelves.rows import put
from rjdesk.store.tables.of_keeping import backups


class VaultBackups:
    """The backups that an open vault knows of; see ``office_shelves.Backups``."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def keep(self, backup: Backup) -> None:
        """Remember a backup, or what has become of it."""
        self._touched.add(None)
        put(self._connection, backups, [asdict(backup)])

    def all(self) -> tuple[Backup, ...]:
        """All of them that were ever made, newest first."""
        found = (Backup(**row._mapping) for row in self._connection.execute(select(backups)))
        return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.id), reverse=True))
