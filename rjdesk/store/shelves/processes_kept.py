"""The texts of processes in the database, under their hashes: what a case was opened under stays readable."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from rjdesk.store.tables.of_the_vault import processes


class VaultProcesses:
    """The processes of an open vault; see ``unit_of_work.Processes``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, sha256: str, text: str) -> None:
        """Keep a process's text under its hash; keeping it again changes nothing."""
        self._connection.execute(insert(processes).values(sha256=sha256, text=text).on_conflict_do_nothing())

    def text_of(self, sha256: str) -> str:
        """The text. Raises KeyError."""
        wanted = select(processes.c.text).where(processes.c.sha256 == sha256)
        text: str | None = self._connection.execute(wanted).scalar_one_or_none()
        if text is None:
            raise KeyError(sha256)
        return text
