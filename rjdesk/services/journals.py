"""Whether the journal holds together."""

from __future__ import annotations

from rjdesk.domain.journal import JournalEntry


class Journal:
    """Reading the journal."""

    def entries(self) -> tuple[JournalEntry, ...]:
        """Every entry, oldest first."""
        raise NotImplementedError

    def first_break(self) -> int | None:
        """The number at which the chain no longer holds, or None if it is sound."""
        raise NotImplementedError
