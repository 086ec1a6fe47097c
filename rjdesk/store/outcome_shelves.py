"""What a unit of work holds of what became of people, and of what the work took: entries that only grow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from rjdesk.domain.costs.cost import Cost, Took
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.recidivism.check import Check, Finding
from rjdesk.domain.recidivism.windows import Followed, FollowedPerson


class Recidivism(Protocol):
    """Whether new offences were proven. Who is followed comes with each case, by ``Cases.save``; sealed ones answer nowhere."""

    def add(self, check: Check) -> None:
        """Add an entry. Raises NoSuchCase."""

    def of(self, case: CaseId) -> tuple[Check, ...]:
        """The entries of a case, in the order of entry."""

    def seen(self, last: date) -> tuple[FollowedPerson, ...]:
        """Those followed since that day or longer, of cases that the member at work can see, the longest first."""

    def followed(self, first: date, last: date) -> tuple[Followed, ...]:
        """Those followed since a day of that time, for numbers: a count names nobody, so restricted cases are among them."""

    def findings(self, first: date, last: date) -> Iterator[tuple[CaseId, ParticipantId, int, Finding]]:
        """What was found of them: of whom, at how many months, in the order of entry."""


class Costs(Protocol):
    """What the work took; sealed cases answer nowhere."""

    def add(self, cost: Cost) -> None:
        """Add an entry. Raises NoSuchCase."""

    def of(self, case: CaseId | None) -> tuple[Cost, ...]:
        """The entries of a case, or those of none, in the order of entry."""

    def between(self, first: date, last: date) -> tuple[Took, ...]:
        """What counts of a time, of all cases and of none, together by case, kind and currency; of restricted ones, too."""
