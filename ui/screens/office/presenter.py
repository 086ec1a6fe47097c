"""Keeps the office page true: asks how its parts stand, and then, which takes longer, whether the journal's chain holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from rjdesk.domain.journal_proof import Break
from rjdesk.errors import Expected
from ui.errands import Sends
from ui.screens.office.looking import OfficeServices, OfficeState
from ui.screens.office.showing import chain_row, rows_shown
from ui.screens.office.view import OfficeView

SOON_CHECKED = 5_000  # entries; the chain of more is looked through on the journal's own page, when asked


@dataclass(frozen=True, slots=True)
class Chain:
    """What was found of a chain of so many entries."""

    entries: int
    broken: Break | None


class OfficePresenter(QObject):
    """``day`` is the computer's calendar."""

    def __init__(self, view: OfficeView, services: OfficeServices, errands: Sends, day: Callable[[], date]) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._day = view, services, errands, day
        self._state: OfficeState | None = None
        self._chain: Chain | None = None

    def open(self) -> None:
        """Looks again."""
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, state: OfficeState) -> None:
        self._view.message.clear()
        self._state = state
        self._put()
        if (
            state.entries
            and state.entries <= SOON_CHECKED
            and (not self._chain or self._chain.entries != state.entries)
        ):
            self._errands.ask(self._services.journal.first_break, self._checked, self._refuse)

    def _checked(self, broken: Break | None) -> None:
        if self._state is not None and self._state.entries is not None:
            self._chain = Chain(self._state.entries, broken)
            self._put()

    def _put(self) -> None:
        if self._state is None:
            return
        rows = rows_shown(self._state, self._day())
        chain = self._chain
        if chain is not None and chain.entries == self._state.entries:
            known = chain_row(chain.entries, chain.broken)
            rows = tuple(known if row.place == known.place else row for row in rows)
        self._view.show_rows(rows)

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
