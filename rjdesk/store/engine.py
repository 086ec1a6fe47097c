"""The encrypted database of one vault as a SQLAlchemy engine: one connection, on the thread that opened it.

This module loads SQLAlchemy and SQLCipher; it is imported on the vault thread, while the passphrase is being typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from rjdesk.errors import VaultDamaged
from rjdesk.store.keys.sealing import KEY_BYTES, overwrite
from rjdesk.store.trouble import DATABASE, translated

__all__ = [
    "DATABASE",
    "READING",
    "Plug",
    "connected",
    "driver",
    "empty_the_log",
    "forbid_writing",
    "only_looks",
    "open_engine",
    "recovered_frames",
    "translated",
    "write_from_here",
]

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


def open_engine(path: Path, key: bytearray, *, new: bool = False, to_read: bool = False) -> Engine:
    """Open ``cases.db`` with its raw 32-byte key; ``to_read`` for looking only, which leaves its log as it is for good.

    Raises VaultDamaged for a file that is missing, empty, not encrypted or another key's, FolderReadOnly, DiskFull.

    Every transaction begins IMMEDIATE, so that two read-modify-writes never lose one another's work; one that only reads
    asks for ``engine.connect().execution_options(**READING)``.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a database key has 32 bytes")  # SQLCipher would silently take another length as a passphrase
    if not new:
        _refuse_what_is_not_ours(path)
    with translated():
        plug = Plug(connected(path, key, to_read=to_read))
    engine = create_engine(
        "sqlite+pysqlite://", module=sqlcipher, creator=plug.take, poolclass=StaticPool, hide_parameters=True
    )
    engine.update_execution_options(plug=plug, reading=to_read)
    event.listen(engine, "begin", _begin)
    with engine.connect():  # the pool takes the one connection now, on this thread
        return engine


@dataclass(slots=True)
class Plug:
    """The driver's connection that an engine works on; another takes its place when the database got another key."""

    connection: Any

    def take(self) -> Any:
        """The connection, for the pool."""
        return self.connection


READING = {"reading": True}  # execution options of a connection that will not write


@contextmanager
def driver(engine: Engine) -> Iterator[Any]:
    """The driver's own connection, for what may not stand inside a transaction; errors arrive translated."""
    with translated(), closing(engine.raw_connection()) as held:
        yield held.driver_connection


def empty_the_log(engine: Engine) -> None:
    """Bring the write-ahead log into the database and truncate it, so that no deleted text stays behind in it."""
    with driver(engine) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def only_looks(engine: Engine) -> bool:
    """Whether a database was opened ``to_read``, or writing to it was forbidden."""
    return bool(engine.get_execution_options()["reading"])


def write_from_here(engine: Engine, path: Path, key: bytearray) -> None:
    """Let an engine write that was opened ``to_read`` or forbidden to. Raises what ``open_engine`` raises: then it can't."""
    with translated():
        connection = connected(path, key)
    engine.dispose()
    plug: Plug = engine.get_execution_options()["plug"]
    plug.connection = connection
    engine.update_execution_options(reading=False)


def recovered_frames(engine: Engine) -> int:
    """How many frames of the write-ahead log SQLite takes for whole, of a database opened ``to_read``."""
    with driver(engine) as connection:  # NOOP is SQLite 3.51's; an older one would try a checkpoint, and be refused
        return int(connection.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()[1])


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


def connected(path: Path, key: bytearray, *, to_read: bool = False) -> Any:
    """The driver's connection to a database, as every connection of ours is set. Raises the driver's errors."""
    target = _only_to_read(path) if to_read else str(path)
    connection = sqlcipher.connect(target, timeout=5, check_same_thread=True, isolation_level=None, uri=to_read)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")  # else SQLCipher writes to standard error
        with literal(key) as written:
            connection.set_key(written)
        _settle_in(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _only_to_read(path: Path) -> str:
    """The database as a URI of SQLite's. Such a connection doesn't empty and remove the log when it closes as the last."""
    return f"file://{quote('/' + path.absolute().as_posix().removeprefix('/'))}?mode=ro"


@contextmanager
def literal(key: bytearray) -> Iterator[bytearray]:
    """The raw key as the literal x'…' that SQLCipher takes unhashed, in memory that is overwritten."""
    written = bytearray(b"x'" + b"0" * (2 * KEY_BYTES) + b"'")
    for at, byte in enumerate(key):
        written[2 + 2 * at : 4 + 2 * at] = b"%02x" % byte
    try:
        yield written
    finally:
        overwrite(written)


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
