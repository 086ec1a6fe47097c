"""A real vault, small and quick: keys as ever, but a passphrase costs next to nothing, which its bounds have to allow."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.store.creation import Founding, NewVault, create
from rjdesk.store.history.anchor import NO_ENTRIES, Head
from rjdesk.store.keys.cost import STRICT, Bounds, Cost
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.vault import Vault, unlock, unlock_with_recovery

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

PASSPHRASE = "harbour kettle mossy ladder"
ANOTHER = "violet tractor under snow"
CODE = RecoveryCode(bytes(range(20)))
CHEAP = Cost(64, passes=1, lanes=1)
LOW_BOUNDS = Bounds(least=CHEAP, most=STRICT.most, work=STRICT.work)


@dataclass(slots=True)
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a test keeps its vault and its anchors."""

    root: Path
    clock: Clock = field(default_factory=Clock)

    @property
    def folder(self) -> Path:
        return self.root / "Hilltop.rjvault"

    @property
    def anchors(self) -> Path:
        return self.root / "app data" / "anchors"

    def around(self) -> Surroundings:
        return Surroundings(self.clock, os.urandom, self.anchors, read_head, lambda: CHEAP, LOW_BOUNDS)

    def create(self, *, practice: bool = False) -> Vault:
        return create(NewVault(self.folder, "Aroha Ngata", PASSPHRASE, CODE, practice), self.around(), fill)

    def created(self) -> None:
        """Make the vault and lock it."""
        self.create().lock()

    def unlock(self, passphrase: str = PASSPHRASE) -> Vault:
        return unlock(self.folder, passphrase, self.around())

    def unlock_with_recovery(self, code: str = CODE.text()) -> Vault:
        return unlock_with_recovery(self.folder, code, self.around())


def fill(engine: Engine, founding: Founding) -> None:
    """A database of notes, a journal of one entry for each, and the count of its commits."""
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
        connection.exec_driver_sql("CREATE TABLE journal (seq INTEGER PRIMARY KEY, hash TEXT)")
        connection.exec_driver_sql("CREATE TABLE commits (count INTEGER)")
        connection.exec_driver_sql("INSERT INTO commits VALUES (0)")


def write(vault: Vault, text: str) -> int:
    """Save a note and its journal entry; gives the entry's number."""
    with vault.engine.begin() as connection:
        seq: int = connection.exec_driver_sql("SELECT coalesce(max(seq), 0) + 1 FROM journal").scalar_one()
        connection.exec_driver_sql("INSERT INTO journal VALUES (?, ?)", (seq, os.urandom(16).hex()))
        _save(connection, text)
    _acknowledge(vault)
    return seq


def draft(vault: Vault, text: str) -> None:
    """Save a note that the journal doesn't tell of."""
    with vault.engine.begin() as connection:
        _save(connection, text)
    _acknowledge(vault)


def _save(connection: Connection, text: str) -> None:
    connection.exec_driver_sql("INSERT INTO note (text) VALUES (?)", (text,))
    connection.exec_driver_sql("UPDATE commits SET count = count + 1")


def _acknowledge(vault: Vault) -> None:
    newest = read_head(vault.engine, None)
    if newest is not None:
        vault.note_commit(newest.seq, newest.hash, newest.commits)


def notes(vault: Vault) -> list[str]:
    """All notes, in order."""
    with vault.engine.connect() as connection:
        return list(connection.exec_driver_sql("SELECT text FROM note ORDER BY id").scalars())


def read_head(engine: Engine, seq: int | None) -> Head | None:
    """The journal's entry of a number, or its newest."""
    with engine.connect() as connection:
        query = "SELECT seq, hash FROM journal WHERE ? IS NULL OR seq = ? ORDER BY seq DESC LIMIT 1"
        row = connection.exec_driver_sql(query, (seq, seq)).one_or_none()
        count: int = connection.exec_driver_sql("SELECT count FROM commits").scalar_one()
        if row is None:
            return NO_ENTRIES._replace(commits=count) if seq is None else None
        return Head(row.seq, row.hash, count)
