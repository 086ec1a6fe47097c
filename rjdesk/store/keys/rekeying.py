"""Giving the open database another key, in place. Loads SQLCipher: imported when it is done, not before.

Measured with SQLCipher 4: where the disk is full, ``sqlite3_rekey`` may report success with nothing changed, and leaves a
connection behind that reads nothing any more. So its word is not taken: what counts is which key opens what the disk holds,
and the engine goes on with a connection made afterwards.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from shutil import disk_usage
from typing import Any

from sqlalchemy import Engine

from rjdesk.errors import DiskFull, DiskNotAnswering, Expected, VaultDamaged, VaultInUse
from rjdesk.store.engine import connected, literal
from rjdesk.store.trouble import translated


def rekey(engine: Engine, path: Path, old: bytearray, new: bytearray) -> None:
    """Encrypt a database, which opens with either key, under the new one; the engine is open again afterwards.

    Nothing under the old key is left in the file or in its log. Raises DiskFull, DiskNotAnswering: then the old key holds.
    """
    plug = engine.get_execution_options()["plug"]
    engine.dispose()
    connection = _opened(path, new)
    if connection is None:
        refused = _encrypted_again(path, old, new)
        connection = _opened(path, new)
        if connection is None:
            with translated():
                plug.connection = connected(path, old)
            raise refused
    plug.connection = connection


def _encrypted_again(path: Path, old: bytearray, new: bytearray) -> Expected:
    """Try it; gives what to say should it turn out that the new key doesn't open the database."""
    try:
        with translated():
            connection = connected(path, old)
            try:
                with literal(new) as written:
                    connection.reset_key(written)
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                connection.close()
    except (VaultDamaged, VaultInUse):
        pass  # what the connection says of itself after a write was refused or a page couldn't be read
    except Expected as refused:
        return refused
    with translated():
        return DiskFull() if disk_usage(path.parent).free < path.stat().st_size else DiskNotAnswering()


def _opened(path: Path, key: bytearray) -> Any:
    with suppress(VaultDamaged), translated():
        return connected(path, key)
    return None
