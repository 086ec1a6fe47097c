"""The journal as a whole, and whether it holds together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.journal_proof import Break, clock_jumps, first_break
from rjdesk.errors import NoSuchCase
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.store.unit_of_work import UnitOfWork


class Journal:
    """Reading the journal."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._current = current
        self._guard = Guard(current, clock)

    @needs(Action.READ_JOURNAL)
    def entries(self) -> tuple[JournalEntry, ...]:
        """Every entry, oldest first."""
        with self._current().units() as work:
            return tuple(work.journal.entries())

    @needs(Action.READ_JOURNAL)
    def count(self) -> int:
        """How many entries there are."""
        with self._current().units() as work:
            return work.journal.last()[0]

    @needs(Action.READ_JOURNAL)
    def references(self, cases: Iterable[CaseId]) -> Mapping[CaseId, str]:
        """What these cases are called, as far as they are there and the member at work may read them."""
        with self._current().units() as work:
            return {case: work.cases.load(case).reference for case in set(cases) if self._readable(work, case)}

    @needs(Action.CHECK_VAULT)
    def first_break(self) -> Break | None:
        """Where the chain no longer holds and why, or None if it is sound."""
        from rjdesk.store.history.signatures import verify_entry  # loads the cryptography: with the first look

        with self._current().units() as work:
            return first_break(work.journal.entries(), verify_entry)

    @needs(Action.READ_JOURNAL)
    def clock_jumps(self) -> tuple[JournalEntry, ...]:
        """Entries dated before the one they follow, because the clock was set back; their order holds all the same."""
        with self._current().units() as work:
            return tuple(clock_jumps(work.journal.entries()))

    def _readable(self, work: UnitOfWork, case: CaseId) -> bool:
        try:
            return Action.READ_CASE in self._guard.allowed(work, case)
        except NoSuchCase:  # destroyed or sealed: the journal alone still speaks of it
            return False
