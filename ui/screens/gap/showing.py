"""From what is missing to what its page says."""

from __future__ import annotations

from datetime import datetime

from rjdesk.services.backups.newer_backups import NewerBackup
from rjdesk.services.vault.history import Missing
from rjdesk.wording import of_error
from ui.screens.gap.shown import GapShown
from ui.wording import day, number, time_of_day, tr


def gap_shown(missing: Missing) -> GapShown:
    """What is missing, in plain words."""
    words = of_error(missing.gap)
    return GapShown(
        happened=words.happened,
        safe=words.safe,
        do=words.do,
        since=_since(missing.last_seen),
        newer=tuple((str(backup.file), _backup(backup)) for backup in missing.newer),
    )


def _since(last_seen: datetime | None) -> str:
    if last_seen is None:
        return tr("This computer has not seen more of it before: the vault itself tells that something is missing.")
    at = last_seen.astimezone()
    words = tr("This computer last saw all of it on {day} at {time}.")
    return words.format(day=day(at.date()), time=time_of_day(at))


def _backup(backup: NewerBackup) -> str:
    at = backup.made_at.astimezone()
    words = tr("Made on {day} at {time}. By its own account it holds {count} journal entries; it wasn't opened yet.")
    return words.format(day=day(at.date()), time=time_of_day(at), count=number(backup.entries))
