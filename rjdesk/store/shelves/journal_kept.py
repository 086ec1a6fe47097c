"""The journal in the database: written with the deed it tells of, read as a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, select

from rjdesk.domain.clock import ClockWatch
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import FIRST, Deed, JournalEntry, Sign, write
from rjdesk.domain.journal_query import JournalQuery
from rjdesk.store.engine import READING, translated
from rjdesk.store.history.anchor import NO_ENTRIES, Head
from rjdesk.store.history.record_digests import digest_of
from rjdesk.store.history.touched import Touched
from rjdesk.store.shelves import journal_found
from rjdesk.store.shelves.commits_kept import commits_so_far
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.shelf import SeenShelf
from rjdesk.store.shelves.values import facts_text, facts_value
from rjdesk.store.tables.of_the_vault import journal

STREAM = select(journal).order_by(journal.c.seq).execution_options(yield_per=500)


class VaultJournal(SeenShelf):
    """The journal of an open vault; see ``unit_of_work.Journal``."""

    def __init__(
        self, connection: Connection, clock: Callable[[], datetime], member: MemberId, touched: Touched
    ) -> None:
        super().__init__(connection, clock, member, touched)
        self._deeds: list[tuple[datetime, Deed]] = []

    def last(self) -> tuple[int, str]:
        """The newest entry's number and hash; ``(0, FIRST)`` while there is none."""
        newest = select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
        found = self._connection.execute(newest).one_or_none()
        return (0, FIRST) if found is None else (found.seq, found.hash)

    def entries(self, since: int = 0, case: CaseId | None = None) -> Iterator[JournalEntry]:
        """Entries numbered above ``since``, in order, a few hundred in memory at a time."""
        wanted = STREAM.where(journal.c.seq > since)
        if case is not None:
            wanted = wanted.where(journal.c.case_id == case, journal.c.case_id.not_in(SEALED))
        return map(entry_of, self._connection.execute(wanted))

    def numbers(self, query: JournalQuery) -> tuple[int, ...]:
        """The numbers of the entries that are looked for, newest first."""
        return journal_found.numbers(self._connection, query)

    def numbered(self, wanted: Sequence[int]) -> tuple[JournalEntry, ...]:
        """The entries of some numbers, in the order of the numbers."""
        return tuple(map(entry_of, journal_found.rows(self._connection, wanted)))

    def set_back(self, wanted: Sequence[int]) -> frozenset[int]:
        """Those of some numbers whose entry is dated well before the one it follows."""
        return journal_found.set_back(self._connection, wanted)

    def write(self, deed: Deed) -> None:
        """Add a deed to the chain, at the commit."""
        self._deeds.append((self._clock(), deed))

    def close(self, sign: Sign | None, watch: ClockWatch | None) -> tuple[int, str]:
        """Make the entries, now that the work is done; what was changed without a deed gets one. Gives ``last()``."""
        last, records = self.last(), dict[CaseId | None, str]()
        deeds = [*self._deeds, *self._unspoken()]
        if deeds and watch and (jumped := watch.deed()):
            deeds.insert(0, (self._clock(), jumped))
        for at, deed in deeds:
            if deed.case not in records:
                records[deed.case] = digest_of(self._connection, deed.case)
            entry = write(deed, at, self._member, last, records[deed.case], sign)
            self._connection.execute(journal.insert().values(_row(entry)))
            last = (entry.seq, entry.hash)
        return last

    def _unspoken(self) -> Iterator[tuple[datetime, Deed]]:
        spoken = {deed.case for _, deed in self._deeds}
        for case in sorted(self._touched - spoken, key=lambda case: case or ""):
            yield self._clock(), Deed("vault_changed") if case is None else Deed("case_changed", case)


def read_head(engine: Engine, seq: int | None) -> Head | None:
    """The entry of a number, or the newest for None: what the vault's anchor is compared with. Also before ``bring_up``."""
    wanted = select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
    if seq is not None:
        wanted = wanted.where(journal.c.seq == seq)
    with translated(), engine.connect().execution_options(**READING) as connection:
        found = connection.execute(wanted).one_or_none()
        count = commits_so_far(connection)
    if found is None:
        return NO_ENTRIES._replace(commits=count) if seq is None else None
    return Head(found.seq, found.hash, count)


def entry_of(row: Any) -> JournalEntry:
    """The entry that a row holds."""
    deed = Deed(row.what, None if row.case_id is None else CaseId(row.case_id), facts_value(row.facts))
    return JournalEntry(row.seq, row.at, MemberId(row.by), deed, row.previous, row.hash, row.record, row.signature)


def _row(entry: JournalEntry) -> dict[str, object]:
    return {
        "seq": entry.seq,
        "at": entry.at,
        "by": entry.by,
        "what": entry.deed.what,
        "case_id": entry.deed.case,
        "facts": facts_text(entry.deed.facts),
        "previous": entry.previous,
        "hash": entry.hash,
        "record": entry.record,
        "signature": entry.signature,
    }
