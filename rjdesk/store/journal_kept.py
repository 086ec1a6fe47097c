"""The journal in the database: written with the deed it tells of, read as a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, select

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import FIRST, Deed, JournalEntry, first_break, write
from rjdesk.store.anchor import NO_ENTRIES, Head
from rjdesk.store.engine import READING, translated
from rjdesk.store.tables_of_the_vault import journal
from rjdesk.store.values import facts_text, facts_value

STREAM = select(journal).order_by(journal.c.seq).execution_options(yield_per=500)


class VaultJournal:
    """The journal of an open vault; see ``unit_of_work.Journal``."""

    def __init__(self, connection: Connection, clock: Callable[[], datetime], member: MemberId) -> None:
        self._connection = connection
        self._clock = clock
        self._member = member

    def last(self) -> tuple[int, str]:
        """The newest entry's number and hash; ``(0, FIRST)`` while there is none."""
        newest = select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
        found = self._connection.execute(newest).one_or_none()
        return (0, FIRST) if found is None else (found.seq, found.hash)

    def entries(self, since: int = 0, case: CaseId | None = None) -> Iterator[JournalEntry]:
        """Entries numbered above ``since``, in order, a few hundred in memory at a time."""
        wanted = STREAM.where(journal.c.seq > since)
        if case is not None:
            wanted = wanted.where(journal.c.case_id == case)
        return map(_entry, self._connection.execute(wanted))

    def write(self, deed: Deed) -> JournalEntry:
        """Add a deed to the chain."""
        entry = write(deed, self._clock(), self._member, self.last())
        self._connection.execute(
            journal.insert().values(
                seq=entry.seq,
                at=entry.at,
                by=entry.by,
                what=deed.what,
                case_id=deed.case,
                facts=facts_text(deed.facts),
                previous=entry.previous,
                hash=entry.hash,
            )
        )
        return entry


def read_head(engine: Engine, seq: int | None) -> Head | None:
    """The entry of a number, or the newest for None: what the vault's anchor is compared with."""
    wanted = select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
    if seq is not None:
        wanted = wanted.where(journal.c.seq == seq)
    with translated(), engine.connect().execution_options(**READING) as connection:
        found = connection.execute(wanted).one_or_none()
    if found is None:
        return NO_ENTRIES if seq is None else None
    return Head(found.seq, found.hash)


def broken_at(engine: Engine) -> int | None:
    """The number of the first entry at which the chain doesn't hold; None when it is sound."""
    with translated(), engine.connect().execution_options(**READING) as connection:
        return first_break(map(_entry, connection.execute(STREAM)))


def _entry(row: Any) -> JournalEntry:
    deed = Deed(row.what, None if row.case_id is None else CaseId(row.case_id), facts_value(row.facts))
    return JournalEntry(row.seq, row.at, MemberId(row.by), deed, row.previous, row.hash)
