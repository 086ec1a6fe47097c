"""The check of the journal's chain and of everything that it tells of, as one part of the check of a whole vault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Engine

from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.journal_proof import first_break
from rjdesk.store.checkup import Finding
from rjdesk.store.engine import READING, translated
from rjdesk.store.history.byte_check import byte_check
from rjdesk.store.history.record_check import record_check
from rjdesk.store.history.signatures import verify_entry
from rjdesk.store.schema import is_newest
from rjdesk.store.shelves.journal_kept import STREAM, entry_of
from rjdesk.wording import say


def chain_check(engine: Engine) -> Iterator[Finding]:
    """Say so when an entry was changed, removed or signed by a stranger, or a record is not what its newest entry says.

    Nobody can do either through rjdesk; an old page put back shows here and nowhere else. Records of an older schema are
    checked once they are brought up to this one.
    """
    if not is_newest(engine):
        return
    told: dict[CaseId | None, str] = {}
    with translated(), engine.connect().execution_options(**READING) as connection:
        broken = first_break(_taken_down(_entries(connection), told), verify_entry)
        if broken is not None:
            yield Finding(say("check.part.entry", number=broken.seq), f"entry_{broken.fault}", "restore")
            told.update((entry.deed.case, entry.record) for entry in _entries(connection))
        yield from record_check(connection, told)
        yield from byte_check(connection)


def _entries(connection: Connection) -> Iterator[JournalEntry]:
    return map(entry_of, connection.execute(STREAM))


def _taken_down(entries: Iterable[JournalEntry], told: dict[CaseId | None, str]) -> Iterator[JournalEntry]:
    """The entries as they come; of each case, and of the vault as a whole, what the newest says it has become."""
    for entry in entries:
        told[entry.deed.case] = entry.record
        yield entry
