"""What the vault remembers of its backups."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import select

from rjdesk.domain.backup import Backup
from rjdesk.store.shelves.rows import put
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_keeping import backups


class VaultBackups(Shelf):
    """The backups that an open vault knows of; see ``office_shelves.Backups``."""

    def keep(self, backup: Backup) -> None:
        """Remember a backup, or what has become of it."""
        self._touched.add(None)
        put(self._connection, backups, [asdict(backup)])

    def all(self) -> tuple[Backup, ...]:
        """All of them that were ever made, newest first."""
        found = (Backup(**row._mapping) for row in self._connection.execute(select(backups)))
        return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.id), reverse=True))
