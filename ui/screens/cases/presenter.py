"""Fetches the case list page by page, for the search and the order that are wanted at the moment."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.case_list import CasePage, CaseQuery, Sort, State
from rjdesk.services.casework import Restricted
from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.cases.showing import restricted_shown
from ui.screens.cases.view import CasesView
from ui.widgets.paged_rows import PAGE


class ListsCases(Protocol):
    """What this screen needs of the casework."""

    def page(self, query: CaseQuery) -> CasePage:
        """One page of the case list."""

    def restricted(self) -> tuple[Restricted, ...]:
        """The cases that one can't see, by owner."""


class CasesPresenter(QObject):
    """An answer to an earlier search is dropped when a later one was asked."""

    case_chosen = Signal(object)
    listed = Signal(object)  # the CaseQuery of what is listed

    def __init__(self, view: CasesView, casework: ListsCases, errands: Sends, announcements: Announcements) -> None:
        super().__init__(view)
        self._view, self._casework, self._errands = view, casework, errands
        self._text, self._state, self._sort, self._descending = "", "open", "urgency", False
        self._latest = 0
        view.searched.connect(self._search)
        view.sorted_by.connect(self._order)
        view.page_wanted.connect(self._fetch)
        announcements.cases_changed.connect(self.refresh)
        announcements.case_changed.connect(self._changed)

    def refresh(self) -> None:
        """Begins the list anew."""
        self._view.message.clear()
        self._latest += 1
        latest, query = self._latest, self._query(0)
        self.listed.emit(query)
        self._errands.ask(lambda: (latest, self._casework.page(query)), self._begin)
        self._errands.ask(self._casework.restricted, self._tell_restricted)

    def _changed(self, _case: object, _parts: object) -> None:
        if self._view.isVisible():
            self.refresh()

    def _search(self, text: str, state: str) -> None:
        self._text, self._state = text, state
        self.refresh()

    def _order(self, sort: str, descending: bool) -> None:
        self._sort, self._descending = sort, descending
        self.refresh()

    def _begin(self, answer: tuple[int, CasePage]) -> None:
        latest, page = answer
        if latest == self._latest:
            self._view.show_count(page.total, page.rows)

    def _tell_restricted(self, restricted: tuple[Restricted, ...]) -> None:
        self._view.show_restricted(restricted_shown(restricted))

    def _fetch(self, number: int, round_: int) -> None:
        query = self._query(number * PAGE)
        self._errands.ask(lambda: (number, round_, self._casework.page(query)), self._bring)

    def _bring(self, answer: tuple[int, int, CasePage]) -> None:
        number, round_, page = answer
        self._view.show_page(number, round_, page.rows)

    def _query(self, offset: int) -> CaseQuery:
        return CaseQuery(self._text, cast(Sort, self._sort), self._descending, cast(State, self._state), offset, PAGE)
