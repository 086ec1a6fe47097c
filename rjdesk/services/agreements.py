"""The agreement as it grows in the room, item by item."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.ids import CaseId, ObligationId


@dataclass(frozen=True, slots=True)
class PlainLine:
    """One item of the draft in plain sentences. ``missing`` names fields still empty; ``agreed`` is yes, no or not asked."""

    obligation: ObligationId
    text: str
    agreed: bool | None
    missing: tuple[str, ...]


class Agreements:
    """Drafting the agreement. All changes raise SigningUnderWay or AlreadySigned once signing began."""

    def new_obligation_id(self) -> ObligationId:
        """An identity for an item about to be put."""
        raise NotImplementedError

    def put(self, case: CaseId, obligation: Obligation) -> None:
        """Add an item or change it in place. A change of what is promised asks for its yes or no again."""
        raise NotImplementedError

    def remove(self, case: CaseId, obligation: ObligationId) -> None:
        """Take an item out."""
        raise NotImplementedError

    def settle(self, case: CaseId, obligation: ObligationId, agreed: bool | None) -> None:
        """Record the conference's yes or no; None takes it back. Reasons are never asked or kept."""
        raise NotImplementedError

    def review_on(self, case: CaseId, day: date | None) -> None:
        """Set the day on which the plan will be reviewed."""
        raise NotImplementedError

    def preview(self, case: CaseId) -> tuple[PlainLine, ...]:
        """The draft in plain language, item by item."""
        raise NotImplementedError
