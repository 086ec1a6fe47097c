"""The encrypted database of one vault as a SQLAlchemy engine: one connection, on the thread that opened it.

This module loads SQLAlchemy and SQLCipher; it is imported on the vault thread, while the passphrase is being typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from rjdesk.errors import VaultDamaged
from rjdesk.store.keys import KEY_BYTES, overwrite
from rjdesk.store.trouble import DATABASE, translated

__all__ = ["DATABASE", "READING", "driver", "empty_the_log", "forbid_writing", "open_engine", "translated"]

PLAIN = b"SQLite format 3\0"
SETTINGS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL may lose acknowledged commits at a power cut
    "fullfsync=ON",  # macOS: fsync alone stops at the disk's own cache
    "checkpoint_fullfsync=ON",
    "wal_autocheckpoint=200",
    "journal_size_limit=67108864",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",  # no plaintext temporary file, ever
    "cache_size=-65536",  # 64 MiB: what encryption costs is page-cache misses
    "mmap_size=0",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)
MUST_HOLD = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "secure_delete": 1, "trusted_schema": 0}


def open_engine(path: Path, key: bytearray, *, new: bool = False) -> Engine:
    """Open ``cases.db`` with its raw 32-byte key.

    Raises VaultDamaged for a file that is missing, empty, not encrypted or another key's, FolderReadOnly, DiskFull.

    Every transaction begins IMMEDIATE, so that two read-modify-writes never lose one another's work; one that only reads
    asks for ``engine.connect().execution_options(**READING)``.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a database key has 32 bytes")  # SQLCipher would silently take another length as a passphrase
    if not new:
        _refuse_what_is_not_ours(path)
    with translated():
        connection = _connect(path, key)
    engine = create_engine(
        "sqlite+pysqlite://", module=sqlcipher, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    with engine.connect():  # the pool takes the one connection now, on this thread
        return engine


READING = {"reading": True}  # execution options of a connection that will not write


@contextmanager
def driver(engine: Engine) -> Iterator[Any]:
    """The driver's own connection, for what may not stand inside a transaction; errors arrive translated."""
    held = engine.raw_connection()
    try:
        with translated():
            yield held.driver_connection
    finally:
        held.close()


def empty_the_log(engine: Engine) -> None:
    """Bring the write-ahead log into the database and truncate it, so that no deleted text stays behind in it."""
    with driver(engine) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def write_identity(engine: Engine, vault_id: str) -> None:
    """Say inside a new database which vault it belongs to."""
    with translated(), engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE vault_identity (vault_id TEXT NOT NULL PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO vault_identity VALUES (?)", (vault_id,))


def check_identity(engine: Engine, vault_id: str) -> None:
    """Refuse a database that doesn't say it belongs to this vault. Raises VaultDamaged."""
    with driver(engine) as connection:
        known = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'vault_identity'").fetchone()[0]
        if not known or connection.execute("SELECT vault_id FROM vault_identity").fetchall() != [(vault_id,)]:
            raise VaultDamaged(part=DATABASE)


def forbid_writing(engine: Engine) -> None:
    """From here on the database is only read."""
    with driver(engine) as connection:
        connection.execute("PRAGMA query_only=ON")
    engine.update_execution_options(**READING)  # a transaction that began IMMEDIATE would be refused as a write


def _refuse_what_is_not_ours(path: Path) -> None:
    """A missing or empty file would be opened as a new, empty vault; a plain one would be read without any key."""
    with translated():
        try:
            with path.open("rb") as file:
                beginning = file.read(len(PLAIN))
        except (FileNotFoundError, IsADirectoryError):
            raise VaultDamaged(part=DATABASE) from None
    if len(beginning) < len(PLAIN) or beginning == PLAIN:
        raise VaultDamaged(part=DATABASE)


def _connect(path: Path, key: bytearray) -> Any:
    connection = sqlcipher.connect(str(path), timeout=5, check_same_thread=True, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")  # else SQLCipher writes to standard error
        _give_key(connection, key)
        _settle_in(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _give_key(connection: Any, key: bytearray) -> None:
    """Hand over the raw key as the literal x'…' that SQLCipher takes unhashed, in memory that is overwritten."""
    literal = bytearray(b"x'" + b"0" * (2 * KEY_BYTES) + b"'")
    for at, byte in enumerate(key):
        literal[2 + 2 * at : 4 + 2 * at] = b"%02x" % byte
    connection.set_key(literal)
    overwrite(literal)


def _settle_in(connection: Any) -> None:
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise RuntimeError("the driver is not SQLCipher: it would write without encrypting")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a wrong key shows only when reading
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchall()
    for name, value in MUST_HOLD.items():
        if connection.execute(f"PRAGMA {name}").fetchone()[0] != value:
            raise RuntimeError(f"SQLite did not take {name}")


def _begin(connection: Connection) -> None:
    only_reads = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")
