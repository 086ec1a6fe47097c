"""How long a case is kept, and what has to hold before it is destroyed or sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rjdesk.domain.ids import CaseId, MemberId


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
