"""How the recovery code stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rjdesk.services.handing_over import written
from rjdesk.services.papers import PreviewJob
from rjdesk.services.vault.keys import Keys

PAGE_PX = 900  # width of the sheet's picture


@dataclass(frozen=True, slots=True)
class RecoveryState:
    """When the sheet was seen last, whether it is time to look again, and for whom the code can do nothing yet."""

    confirmed_at: datetime | None
    due: bool
    not_yet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecoveryServices:
    """What this page needs of the core. Its methods run on the vault thread."""

    keys: Keys

    def look(self) -> RecoveryState:
        """How things stand now."""
        keys = self.keys
        return RecoveryState(keys.recovery_confirmed_at(), keys.recovery_due(), keys.not_recoverable())

    def picture(self) -> PreviewJob:
        """The sheet with the new code as it will be printed; for the press."""
        return PreviewJob(self.keys.recovery_sheet(), PAGE_PX)

    def save(self, target: Path) -> Path:
        """Write the sheet outside the vault. Raises FileExists, FolderReadOnly, DiskFull."""
        return written(self.keys.recovery_sheet(), target)
