"""All that the backups page shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class StandingShown:
    """How the backups stand: what is so, what more is so, and what to do."""

    tone: Tone
    happened: str
    more: str = ""
    do: str = ""


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """A place that backups are made in. ``folder`` is None for the laptop's own; ``now`` says that it can be used now."""

    folder: Path | None
    title: str
    details: str
    now: bool = True


@dataclass(frozen=True, slots=True)
class BackupShown:
    """A backup in words; ``gone`` if its file is no more."""

    file: Path
    title: str
    details: str
    gone: bool = False


@dataclass(frozen=True, slots=True)
class BackupsShown:
    """Everything on the page. ``older`` tells of those that are not listed."""

    standing: StandingShown
    places: tuple[PlaceShown, ...]
    backups: tuple[BackupShown, ...]
    older: str
    may_forget: bool
    may_see_certificates: bool

    def there(self) -> tuple[BackupShown, ...]:
        """Those that can be tried."""
        return tuple(backup for backup in self.backups if not backup.gone)
