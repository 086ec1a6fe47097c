"""The office's figures in memory."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId
from tests.shelves import Shelves


class FakeFigures:
    """The rows of cases in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def rows(self, first: date, last: date) -> Iterator[CaseRow]:
        """The rows of the cases received from one day to another."""
        known = (row for row in self._held.figures.values() if self._held.knows(row.case))
        return iter(sorted((row for row in known if first <= row.received_on <= last), key=_order))

    def without(self) -> tuple[CaseId, ...]:
        """Cases that have no row yet."""
        return tuple(case for case in self._held.cases if case not in self._held.figures and self._held.knows(case))


def _order(row: CaseRow) -> tuple[date, CaseId]:
    return row.received_on, row.case
