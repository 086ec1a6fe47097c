"""The database of a vault whose keys were opened: first looked at if it was left suddenly, then worked on.

While the vault's key is being replaced, the database may still be under the one before it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from rjdesk.errors import VaultDamaged
from rjdesk.store.history.logs_aside import set_log_aside
from rjdesk.store.history.watch import ended_suddenly
from rjdesk.store.keys.opening import Opened, database_key
from rjdesk.store.keys.sealing import overwrite
from rjdesk.store.trouble import DATABASE

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.engine import Engine

T = TypeVar("T")


def open_database(folder: Path, opened: Opened) -> Engine:
    """The database of a vault, for looking only if something is left in its log. Raises what ``open_engine`` raises."""
    from rjdesk.store.engine import check_identity, open_engine

    engine = _by_its_key(opened, lambda key: open_engine(folder / DATABASE, key, to_read=ended_suddenly(folder)))
    try:
        check_identity(engine, opened.header.vault_id)
    except BaseException:
        engine.dispose()
        raise
    return engine


def begin_writing(engine: Engine, folder: Path, opened: Opened) -> None:
    """Let a database be written to that was only looked at so far; nothing happens where it can be already."""
    from rjdesk.store.engine import only_looks, write_from_here

    if only_looks(engine):
        _by_its_key(opened, lambda key: write_from_here(engine, folder / DATABASE, key))


def write_again(engine: Engine, folder: Path, opened: Opened, now: datetime) -> None:
    """Let a database be written to that was closed for a gap; what is left of its log is set aside first.

    Raises DiskFull, FolderReadOnly: then it stays closed.
    """
    from rjdesk.store.engine import write_from_here

    set_log_aside(folder, now)
    _by_its_key(opened, lambda key: write_from_here(engine, folder / DATABASE, key))


def _by_its_key(opened: Opened, work: Callable[[bytearray], T]) -> T:
    """By the vault's key, or, where replacing that was broken off, by the one before it."""
    key, previous = opened.key_for("database"), opened.previous_key()
    try:
        return work(key)
    except VaultDamaged:
        if previous is None:
            raise
        overwrite(key)
        key = database_key(opened, previous)
        return work(key)
    finally:
        overwrite(key)
