"""The journal as a whole, and whether it holds together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.journal_proof import Break, first_break
from rjdesk.domain.journal_query import JournalQuery
from rjdesk.errors import NoSuchCase
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class JournalPage:
    """Some entries, as they were asked for. ``set_back`` are the numbers of those before which the clock was set back: their
    order holds all the same. ``references`` says what their cases are called that are there and that one may read."""

    entries: tuple[JournalEntry, ...]
    set_back: frozenset[int]
    references: Mapping[CaseId, str]


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
    def found(self, query: JournalQuery) -> tuple[int, ...]:
        """The numbers of the entries that are looked for, newest first."""
        with self._current().units() as work:
            return work.journal.numbers(query)

    @needs(Action.READ_JOURNAL)
    def page(self, numbers: Sequence[int]) -> JournalPage:
        """Some entries, and what it takes to tell them."""
        with self._current().units() as work:
            entries = work.journal.numbered(numbers)
            cases = {entry.deed.case for entry in entries if entry.deed.case is not None}
            called = {case: work.cases.load(case).reference for case in cases if self._readable(work, case)}
            return JournalPage(entries, work.journal.set_back(numbers), called)

    @needs(Action.CHECK_VAULT)
    def first_break(self) -> Break | None:
        """Where the chain no longer holds and why, or None if it is sound."""
        from rjdesk.store.history.signatures import verify_entry  # loads the cryptography: with the first look

        with self._current().units() as work:
            return first_break(work.journal.entries(), verify_entry)

    def _readable(self, work: UnitOfWork, case: CaseId) -> bool:
        try:
            return Action.READ_CASE in self._guard.allowed(work, case)
        except NoSuchCase:  # destroyed or sealed: the journal alone still speaks of it
            return False
