"""Restoring a vault from a backup: built whole in a hidden folder beside its place, proven, then renamed.

Nothing is ever restored over a vault that is there. What comes out is, byte for byte, the vault as it was then, with the
members and passphrases of that day. A computer that has seen a newer state of it says so when it is opened (HISTORY GAP):
that is right, and a supervisor can accept it on the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rjdesk.domain.long_work import Progress
from rjdesk.errors import VaultExists
from rjdesk.store.backups.backup_proof import Checks, Secret, by_secret, unpack
from rjdesk.store.backups.backup_reading import ReadBackup
from rjdesk.store.creation import SUFFIX, making


@dataclass(frozen=True, slots=True)
class Restoring:
    """What is to be restored, where to (a folder that ends in ``.rjvault`` and isn't there yet), and by which secret."""

    file: Path
    folder: Path
    secret: Secret


def restore(wanted: Restoring, checks: Checks, progress: Progress) -> ReadBackup:
    """Make a vault of a backup; takes about a minute for a gigabyte. What the backup was comes back.

    Raises VaultExists, FileUnreadable, BackupDamaged (part), BackupIsNewer, VaultIsNewer (made_by), WrongPassphrase (wait),
    WrongRecoveryCode, FolderReadOnly, DiskFull, DiskNotAnswering, and what ``progress`` raises: then nothing is left.
    """
    if wanted.folder.suffix != SUFFIX:
        raise ValueError(f"a vault's folder ends in {SUFFIX}")
    if wanted.folder.exists():
        raise VaultExists
    around = checks.around
    with making(wanted.folder, around.random) as hidden:
        return unpack(wanted.file, hidden, by_secret(wanted.secret, around), checks, progress)
