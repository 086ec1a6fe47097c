"""Reads the journal once for each look at it, tells the part in sight in words, and has its chain looked through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.journal_proof import Break
from rjdesk.domain.member import Member
from rjdesk.errors import Expected
from ui.errands import Sends
from ui.screens.journal.showing import broken_in_words, entry_shown, matching
from ui.screens.journal.shown import EntryShown, Journaled, Wanted
from ui.screens.journal.view import JournalView
from ui.widgets.paged_rows import PAGE


class ReadsJournal(Protocol):
    """What this screen needs of the journal."""

    def entries(self) -> tuple[JournalEntry, ...]: ...
    def clock_jumps(self) -> tuple[JournalEntry, ...]: ...
    def references(self, cases: Iterable[CaseId]) -> Mapping[CaseId, str]: ...
    def first_break(self) -> Break | None: ...


class KnowsMembers(Protocol):
    """What it needs of the members: those who have left are in the journal too."""

    def all(self) -> tuple[Member, ...]: ...


class KnowsReasons(Protocol):
    """What it needs of the history."""

    def reason(self, have: int) -> str: ...


Page = tuple[int, int, tuple[EntryShown, ...]]


class JournalPresenter(QObject):
    """Holds the journal as it was read last."""

    def __init__(
        self, view: JournalView, journal: ReadsJournal, members: KnowsMembers, history: KnowsReasons, errands: Sends
    ) -> None:
        super().__init__(view)
        self._view, self._journal, self._members, self._errands = view, journal, members, errands
        self._history = history
        self._read = Journaled((), frozenset(), {})
        self._found: tuple[JournalEntry, ...] = ()
        view.wanted.connect(self._look_for)
        view.page_wanted.connect(self._fetch)
        view.check_wanted.connect(self._check)

    def open(self) -> None:
        """Reads it anew."""
        self._errands.ask(self._read_all, self._show, self._refuse)

    def _read_all(self) -> Journaled:
        """Runs on the vault thread."""
        names = {member.id: member.name for member in self._members.all()}
        jumps = frozenset(entry.seq for entry in self._journal.clock_jumps())
        entries = self._journal.entries()
        accepted = [entry for entry in entries if entry.deed.what == "history_gap_accepted"]
        reasons = {entry.seq: self._history.reason(int(entry.deed.facts["have"])) for entry in accepted}
        return Journaled(tuple(reversed(entries)), jumps, names, reasons)

    def _show(self, read: Journaled) -> None:
        if read != self._read:
            self._view.forget()
        self._read = read
        self._view.show_people(read.names)
        self._look_for(self._view.chosen())

    def _look_for(self, wanted: Wanted) -> None:
        self._found = matching(self._read, wanted)
        self._view.show_count(len(self._found))

    def _fetch(self, number: int, round_: int) -> None:
        read, entries = self._read, self._found[number * PAGE : (number + 1) * PAGE]
        self._errands.ask(partial(self._tell, read, number, round_, entries), self._bring, self._refuse)

    def _tell(self, read: Journaled, number: int, round_: int, entries: tuple[JournalEntry, ...]) -> Page:
        """Runs on the vault thread."""
        references = self._journal.references(read.cases(entries))
        return number, round_, tuple(entry_shown(read, entry, references) for entry in entries)

    def _bring(self, page: Page) -> None:
        self._view.show_page(*page)

    def _check(self) -> None:
        self._view.show_checking(len(self._read.entries))
        self._errands.ask(self._journal.first_break, self._checked, self._refuse)

    def _checked(self, broken: Break | None) -> None:
        if broken is None:
            self._view.show_sound(len(self._read.entries))
        else:
            self._view.show_broken(broken_in_words(broken))

    def _refuse(self, error: Expected) -> None:
        self._view.let_try()
        self._view.message.show_error(error)
