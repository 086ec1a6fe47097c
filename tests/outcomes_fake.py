"""What became of people and what the work took, in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

from rjdesk.domain.costs.cost import Cost, Took, in_force, summed
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId
from rjdesk.domain.recidivism.check import Check, Finding
from rjdesk.domain.recidivism.windows import Followed, FollowedPerson
from tests.office_fakes import may_see
from tests.shelves import Shelves


class FakeRecidivism:
    """Entries on new offences."""

    def __init__(self, held: Shelves, clock: Callable[[], datetime], member: MemberId) -> None:
        self._held = held
        self._clock = clock
        self._member = member

    def add(self, check: Check) -> None:
        """Add an entry."""
        self._held.needs(check.case)
        self._held.checks.append(check)

    def of(self, case: CaseId) -> tuple[Check, ...]:
        """The entries of a case."""
        return tuple(each for each in self._held.checks if each.case == case and self._held.knows(case))

    def seen(self, last: date) -> tuple[FollowedPerson, ...]:
        """Those followed of cases that the member at work can see."""
        now = self._clock()
        found = self.followed(date.min, last)
        return tuple(self._named(each) for each in found if may_see(self._held, each.case, self._member, now))

    def followed(self, first: date, last: date) -> tuple[Followed, ...]:
        """Those followed since a day of that time."""
        rows = [row for row in self._held.figures.values() if self._held.knows(row.case)]
        every = [
            Followed(row.case, each, row.followed_since)
            for row in rows
            if row.followed_since
            for each in row.responsible
        ]
        within = (each for each in every if first <= each.since <= last)
        return tuple(sorted(within, key=lambda each: (each.since, each.case, each.person)))

    def findings(self, first: date, last: date) -> Iterator[tuple[CaseId, ParticipantId, int, Finding]]:
        """What was found of them."""
        about: set[tuple[CaseId, ParticipantId]] = {(each.case, each.person) for each in self.followed(first, last)}
        known = (each for each in self._held.checks if (each.case, each.person) in about)
        return ((each.case, each.person, each.months, each.finding) for each in known)

    def _named(self, followed: Followed) -> FollowedPerson:
        case = self._held.cases[followed.case][0]
        return FollowedPerson(followed, case.reference, case.participant(followed.person).name)


class FakeCosts:
    """Entries of what the work took."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def add(self, cost: Cost) -> None:
        """Add an entry."""
        if cost.case is not None:
            self._held.needs(cost.case)
        self._held.costs.append(cost)

    def of(self, case: CaseId | None) -> tuple[Cost, ...]:
        """The entries of a case, or those of none."""
        return tuple(each for each in self._known() if each.case == case)

    def between(self, first: date, last: date) -> tuple[Took, ...]:
        """What counts of a time."""
        return summed(each for each in in_force(self._known()) if first <= each.on <= last)

    def _known(self) -> list[Cost]:
        return [each for each in self._held.costs if each.case is None or self._held.knows(each.case)]
