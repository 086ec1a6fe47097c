"""How long a case is kept, and what has to hold before it is destroyed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.errors import NotDueYet, NotProposed, SecondPersonNeeded, UnderHold


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody's proposal to destroy a case; somebody else has to carry it out."""

    by: MemberId
    at: datetime
    because: str


@dataclass(frozen=True, slots=True)
class Keeping:
    """The rules that one case is kept under.

    ``authority`` is the law or schedule in words; ``review_on`` the day from which it may go; ``hold`` why it may not go at
    all (a complaint, a court's order), empty without one.
    """

    case: CaseId
    authority: str = ""
    review_on: date | None = None
    hold: str = ""
    proposal: Proposal | None = None

    def under(self, authority: str, review_on: date | None) -> Keeping:
        """Kept under another rule."""
        return replace(self, authority=authority, review_on=review_on)

    def held(self, because: str) -> Keeping:
        """Under a hold: it may not go, and nobody's proposal stands any more."""
        return replace(self, hold=because, proposal=None)

    def lifted(self) -> Keeping:
        """No longer under a hold."""
        return replace(self, hold="")

    def proposed(self, proposal: Proposal) -> Keeping:
        """With a proposal to destroy it. Raises UnderHold, NotDueYet."""
        self._refuse_while_kept(proposal.at.date())
        return replace(self, proposal=proposal)

    def withdrawn(self) -> Keeping:
        """Without a proposal. Raises NotProposed."""
        if self.proposal is None:
            raise NotProposed
        return replace(self, proposal=None)

    def agreed_by(self, second: MemberId, today: date) -> Proposal:
        """The proposal, once somebody else carries it out. Raises NotProposed, SecondPersonNeeded, UnderHold, NotDueYet."""
        if self.proposal is None:
            raise NotProposed
        if self.proposal.by == second:
            raise SecondPersonNeeded
        self._refuse_while_kept(today)
        return self.proposal

    def _refuse_while_kept(self, today: date) -> None:
        if self.hold:
            raise UnderHold(hold=self.hold)
        if self.review_on is not None and today < self.review_on:
            raise NotDueYet(until=self.review_on)


class Became(StrEnum):
    """What became of a case that answers no more."""

    DESTROYED = "destroyed"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Statistic:
    """What remains of cases that were destroyed or sealed: how many of one sort in one year, and no way back to any."""

    became: Became
    year: int
    process: str
    kind: str
    outcome: str
    cases: int = 1
