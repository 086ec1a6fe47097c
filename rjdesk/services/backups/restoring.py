"""Making a vault of a backup; needs no vault that is open."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rjdesk.domain.long_work import Progress, unheard
from rjdesk.services.backups.backup_files import checks
from rjdesk.store.surroundings import Surroundings

SUFFIX = ".rjvault"


@dataclass(frozen=True, slots=True)
class RestoreRequest:
    """Which backup, where to, and by what: a passphrase, or the recovery code, of that time.

    ``folder`` isn't there yet; ``.rjvault`` is added to its name if need be.
    """

    file: Path
    folder: Path
    secret: str = field(repr=False)
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """A vault that was restored: where, as it was when, up to which journal entry."""

    folder: Path
    made_at: datetime
    seq: int


def restore(request: RestoreRequest, around: Surroundings, progress: Progress = unheard) -> Restored:
    """Restore a backup, after everything in it was found right; about a minute for a gigabyte.

    Raises VaultExists, FileUnreadable, BackupDamaged (part), BackupIsNewer, VaultIsNewer (made_by), WrongPassphrase (wait),
    WrongRecoveryCode, FolderReadOnly, DiskFull, DiskNotAnswering, and what ``progress`` raises: then nothing is left.
    """
    from rjdesk.store.backups.backup_proof import Secret
    from rjdesk.store.backups.restoring import Restoring
    from rjdesk.store.backups.restoring import restore as restored

    folder = request.folder
    if folder.suffix != SUFFIX:
        folder = folder.with_name(folder.name + SUFFIX)
    wanted = Restoring(request.file, folder, Secret(request.secret, is_code=request.is_code))
    manifest = restored(wanted, checks(around), progress).manifest
    return Restored(folder, manifest.made_at, manifest.seq)
