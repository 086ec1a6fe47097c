"""The journal as a whole, and whether it holds together."""

from __future__ import annotations

from rjdesk.domain.journal import JournalEntry, first_break
from rjdesk.services.session import Current


class Journal:
    """Reading the journal."""

    def __init__(self, current: Current) -> None:
        self._current = current

    def entries(self) -> tuple[JournalEntry, ...]:
        """Every entry, oldest first."""
        with self._current().units() as work:
            return tuple(work.journal.entries())

    def first_break(self) -> int | None:
        """The number at which the chain no longer holds, or None if it is sound."""
        with self._current().units() as work:
            return first_break(work.journal.entries())
