"""What a unit of work holds of the community: records of the office, and of a case its people's support and outside helpers."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from rjdesk.domain.community.activity import Activity
from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.support import Support, SupportDue
from rjdesk.domain.community.team import Outsider
from rjdesk.domain.community.trust import TrustWave
from rjdesk.domain.community.volunteer import Hours, Volunteer
from rjdesk.domain.ids import CaseId

R = TypeVar("R")


class RecordKind(StrEnum):
    """The kinds of record that belong to the office."""

    PARTNER = "partner"
    VOLUNTEER = "volunteer"
    HOURS = "hours"
    ACTIVITY = "activity"
    TRUST = "trust"


class Records(Protocol[R]):
    """Records of one kind. None is ever deleted: what counts no more says so itself."""

    def keep(self, record: R) -> None:
        """Keep a record, instead of the one of its identity."""

    def get(self, wanted: str) -> R:
        """A record. Raises NoSuchRecord."""

    def all(self) -> tuple[R, ...]:
        """Every record, by identity."""

    def between(self, first: date, last: date) -> tuple[R, ...]:
        """The records of some days, both included, by day and identity; those that belong to no day are left out."""


class Community(Protocol):
    """The office's records."""

    @property
    def partners(self) -> Records[Partner]: ...
    @property
    def volunteers(self) -> Records[Volunteer]: ...
    @property
    def hours(self) -> Records[Hours]: ...
    @property
    def activities(self) -> Records[Activity]: ...
    @property
    def trust(self) -> Records[TrustWave]: ...


class Supports(Protocol):
    """Who of a case was referred to whom, and who works on it from outside; both go with their case."""

    def keep(self, support: Support) -> None:
        """Keep a referral, instead of the one of its identity. Raises NoSuchCase."""

    def of(self, case: CaseId) -> tuple[Support, ...]:
        """The referrals of a case, by day and identity; nothing of a sealed one."""

    def due(self, until: date, limit: int) -> tuple[SupportDue, ...]:
        """What is to be asked by a day in the cases that the member at work can see, the oldest first."""

    def between(self, first: date, last: date) -> tuple[Support, ...]:
        """The referrals begun on some days, of all cases that are not sealed, for counting only."""

    def keep_outsider(self, outsider: Outsider) -> None:
        """Keep a professional from outside, instead of the one of that identity. Raises NoSuchCase."""

    def outsiders(self, case: CaseId) -> tuple[Outsider, ...]:
        """The professionals from outside of a case, by identity; nothing of a sealed one."""
