"""What somebody learnt, was accredited for or endorsed in, and until when it lasts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rjdesk.domain.ids import MemberId

SOON = timedelta(days=60)
"""Before the last day: long enough to find a course, and for an accrediting body to answer."""


class CompetenceKind(StrEnum):
    """What it is."""

    TRAINING = "training"
    ACCREDITATION = "accreditation"
    ENDORSEMENT = "endorsement"


class Lasts(StrEnum):
    """How it stands on a day."""

    ALWAYS = "always"  # it has no last day
    STANDS = "stands"
    SOON_OVER = "soon_over"
    OVER = "over"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Competence:
    """Something on a member's record. ``expires_on`` is the last day on which it holds; None if it has none.

    Whoever noted it stands beside it. It is never rewritten; what was noted wrongly is taken back.
    """

    id: str
    member: MemberId
    kind: CompetenceKind
    title: str
    given_by: str
    given_on: date
    expires_on: date | None
    noted_by: MemberId
    noted_at: datetime
    taken_back_at: datetime | None = None

    def lasts(self, today: date) -> Lasts:
        """How it stands."""
        if self.taken_back_at is not None:
            return Lasts.TAKEN_BACK
        if self.expires_on is None:
            return Lasts.ALWAYS
        if self.expires_on < today:
            return Lasts.OVER
        return Lasts.SOON_OVER if self.expires_on - today <= SOON else Lasts.STANDS


def renewed(competence: Competence, others: tuple[Competence, ...]) -> bool:
    """Whether a later one of the same name took its place, so that nobody has to be told that it ends."""
    return any(
        (other.member, other.kind, other.title.casefold())
        == (competence.member, competence.kind, competence.title.casefold())
        and other.taken_back_at is None
        and (other.expires_on or date.max) > (competence.expires_on or date.max)
        for other in others
    )
