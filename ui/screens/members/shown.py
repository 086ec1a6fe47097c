"""All that the page of people shows, as values."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A member in words. ``me`` is whoever is at work; ``left`` those who belong to the office no more."""

    id: MemberId
    name: str
    roles: frozenset[Role]
    details: str
    me: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class PeopleShown:
    """Everyone, in the order in which they joined, those who left last; and whether one may change anything here."""

    people: tuple[PersonShown, ...]
    may_manage: bool

    def person(self, wanted: MemberId) -> PersonShown:
        """One of them. Raises ``LookupError``."""
        found = next((person for person in self.people if person.id == wanted), None)
        if found is None:
            raise LookupError(wanted)
        return found


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is about to be let in: all but their passphrase, which they type themselves."""

    name: str
    roles: frozenset[Role]
