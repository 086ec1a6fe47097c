"""The check of the journal's chain, as one part of the check of a whole vault."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine

from rjdesk.store.checkup import Finding
from rjdesk.store.journal_kept import broken_at


def chain_check(engine: Engine) -> Iterator[Finding]:
    """Say so when an entry was changed, removed or put in another place: nobody can do that through rjdesk."""
    if broken_at(engine) is not None:
        yield Finding("journal", "chain_broken", "restore")
