"""The watch over one vault's history: compared on unlocking with what was seen of it before, remembered while it goes on.

Opening the database for writing would be too early: SQLite would drop what is left of a damaged write-ahead log, and with it
the only proof that something is missing. A vault that was not locked properly (``ended_suddenly``) is therefore looked at
first through a connection that can only read, and stays on it while there is a gap.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.errors import Expected, HistoryGap, LogDamaged
from rjdesk.store.history.anchor import NO_ENTRIES, Anchor, Head
from rjdesk.store.history.log_reading import holds_something, log_of, read_log
from rjdesk.store.history.logs_aside import accept_logs, lost_in_logs
from rjdesk.store.history.witnesses import Witnesses, last_seen
from rjdesk.store.keys.opening import Opened
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.trouble import DATABASE, translated

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine


def ended_suddenly(folder: Path) -> bool:
    """Whether a vault was left with something in its write-ahead log: then its database is opened ``to_read`` first."""
    return holds_something(log_of(folder / DATABASE))


class Watch:
    """Over one vault, from unlocking to locking.

    ``last_is_unsure`` says that the log ends in a change that didn't arrive whole, and that nobody remembers whether it was
    acknowledged. While ``silent``, nothing is noted: what was seen before stays what the vault is compared with.
    """

    def __init__(self, folder: Path, engine: Engine, around: Surroundings) -> None:
        self._folder = folder
        self._engine = engine
        self._around = around
        self._anchored: Anchor | None = None
        self.last_is_unsure = False
        self.silent = False
        self.accepting = False

    def gap(self, opened: Opened) -> HistoryGap | None:
        """What is missing from the vault, as far as anybody has seen it before, or as its own log tells."""
        read_head = self._around.read_head
        if read_head is None:
            return None
        witnesses = self._witnesses(opened)
        with translated():
            newest = read_head(self._engine, None) or NO_ENTRIES
            gap = witnesses.missing(lambda seq: read_head(self._engine, seq), opened.header.generation)
        beyond = self._commits_lost_or_torn()
        self.last_is_unsure = beyond == 1 and not witnesses.stand_at(newest)
        beyond = max(beyond, lost_in_logs(self._folder))
        if gap is None and beyond > 1:
            return LogDamaged(have=newest.seq, had=newest.seq, lost=beyond - 1)
        return gap

    def committed(self, opened: Opened, seq: int, head: str, commits: int) -> None:
        """Note, quickly and without waiting for the disk, how far the journal has come."""
        if self.silent:
            return
        self._witnesses(opened).note(_seen(opened, Head(seq, head, commits)))
        if self.accepting:
            self.accepting = False
            with suppress(Expected):  # it is accepted: at worst it has to be once more, at the next unlocking
                accept_logs(self._folder)

    def settled(self, opened: Opened) -> None:
        """Note for good how far the journal has come, and which header is the vault's."""
        read_head = self._around.read_head
        if read_head is None or self.silent:
            return
        with translated():
            newest = read_head(self._engine, None) or NO_ENTRIES
        seen = _seen(opened, newest)
        if seen != self._anchored and self._witnesses(opened).keep(seen):
            self._anchored = seen

    def last_seen(self, vault_id: str) -> datetime | None:
        """When this computer last noted how far a vault had come; None if it never did."""
        return last_seen(self._around.anchor_folder, vault_id)

    def _commits_lost_or_torn(self) -> int:
        from rjdesk.store.engine import recovered_frames

        log = read_log(log_of(self._folder / DATABASE))
        return log.beyond(recovered_frames(self._engine)) if log.commits else 0

    def _witnesses(self, opened: Opened) -> Witnesses:
        around = self._around
        key = opened.history_key()
        return Witnesses(self._folder, opened.header.vault_id, around.anchor_folder, key, around.account)


def _seen(opened: Opened, newest: Head) -> Anchor:
    header = opened.header
    return Anchor(header.vault_id, newest.seq, newest.hash, header.generation, newest.commits)
