"""The time after conferences in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from rjdesk.domain.follow_up.due import DueTask
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.errors import NoSuchSlip
from tests.office_fakes import may_see
from tests.shelves import Shelves


class FakeFollowUps:
    """Notes and tasks of cases."""

    def __init__(self, held: Shelves, clock: Callable[[], datetime], member: MemberId) -> None:
        self._held = held
        self._clock = clock
        self._member = member

    def note(self, happening: Happening) -> None:
        """Add a note."""
        self._held.needs(happening.case)
        self._held.follow_up.append(happening)

    def of(self, case: CaseId) -> tuple[Happening, ...]:
        """What was noted in a case."""
        known = self._held.knows(case)
        return tuple(each for each in self._held.follow_up if known and each.case == case)

    def slip(self, code: str) -> Happening:
        """The note that a slip was printed."""
        for each in self._held.follow_up:
            if each.kind is Kind.SLIP and each.slip == code and self._held.knows(each.case):
                return each
        raise NoSuchSlip

    def plan(self, case: CaseId, due: Iterable[DueTask]) -> None:
        """Keep a case's tasks."""
        self._held.needs(case)
        self._held.follow_up_due[case] = tuple(due)

    def due(self, until: date, limit: int) -> tuple[DueTask, ...]:
        """Tasks due by a day, the oldest first."""
        seen = (case for case in self._held.cases if may_see(self._held, case, self._member, self._clock()))
        found = [each for case in seen for each in self._held.follow_up_due.get(case, ()) if each.task.due <= until]
        return tuple(sorted(found, key=lambda each: (each.task.due, each.case))[:limit])
