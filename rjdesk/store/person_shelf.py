"""What a unit of work knows of people across cases, as far as the member at work sees those cases."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from rjdesk.domain.conflict import LookedAt
from rjdesk.domain.ids import CaseId, VolunteerId
from rjdesk.domain.person import Entry, IsVolunteer, Known, Said


class Persons(Protocol):
    """People across cases. Of a sealed case, and of a restricted one that isn't to be seen, nothing is told."""

    def found_by(self, keys: Collection[str]) -> tuple[Known, ...]:
        """Everyone in the index under one of these, see ``likeness.keys``; by case in order of entry. No courts."""

    def in_cases(self, cases: Collection[CaseId]) -> tuple[Known, ...]:
        """Everyone in these cases, but for courts; by case in order of entry."""

    def said_around(self, entries: Iterable[Entry]) -> tuple[Said, ...]:
        """What was said of entries, and of whoever was said to be the same as they, and so on; oldest first."""

    def say(self, said: Said) -> None:
        """Keep what somebody says of two entries. Raises NoSuchCase, NoSuchPerson. It goes with either of them."""

    def take_back(self, said: Said) -> None:
        """Forget what was said of two entries, if anything was."""

    def said_of_volunteers(
        self, entries: Collection[Entry] = (), volunteers: Collection[VolunteerId] = ()
    ) -> tuple[IsVolunteer, ...]:
        """What was said of these entries, or of these volunteers, by case and person; oldest first."""

    def say_volunteer(self, said: IsVolunteer) -> None:
        """Keep whether an entry is a volunteer, instead of what was said of the two. Raises NoSuchCase, NoSuchPerson.

        It goes with the entry."""

    def take_back_volunteer(self, entry: Entry, volunteer: VolunteerId) -> None:
        """Forget what was said of an entry and a volunteer, if anything was."""

    def forget_volunteer(self, volunteer: VolunteerId) -> None:
        """Forget everything that was said of a volunteer, in every case."""

    def looked_at(self, case: CaseId) -> tuple[LookedAt, ...]:
        """The conflicts of a case that somebody looked at, oldest first. Raises NoSuchCase."""

    def look_at(self, case: CaseId, looked: LookedAt) -> None:
        """Keep why a case goes ahead, instead of what was kept of the same matter. Raises NoSuchCase."""
