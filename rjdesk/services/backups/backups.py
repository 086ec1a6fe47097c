"""Making backups, on the laptop's own disk and elsewhere; when one is due; deleting those that are superfluous."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.domain.access import Action
from rjdesk.domain.backup import Backup
from rjdesk.domain.backup_schedule import Due, due, internal_today, superfluous
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.journal import Deed
from rjdesk.domain.long_work import Progress, unheard
from rjdesk.errors import Expected, NoBackupYet
from rjdesk.services.backups.backup_files import (
    backed_up,
    backed_up_as,
    free_name,
    remembered,
    undone_if_not_noted,
)
from rjdesk.services.backups.restore_drill import Drill, DrillJob, MadeDrillCertificate, drilled
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.store.surroundings import Surroundings

if TYPE_CHECKING:
    from rjdesk.store.unit_of_work import UnitOfWork
    from rjdesk.store.vault import Vault

FOLDERS = "backup_folders"


@dataclass(frozen=True, slots=True)
class AtLock:
    """What came of the backups at the first lock of a day; what was refused keeps nobody from locking."""

    made: tuple[Backup, ...] = ()
    refused: tuple[Expected, ...] = ()


class Backups:
    """The backups of the vault that is open."""

    def __init__(self, current: Current, vault: Callable[[], Vault], around: Surroundings) -> None:
        self._current = current
        self._vault = vault
        self._around = around
        self._guard = Guard(current, around.clock)

    @needs(Action.MAKE_BACKUP)
    def all(self) -> tuple[Backup, ...]:
        """All that were ever verified, newest first; ``gone`` says of which the file is no more."""
        return self._known()

    @needs(Action.MAKE_BACKUP)
    def due(self) -> Due:
        """Whether a backup is due, and why."""
        return due(self._known(), self._around.clock())

    @needs(Action.MAKE_BACKUP)
    def folders(self) -> tuple[Path, ...]:
        """The folders outside the laptop that backups were made in, which the first lock of a day uses again."""
        with self._current().units() as work:
            return _folders(work)

    @needs(Action.MANAGE_BACKUPS)
    def forget(self, folder: Path) -> None:
        """Use a folder no more; the backups in it stay."""
        with self._current().units() as work:
            _put_folders(work, tuple(each for each in _folders(work) if each != folder.resolve()))
            work.journal.write(Deed("backup_folder_forgotten"))
            work.commit()

    @needs(Action.MAKE_BACKUP)
    def make(self, folder: Path | None = None, progress: Progress = unheard) -> Backup:
        """Make a backup in a folder, which is remembered if it is outside the laptop, or on the laptop's own disk.

        About a minute for a gigabyte. Raises DiskFull, FolderReadOnly, DiskNotAnswering, HistoryGap, VaultDamaged, and what
        ``progress`` raises: then there is none.
        """
        if folder is None:
            return self._inside("", progress)
        return self._outside(free_name(folder, self._vault().folder.stem, self._around.clock()), progress)

    @needs(Action.MAKE_BACKUP)
    def make_as(self, file: Path, progress: Progress = unheard) -> Backup:
        """Make a backup as exactly this file. Raises FileExists, and what ``make`` raises."""
        return self._outside(file, progress)

    @needs(Action.MAKE_BACKUP)
    def before(self, what: str, progress: Progress = unheard) -> Backup:
        """A verified backup on the laptop's own disk ahead of something that can't be taken back; ``what`` names it."""
        return self._inside(what, progress)

    @needs(Action.MAKE_BACKUP)
    def at_lock(self, progress: Progress = unheard) -> AtLock:
        """At the first lock of a day: on the laptop's own disk, and in each remembered folder that is there now."""
        if internal_today(self._known(), self._around.clock()):
            return AtLock()
        made: list[Backup] = []
        refused: list[Expected] = []
        for folder in (None, *(each for each in self.folders() if each.is_dir())):
            try:
                made.append(self.make(folder, progress))
            except Expected as error:
                refused.append(error)
        return AtLock(tuple(made), tuple(refused))

    @needs(Action.MAKE_BACKUP)
    def look(self) -> tuple[Backup, ...]:
        """Note which backups are gone, but not those whose stick isn't there now, and which are there again. Returns all.

        Two sticks may take turns at one place, as at one drive letter, and two laptops have their folders at the same one.
        """
        known = self._known()
        self._note("backups_gone", [replace(each, gone=True) for each in known if not each.gone and _is_missing(each)])
        self._note("backups_found", [replace(each, gone=False) for each in known if each.gone and _is_back(each)])
        return self._known()

    @needs(Action.MAKE_BACKUP)
    def drill(
        self, file: Path | None = None, *, passphrase: str = "", code: str = "", progress: Progress = unheard
    ) -> DrillJob:
        """Restore a backup (the newest) to a hidden place, look through all of it, open cases by lot, and remove it again.

        Without a passphrase or recovery code of that time, the keys of the member at work have to fit.
        Raises NoBackupYet, FileUnreadable, BackupDamaged, BackupIsNewer, BackupUnderOtherKeys, WrongPassphrase,
        WrongRecoveryCode, DiskFull.
        """
        from rjdesk.store.backups.backup_proof import Secret, by_secret, by_vault

        secret = Secret(code or passphrase, is_code=bool(code))
        vault = self._vault()
        keys = by_secret(secret, self._around) if secret.text else by_vault(vault)
        with self._current().units() as work:
            wanted = file or _newest(work)
        return drilled(
            Drill(wanted, keys, self._current(), self._around.random(16).hex()), vault, self._around, progress
        )

    @needs(Action.MAKE_BACKUP)
    def keep_certificate(self, made: MadeDrillCertificate) -> Certificate:
        """Keep the certificate of a drill."""
        facts = {"certificate": made.certificate.id, "sha256": made.certificate.sha256, "file": made.file_sha256}
        with self._current().units() as work:
            work.certificates.keep(made.certificate, made.pdf)
            work.journal.write(Deed("restore_drilled", None, facts))
            work.commit()
        return made.certificate

    def _inside(self, what: str, progress: Progress) -> Backup:
        return self._noted(backed_up(self._vault(), self._around, progress), what)

    def _outside(self, file: Path, progress: Progress) -> Backup:
        return self._noted(backed_up_as(file, self._vault(), self._around, progress), "")

    def _noted(self, backup: Backup, before: str) -> Backup:
        folder = Path(backup.file).parent
        with undone_if_not_noted(backup), self._current().units() as work:
            work.journal.write(remembered(work, backup, before))
            if backup.place == "external":
                _put_folders(work, (folder, *(each for each in _folders(work) if each != folder)))
            work.commit()
        self._tidy(folder)
        return backup

    def _tidy(self, folder: Path) -> None:
        """Delete what is superfluous in a folder in which a backup was just verified; only files of this vault."""
        from rjdesk.store.backups.backup_reading import vault_of

        here = [backup for backup in self.look() if Path(backup.file).parent == folder]
        deleted = []
        for backup in superfluous(here, self._around.clock()):
            file = Path(backup.file)
            if vault_of(file, self._around.bounds) == self._vault().vault_id and _deleted(file):
                deleted.append(replace(backup, gone=True))
        self._note("backups_deleted", deleted)

    def _note(self, what: str, backups: list[Backup]) -> None:
        """Keep what has become of backups, if anything has."""
        if backups:
            with self._current().units() as work:
                for backup in backups:
                    work.backups.keep(backup)
                work.journal.write(Deed(what, None, {"count": str(len(backups))}))
                work.commit()

    def _known(self) -> tuple[Backup, ...]:
        with self._current().units() as work:
            return work.backups.all()


def _folders(work: UnitOfWork) -> tuple[Path, ...]:
    return tuple(Path(each) for each in json.loads(work.settings.get(FOLDERS) or "[]"))


def _put_folders(work: UnitOfWork, folders: tuple[Path, ...]) -> None:
    work.settings.put(FOLDERS, json.dumps([str(each) for each in folders]))


def _newest(work: UnitOfWork) -> Path:
    """The file of the newest backup that is there. Raises NoBackupYet."""
    there = [each for each in work.backups.all() if not each.gone and Path(each.file).is_file()]
    if not there:
        raise NoBackupYet
    return Path(max(there, key=lambda backup: backup.seq).file)


def _is_missing(backup: Backup) -> bool:
    """Whether a backup's folder is there and it isn't; a stick that was taken out may well hold it."""
    file = Path(backup.file)
    return file.parent.is_dir() and not file.exists()


def _is_back(backup: Backup) -> bool:
    """Whether a backup that was thought to be gone lies where it did."""
    try:
        return Path(backup.file).stat().st_size == backup.size
    except OSError:
        return False


def _deleted(file: Path) -> bool:
    try:
        file.unlink()
    except OSError:  # a stick that can't be written to now: next time
        return False
    return True
