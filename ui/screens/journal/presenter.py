"""Reads the journal once for each look at it, tells the part in sight in words, and has its chain looked through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal_proof import Break
from rjdesk.domain.journal_query import JournalQuery
from rjdesk.domain.member import Member
from rjdesk.errors import Expected
from ui.errands import Sends
from ui.screens.journal.showing import broken_in_words, entry_shown
from ui.screens.journal.shown import EntryShown, Told
from ui.screens.journal.view import JournalView
from ui.widgets.paged_rows import PAGE

if TYPE_CHECKING:
    from rjdesk.services.vault.journals import JournalPage


class ReadsJournal(Protocol):
    """What this screen needs of the journal."""

    def count(self) -> int: ...
    def found(self, query: JournalQuery) -> tuple[int, ...]: ...
    def page(self, numbers: Sequence[int]) -> JournalPage: ...
    def first_break(self) -> Break | None: ...


class KnowsMembers(Protocol):
    """What it needs of the members: those who have left are in the journal too."""

    def all(self) -> tuple[Member, ...]: ...


class KnowsReasons(Protocol):
    """What it needs of the history."""

    def reason(self, have: int) -> str: ...


Page = tuple[int, int, tuple[EntryShown, ...]]


class JournalPresenter(QObject):
    """Holds the numbers of the entries that are looked for; the entries themselves are read page by page."""

    def __init__(
        self, view: JournalView, journal: ReadsJournal, members: KnowsMembers, history: KnowsReasons, errands: Sends
    ) -> None:
        super().__init__(view)
        self._view, self._journal, self._members, self._errands = view, journal, members, errands
        self._history = history
        self._names: Mapping[MemberId, str] = {}
        self._count = 0
        self._found: tuple[int, ...] = ()
        view.wanted.connect(self._look_for)
        view.page_wanted.connect(self._fetch)
        view.check_wanted.connect(self._check)

    def open(self) -> None:
        """Looks anew, for what was chosen."""
        self._errands.ask(self._read, self._show, self._refuse)

    def _read(self) -> tuple[int, Mapping[MemberId, str]]:
        """Runs on the vault thread."""
        return self._journal.count(), {member.id: member.name for member in self._members.all()}

    def _show(self, read: tuple[int, Mapping[MemberId, str]]) -> None:
        if read[0] != self._count:
            self._view.forget()
        self._count, self._names = read
        self._view.show_people(self._names)
        self._look_for(self._view.chosen())

    def _look_for(self, wanted: JournalQuery) -> None:
        self._errands.ask(partial(self._journal.found, wanted), self._show_found, self._refuse)

    def _show_found(self, found: tuple[int, ...]) -> None:
        self._found = found
        self._view.show_count(len(found))

    def _fetch(self, number: int, round_: int) -> None:
        wanted = self._found[number * PAGE : (number + 1) * PAGE]
        self._errands.ask(partial(self._tell, self._names, number, round_, wanted), self._bring, self._refuse)

    def _tell(self, names: Mapping[MemberId, str], number: int, round_: int, wanted: tuple[int, ...]) -> Page:
        """Runs on the vault thread."""
        page = self._journal.page(wanted)
        accepted = (entry for entry in page.entries if entry.deed.what == "history_gap_accepted")
        reasons = {entry.seq: self._history.reason(int(entry.deed.facts["have"])) for entry in accepted}
        told = Told(names, page.set_back, page.references, reasons)
        return number, round_, tuple(entry_shown(told, entry) for entry in page.entries)

    def _bring(self, page: Page) -> None:
        self._view.show_page(*page)

    def _check(self) -> None:
        self._view.show_checking(self._count)
        self._errands.ask(self._journal.first_break, self._checked, self._refuse)

    def _checked(self, broken: Break | None) -> None:
        if broken is None:
            self._view.show_sound(self._count)
        else:
            self._view.show_broken(broken_in_words(broken))

    def _refuse(self, error: Expected) -> None:
        self._view.let_try()
        self._view.message.show_error(error)
