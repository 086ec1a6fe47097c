"""Write-ahead logs set aside in the vault's folder before SQLite took up what they hold: the proof of what is lost.

SQLite drops a log when the last connection that writes is closed. Its copy is named ``cases.db-wal.found-DATE`` until somebody
accepts that it is damaged, and tells of the damage again at every unlocking; afterwards it is named ``…accepted-DATE``.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from rjdesk.store.atomic import settle, write_whole
from rjdesk.store.history.log_reading import holds_something, log_of, read_log, whole_frames
from rjdesk.store.trouble import DATABASE, translated

FOUND, ACCEPTED = ".found-", ".accepted-"


def set_log_aside(folder: Path, now: datetime) -> None:
    """Keep what is left of the log under another name, before SQLite takes it up. Raises DiskFull, FolderReadOnly."""
    log = log_of(folder / DATABASE)
    aside = log.with_name(f"{log.name}{FOUND}{now:%Y-%m-%d-%H%M%S}")
    with translated():
        if holds_something(log) and not aside.exists():  # the second time within a second it is the proof no more
            write_whole(aside, log.read_bytes())


def lost_in_logs(folder: Path) -> int:
    """How many commits lie behind the damage in a log that was set aside and not accepted; 0 where none is."""
    logs = ((read_log(found), found) for found in _not_accepted(folder))
    return max((log.beyond(whole_frames(found)) for log, found in logs), default=0)


def accept_logs(folder: Path) -> None:
    """Name every log that was set aside as one that tells of nothing any more. Raises FolderReadOnly, DiskNotAnswering."""
    with translated():
        for found in _not_accepted(folder):
            found.rename(found.with_name(found.name.replace(FOUND, ACCEPTED)))
        settle(folder)


def _not_accepted(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob(f"{log_of(folder / DATABASE).name}{FOUND}*")))
