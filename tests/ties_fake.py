"""People maps in memory."""

from __future__ import annotations

from rjdesk.domain.ids import CaseId
from rjdesk.domain.ties import Ties, refuse_lost_orders
from tests.shelves import Shelves


class FakeTies:
    """People maps, each as a whole."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def of(self, case: CaseId) -> Ties:
        """A case's people map."""
        self._held.needs(case)
        return self._held.ties.get(case, Ties())

    def keep(self, case: CaseId, held: Ties) -> None:
        """Keep it whole."""
        refuse_lost_orders(self.of(case), held)
        self._held.ties[case] = held
