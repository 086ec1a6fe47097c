"""How many people of a file may be known already. Only counted: who they are is settled in each case, by whoever knows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rjdesk.domain.intake import IncomingCase
from rjdesk.domain.likeness import Traits, alike, keys
from rjdesk.store.unit_of_work import UnitOfWork

AT_ONCE = 500  # keys in one question to the database
TELLS_APART = 100  # people with a word in common: in a file of thousands every one would be held against every other


@dataclass(frozen=True, slots=True)
class Likely:
    """People who are possibly the same: as somebody in the vault, or as somebody in another case of the file."""

    in_the_vault: int = 0
    in_the_file: int = 0


def likely(work: UnitOfWork, cases: Iterable[IncomingCase]) -> Likely:
    """Counts them, against the people of those cases that the member at work may see."""
    coming = [[Traits(person.name, person.born) for person in case.people] for case in cases]
    there, own = _Index(), _Index()
    in_the_vault = in_the_file = 0
    for known in _known(work, {key for people in coming for person in people for key in keys(person)}):
        there.add(known)
    for people in coming:
        in_the_vault += sum(there.has(person) for person in people)
        in_the_file += sum(own.has(person) for person in people)
        for person in people:
            own.add(person)
    return Likely(in_the_vault, in_the_file)


def _known(work: UnitOfWork, wanted: Iterable[str]) -> Iterable[Traits]:
    """The people in the vault who have something in common with those that come."""
    asked = sorted(wanted)
    found = (each for at in range(0, len(asked), AT_ONCE) for each in work.persons.found_by(asked[at : at + AT_ONCE]))
    return {each.entry: each.traits for each in found}.values()


class _Index:
    """People by what an index finds them by; of what so many have in common that it tells nobody apart, the first."""

    def __init__(self) -> None:
        self._people = defaultdict[str, list[Traits]](list)

    def add(self, traits: Traits) -> None:
        """Somebody more."""
        for key in keys(traits):
            if len(self._people[key]) < TELLS_APART:
                self._people[key].append(traits)

    def has(self, traits: Traits) -> bool:
        """Whether somebody in it may be the same person."""
        return any(alike(traits, other) for key in keys(traits) for other in self._people.get(key, ()))
