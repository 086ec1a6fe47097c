"""Backups that hold more of a vault's history than the vault itself: where to look once something is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.errors import (
    BackupDamaged,
    BackupIsNewer,
    BackupUnderOtherKeys,
    DiskNotAnswering,
    FileUnreadable,
    FolderReadOnly,
    VaultDamaged,
    VaultIsNewer,
)

if TYPE_CHECKING:
    from rjdesk.store.backups.backup_manifest import Manifest
    from rjdesk.store.surroundings import Surroundings
    from rjdesk.store.vault import Vault

NOT_ONE = (
    BackupDamaged,
    BackupIsNewer,
    BackupUnderOtherKeys,
    DiskNotAnswering,
    FileUnreadable,
    FolderReadOnly,
    VaultDamaged,
    VaultIsNewer,
)


@dataclass(frozen=True, slots=True)
class NewerBackup:
    """A backup file, when it was made, and how many journal entries it holds by its own account."""

    file: Path
    made_at: datetime
    entries: int


def newer_backups(vault: Vault, around: Surroundings, folders: Iterable[Path], have: int) -> tuple[NewerBackup, ...]:
    """The backups in these folders that hold more than so many entries, fullest first. Their contents are not checked yet."""
    found = {each.file: each for folder in folders for each in _in(folder, vault, around) if each.entries > have}
    return tuple(sorted(found.values(), key=lambda each: (each.entries, each.made_at), reverse=True))


def _in(folder: Path, vault: Vault, around: Surroundings) -> Iterator[NewerBackup]:
    from rjdesk.store.backups.backup_frame import SUFFIX

    with suppress(OSError):  # a stick that is gone
        for file in folder.glob(f"*{SUFFIX}"):
            manifest = _manifest(file, vault, around)
            if manifest is not None:
                yield NewerBackup(file.resolve(), manifest.made_at, manifest.seq)


def _manifest(file: Path, vault: Vault, around: Surroundings) -> Manifest | None:
    """What a backup of this vault says of itself; None for any other file, and for one under keys that the member never had.

    A vault that is behind may be behind a change of its key, too: the member's own keys open those that came after.
    """
    from rjdesk.store.backups.backup_manifest import Manifest
    from rjdesk.store.backups.backup_proof import by_vault
    from rjdesk.store.backups.backup_reading import found_backup
    from rjdesk.store.keys.sealing import DoesNotOpen

    try:
        with found_backup(file) as found:
            unproven = found.unproven(around.bounds)
            if unproven.header.vault_id != vault.vault_id:
                return None
            keys = by_vault(vault)(unproven, found.prologue.key_id)
            return Manifest.opened(found.sealed_manifest, keys.backup)
    except (*NOT_ONE, DoesNotOpen):
        return None
