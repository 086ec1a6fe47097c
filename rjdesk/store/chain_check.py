"""The check of the journal's chain, as one part of the check of a whole vault."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Engine

from rjdesk.domain.journal_proof import Break, first_break
from rjdesk.store.checkup import Finding
from rjdesk.store.engine import READING, translated
from rjdesk.store.journal_kept import STREAM, entry_of
from rjdesk.store.signatures import verify_entry


def chain_check(engine: Engine) -> Iterator[Finding]:
    """Say so when an entry was changed, removed or put in another place: nobody can do that through rjdesk."""
    with translated(), engine.connect().execution_options(**READING) as connection:
        if _broken_at(connection) is not None:
            yield Finding("journal", "chain_broken", "restore")


def _broken_at(connection: Connection) -> Break | None:
    return first_break(map(entry_of, connection.execute(STREAM)), verify_entry)
