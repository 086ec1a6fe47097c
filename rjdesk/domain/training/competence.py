"""What somebody learnt, was accredited for or endorsed in, and until when it lasts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

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


class Held(Protocol):
    """Something that somebody learnt, wherever it stands."""

    @property
    def member(self) -> MemberId: ...
    @property
    def kind(self) -> CompetenceKind: ...
    @property
    def title(self) -> str: ...
    @property
    def given_on(self) -> date: ...
    @property
    def expires_on(self) -> date | None: ...
    @property
    def taken_back_at(self) -> datetime | None: ...


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


def lasts(held: Held, today: date) -> Lasts:
    """How it stands on a day."""
    if held.taken_back_at is not None:
        return Lasts.TAKEN_BACK
    if held.expires_on is None:
        return Lasts.ALWAYS
    if held.expires_on < today:
        return Lasts.OVER
    return Lasts.SOON_OVER if held.expires_on - today <= SOON else Lasts.STANDS


def renewed(held: Held, others: Iterable[Held]) -> bool:
    """Whether a later one of the same name took its place, so that nobody has to be told that it ends."""
    return any(
        (other.member, other.kind, other.title.casefold()) == (held.member, held.kind, held.title.casefold())
        and other.taken_back_at is None
        and (other.expires_on or date.max) > (held.expires_on or date.max)
        for other in others
    )
