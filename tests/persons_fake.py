"""People across cases, in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import datetime

from rjdesk.domain.case import Case
from rjdesk.domain.conflict import LookedAt
from rjdesk.domain.ids import CaseId, MemberId, VolunteerId
from rjdesk.domain.likeness import keys as found_under
from rjdesk.domain.participant import Participant
from rjdesk.domain.person import Entry, IsVolunteer, Known, Said
from tests.office_fakes import may_see
from tests.shelves import Shelves


class FakePersons:
    """By going through all cases."""

    def __init__(self, held: Shelves, clock: Callable[[], datetime], member: MemberId) -> None:
        self._held = held
        self._clock = clock
        self._member = member

    def found_by(self, keys: Collection[str]) -> tuple[Known, ...]:
        """Everyone who has one of these."""
        return tuple(known for known in self.in_cases(self._held.cases) if found_under(known.traits) & set(keys))

    def in_cases(self, cases: Collection[CaseId]) -> tuple[Known, ...]:
        """Everyone in these cases."""
        wanted = (case for case, _, _ in self._held.cases.values() if case.id in cases and self._sees(case.id))
        return tuple(_known(case, person) for case in wanted for person in case.people())

    def said_around(self, entries: Iterable[Entry]) -> tuple[Said, ...]:
        """What was said of entries and of whoever is the same."""
        seen, found = set(entries), list[Said]()
        told = [said for said in self._held.said.values() if all(self._sees(entry.case) for entry in said.about)]
        while new := [said for said in told if said not in found and said.about & seen]:
            found += new
            seen |= {entry for said in new if said.same for entry in said.about}
        return tuple(sorted(found, key=lambda said: (said.at, said.one, said.other)))

    def say(self, said: Said) -> None:
        """Keep it, the two in order."""
        for entry in said.about:
            self._held.needs(entry.case)
            self._held.cases[entry.case][0].participant(entry.participant)
        one, other = sorted(said.about)
        self._held.said[said.about] = Said(one, other, said.same, said.by, said.at)

    def take_back(self, said: Said) -> None:
        """Forget it."""
        self._held.said.pop(said.about, None)

    def said_of_volunteers(
        self, entries: Collection[Entry] = (), volunteers: Collection[VolunteerId] = ()
    ) -> tuple[IsVolunteer, ...]:
        """What was said of entries, or of volunteers."""
        told = (each for each in self._held.is_volunteer.values() if self._sees(each.entry.case))
        found = [each for each in told if each.entry in entries or each.volunteer in volunteers]
        return tuple(sorted(found, key=lambda each: (each.at, each.entry, each.volunteer)))

    def say_volunteer(self, said: IsVolunteer) -> None:
        """Keep it."""
        self._held.needs(said.entry.case)
        self._held.cases[said.entry.case][0].participant(said.entry.participant)
        self._held.is_volunteer[said.entry, said.volunteer] = said

    def take_back_volunteer(self, entry: Entry, volunteer: VolunteerId) -> None:
        """Forget it."""
        self._held.is_volunteer.pop((entry, volunteer), None)

    def forget_volunteer(self, volunteer: VolunteerId) -> None:
        """Forget all of it."""
        for each in [each for each in self._held.is_volunteer if each[1] == volunteer]:
            del self._held.is_volunteer[each]

    def looked_at(self, case: CaseId) -> tuple[LookedAt, ...]:
        """What was looked at."""
        self._held.needs(case)
        found = [looked for (of, _), looked in self._held.looked_at.items() if of == case]
        return tuple(sorted(found, key=lambda looked: (looked.at, looked.kind)))

    def look_at(self, case: CaseId, looked: LookedAt) -> None:
        """Keep it."""
        self._held.needs(case)
        self._held.looked_at[case, looked.matter] = looked

    def _sees(self, case: CaseId) -> bool:
        return may_see(self._held, case, self._member, self._clock())


def _known(case: Case, person: Participant) -> Known:
    entry = Entry(case.id, person.id)
    return Known(entry, case.reference, person.name, person.role, person.part, person.born, person.beside)
