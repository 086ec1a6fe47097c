"""What the tests of backups share."""

from __future__ import annotations

from pathlib import Path

from rjdesk.store.backups.backup import make_backup
from rjdesk.store.backups.backup_proof import Checks
from tests.store.small_vault import Place, write


def checks(place: Place) -> Checks:
    """How a small vault's backup is proven: its journal has no chain."""
    return Checks(place.around(), lambda engine: ())


def quietly(done: int, total: int) -> None:
    """Progress that nobody watches."""


def sealed_copy(place: Place, name: str = "a.rjbackup") -> Path:
    """The backup of a new vault with one note; the vault is locked again."""
    vault = place.create()
    write(vault, "a note of the first day")
    try:
        return make_backup(vault, place.root / name, checks(place), quietly).file
    finally:
        vault.lock()
