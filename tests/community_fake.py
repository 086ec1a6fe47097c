"""The community in memory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Generic, TypeVar

from rjdesk.domain.community.support import Support, SupportDue
from rjdesk.domain.community.team import Outsider
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.errors import NoSuchRecord
from rjdesk.store.shelves.community_kept import Kept
from tests.office_fakes import may_see
from tests.shelves import Shelves

R = TypeVar("R", bound=Kept)


class FakeRecords(Generic[R]):
    """Records of one kind, by identity."""

    def __init__(self, held: dict[str, R]) -> None:
        self._held = held

    def keep(self, record: R) -> None:
        """Keep a record."""
        self._held[record.id] = record

    def get(self, wanted: str) -> R:
        """A record."""
        if wanted not in self._held:
            raise NoSuchRecord
        return self._held[wanted]

    def all(self) -> tuple[R, ...]:
        """Every record, by identity."""
        return tuple(self._held[each] for each in sorted(self._held))

    def between(self, first: date, last: date) -> tuple[R, ...]:
        """The records of some days."""
        found = [(each.day, each.id) for each in self._held.values() if each.day and first <= each.day <= last]
        return tuple(self._held[each] for _, each in sorted(found))


class FakeCommunity:
    """The office's records."""

    def __init__(self, held: Shelves) -> None:
        self.partners = FakeRecords(held.partners)
        self.volunteers = FakeRecords(held.volunteers)
        self.hours = FakeRecords(held.volunteer_hours)
        self.activities = FakeRecords(held.activities)
        self.trust = FakeRecords(held.trust)


class FakeSupports:
    """Support for the people of cases, and who helps from outside."""

    def __init__(self, held: Shelves, clock: Callable[[], datetime], member: MemberId) -> None:
        self._held, self._clock, self._member = held, clock, member

    def keep(self, support: Support) -> None:
        """Keep a referral."""
        self._held.needs(support.case)
        self._held.supports[support.case, support.id] = support

    def of(self, case: CaseId) -> tuple[Support, ...]:
        """The referrals of a case."""
        known = self._held.knows(case)
        found = [each for each in self._held.supports.values() if known and each.case == case]
        return tuple(sorted(found, key=lambda each: (each.day, each.id)))

    def due(self, until: date, limit: int) -> tuple[SupportDue, ...]:
        """What is to be asked by a day."""
        now = self._clock()
        found = [
            (each.ask_on, each.case, each.id)
            for each in self._held.supports.values()
            if each.ask_on and each.ask_on <= until and may_see(self._held, each.case, self._member, now)
        ]
        return tuple(
            SupportDue(case, self._held.cases[case][0].reference, self._held.supports[case, which].partner_name, on)
            for on, case, which in sorted(found)[:limit]
        )

    def between(self, first: date, last: date) -> tuple[Support, ...]:
        """The referrals begun on some days."""
        found = [
            each
            for each in self._held.supports.values()
            if self._held.knows(each.case) and first <= each.steps[0].on <= last
        ]
        return tuple(sorted(found, key=lambda each: (each.day, each.case, each.id)))

    def keep_outsider(self, outsider: Outsider) -> None:
        """Keep a professional from outside."""
        self._held.needs(outsider.case)
        self._held.outsiders[outsider.case, outsider.id] = outsider

    def outsiders(self, case: CaseId) -> tuple[Outsider, ...]:
        """The professionals from outside of a case."""
        found = [each for each in self._held.outsiders.values() if self._held.knows(case) and each.case == case]
        return tuple(sorted(found, key=lambda each: each.id))
