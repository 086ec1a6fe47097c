"""A backup of the vault that was really opened once, as the vault remembers it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

BackupPlace = Literal["internal", "external"]
"""On the laptop's own disk, or on a stick or another disk."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One ``.rjbackup`` file: its whole path, the journal's newest entry in it (``seq``), and its last day (``expires_on``)."""

    id: str
    made_at: datetime
    place: BackupPlace
    file: str
    sha256: str
    size: int
    seq: int
    verified_at: datetime
    expires_on: date
    gone: bool = False
