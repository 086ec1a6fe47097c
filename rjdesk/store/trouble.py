"""The one place where the system's and SQLite's refusals become errors that a person can act on."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from rjdesk.errors import DiskFull, DiskNotAnswering, Expected, FolderReadOnly, VaultDamaged, VaultInUse

DATABASE = "cases.db"

CAN_WAIT = (DiskFull, DiskNotAnswering, FolderReadOnly, VaultInUse)
"""What passes by itself: the disk has no room or is away, or another program reads the database just now. Work that the next
unlocking goes on with stops for these and for nothing else."""

OF_SYSTEM: Mapping[int, type[Expected]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EROFS: FolderReadOnly,
    errno.EACCES: FolderReadOnly,
    errno.EPERM: FolderReadOnly,
    errno.EISDIR: FolderReadOnly,  # a folder stands where the file should
    errno.ENOTDIR: FolderReadOnly,
    errno.ENAMETOOLONG: FolderReadOnly,
    errno.EIO: DiskNotAnswering,
    errno.ENODEV: DiskNotAnswering,
    errno.ENOENT: DiskNotAnswering,  # what was there is gone: a stick that was pulled out
}

OF_SQLITE: Mapping[int, type[Expected]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR: DiskNotAnswering,
    sqlite3.SQLITE_READONLY: FolderReadOnly,
    sqlite3.SQLITE_CANTOPEN: FolderReadOnly,
    sqlite3.SQLITE_PERM: FolderReadOnly,
}

OF_TEXT: Mapping[str, int] = {  # what SQLite itself calls them: the driver's backup interface gives no number
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "Cannot operate on a closed database.": sqlite3.SQLITE_IOERR,  # what was gone when it was to be opened again
}


@contextmanager
def translated() -> Iterator[None]:
    """Around work on files or the database: a full disk, a read-only folder or a damaged file arrives under its name.

    Anything that isn't known stays what it was: a fault of ours. The driver's text is never carried along, because it
    may quote what was being saved.
    """
    try:
        yield
    except Expected:
        raise
    except OSError as error:
        known = OF_SYSTEM.get(error.errno or 0)
        if known is None:
            raise
        raise known from None
    except _database_errors() as error:
        expected = _of_database(getattr(error, "orig", error))
        if expected is None:
            raise
        raise expected from None


def _database_errors() -> tuple[type[Exception], ...]:
    """What the driver raises, bare or wrapped; looked up only once something was raised, so that nothing loads before."""
    from sqlalchemy.exc import DBAPIError
    from sqlcipher3.dbapi2 import Error

    return (DBAPIError, Error)


def _of_database(error: object) -> Expected | None:
    code: int = getattr(error, "sqlite_errorcode", OF_TEXT.get(str(error), 0)) & 0xFF  # the high bits only refine them
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return VaultDamaged(part=DATABASE)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return VaultInUse(holder="another program")
    plain = OF_SQLITE.get(code)
    return plain() if plain else None
