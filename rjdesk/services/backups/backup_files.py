"""Where backups lie, what they are called, and how one is made and noted: what both unlocking and ``Backups`` need."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.domain.backup import Backup, BackupPlace
from rjdesk.domain.backup_schedule import expires_on
from rjdesk.domain.journal import Deed
from rjdesk.domain.long_work import Progress, unheard
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from rjdesk.store.backups.backup_proof import Checks
    from rjdesk.store.vault import Vault


def checks(around: Surroundings) -> Checks:
    """How a backup is proven: with everything that the check of a vault looks at."""
    from rjdesk.store.backups.backup_proof import Checks
    from rjdesk.store.history.chain_check import chain_check

    return Checks(around, chain_check)


def internal_folder(vault: Vault, around: Surroundings) -> Path:
    """Where this computer keeps a vault's own backups; beside the vault where nothing is kept for its person."""
    if around.anchor_folder is None:
        return vault.folder.with_name(f"{vault.folder.stem} backups")
    return around.anchor_folder.parent / "backups" / vault.vault_id


def place_of(folder: Path, vault: Vault) -> BackupPlace:
    """Whether a folder is on another disk than the vault: what lies on the same one is stolen with it."""
    try:
        return "internal" if folder.stat().st_dev == vault.folder.stat().st_dev else "external"
    except OSError:
        return "internal"


def free_name(folder: Path, name: str, now: datetime) -> Path:
    """A file of that folder that isn't there yet: the vault's name and the minute."""
    from rjdesk.store.backups.backup_frame import SUFFIX

    stem = f"{name}-{now:%Y-%m-%d-%H%M}"
    names = (f"{stem}{SUFFIX}" if number == 1 else f"{stem}-{number}{SUFFIX}" for number in count(1))
    return next(folder / each for each in names if not (folder / each).exists())


def backed_up(vault: Vault, around: Surroundings, progress: Progress = unheard) -> Backup:
    """A verified backup on the laptop's own disk, which the vault doesn't know of yet. Raises what ``make_backup`` raises."""
    from rjdesk.store.trouble import translated

    folder = internal_folder(vault, around)
    with translated():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return backed_up_as(free_name(folder, vault.folder.stem, around.clock()), vault, around, progress)


def backed_up_as(file: Path, vault: Vault, around: Surroundings, progress: Progress) -> Backup:
    """A verified backup as this file, which the vault doesn't know of yet. Raises what ``make_backup`` raises."""
    from rjdesk.store.backups.backup import make_backup

    read = make_backup(vault, file, checks(around), progress).read
    file = file.resolve()
    return Backup(
        id=around.random(16).hex(),
        made_at=read.manifest.made_at,
        place=place_of(file.parent, vault),
        file=str(file),
        sha256=read.sha256,
        size=read.size,
        seq=read.manifest.seq,
        verified_at=around.clock(),
        expires_on=expires_on(read.manifest.made_at),
    )


def remembered(work: UnitOfWork, backup: Backup, before: str = "") -> Deed:
    """Put a backup on its shelf; the deed to be written. ``before`` says what it was made ahead of."""
    work.backups.keep(backup)
    facts = {"backup": backup.id, "place": backup.place, "sha256": backup.sha256}
    return Deed("backup_made", None, facts | ({"before": before} if before else {}))


@contextmanager
def undone_if_not_noted(backup: Backup) -> Iterator[None]:
    """A backup that the vault doesn't know of would never be deleted, so it is not left there."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            Path(backup.file).unlink()
        raise
