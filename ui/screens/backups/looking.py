"""How the backups stand, and making one in several places at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.backup import Backup
from rjdesk.domain.backup_schedule import Due
from rjdesk.domain.long_work import Progress
from rjdesk.errors import Cancelled, Expected
from rjdesk.services.backups.backups import AtLock, Backups
from rjdesk.services.members import Members


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder outside the laptop that backups are made in, and whether its stick is there now."""

    path: Path
    is_there: bool


@dataclass(frozen=True, slots=True)
class BackupsState:
    """Everything known of the backups, newest first, and what the member at work may do about them."""

    due: Due
    backups: tuple[Backup, ...]
    folders: tuple[Folder, ...]
    may: frozenset[Action]


@dataclass(frozen=True, slots=True)
class BackupServices:
    """What the backups page needs of the core. Its methods run on the vault thread."""

    backups: Backups
    members: Members

    def look(self) -> BackupsState:
        """How everything stands now; which files are gone is noted on the way, where the vault may be written to."""
        return BackupsState(
            due=self.backups.due(),
            backups=self._backups(),
            folders=tuple(Folder(each, each.is_dir()) for each in self.backups.folders()),
            may=self.members.me().may,
        )

    def make(self, folders: tuple[Path | None, ...], progress: Progress) -> AtLock:
        """Make a backup in each of these folders (None: the laptop's own); one that refuses doesn't keep the next from it."""
        made: list[Backup] = []
        refused: list[Expected] = []
        for folder in folders:
            try:
                made.append(self.backups.make(folder, progress))
            except Cancelled as stopped:
                refused.append(stopped)
                break
            except Expected as error:
                refused.append(error)
        return AtLock(tuple(made), tuple(refused))

    def _backups(self) -> tuple[Backup, ...]:
        try:
            return self.backups.look()
        except Expected:  # a vault that is open for reading only, a full disk: what is known will do
            return self.backups.all()
