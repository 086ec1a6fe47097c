"""One person in many cases: who said that entries of different cases are the same person, or that they are two.

A person is no record of their own. What is kept is each thing that somebody said about two entries; who belongs together
follows from it. So taking one of them back gives exactly what was before it, however much was said since.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.domain.ids import CaseId, MemberId, ParticipantId, VolunteerId
from rjdesk.domain.likeness import Traits
from rjdesk.domain.participant import Part
from rjdesk.errors import NothingSaid, SaidOtherwise


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Somebody as one case has them."""

    case: CaseId
    participant: ParticipantId


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an entry without loading its case; no contact details. ``beside`` is somebody of the same case."""

    entry: Entry
    reference: str
    name: str
    role: str
    part: Part
    born: date | None = None
    beside: ParticipantId | None = None

    @property
    def traits(self) -> Traits:
        """What they are told apart by."""
        return Traits(self.name, self.born)


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody's word on two entries: that they are the ``same`` person, or that they are two people."""

    one: Entry
    other: Entry
    same: bool
    by: MemberId
    at: datetime

    @property
    def about(self) -> frozenset[Entry]:
        """The two entries, in whichever order they were named."""
        return frozenset((self.one, self.other))

    @property
    def both_ways(self) -> tuple[tuple[Entry, Entry], tuple[Entry, Entry]]:
        """The two entries as each of them has it."""
        return (self.one, self.other), (self.other, self.one)


@dataclass(frozen=True, slots=True)
class IsVolunteer:
    """Somebody's word on an entry: that it is a volunteer of the register (``same``), or that it is somebody else."""

    entry: Entry
    volunteer: VolunteerId
    same: bool
    by: MemberId
    at: datetime


def one_volunteer(said: Iterable[IsVolunteer]) -> tuple[Said, ...]:
    """What follows from it: entries of one volunteer are one person."""
    first, found = dict[VolunteerId, IsVolunteer](), list[Said]()
    for each in said:
        if each.same and first.setdefault(each.volunteer, each).entry != each.entry:
            found.append(Said(first[each.volunteer].entry, each.entry, True, each.by, each.at))
    return tuple(found)


def same_as(entry: Entry, said: Iterable[Said]) -> frozenset[Entry]:
    """Everybody who is the same person as an entry by what was said, themselves included."""
    links = _links(said)
    found, waiting = {entry}, [entry]
    while waiting:
        new = links.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return frozenset(found)


def groups(said: Iterable[Said]) -> dict[Entry, frozenset[Entry]]:
    """Everybody who is in more than one entry, with all of theirs."""
    held, found = tuple(said), dict[Entry, frozenset[Entry]]()
    for entry in _links(held):
        if entry not in found:
            same = same_as(entry, held)
            found |= dict.fromkeys(same, same)
    return found


def others_than(entry: Entry, said: Iterable[Said]) -> frozenset[Entry]:
    """Everybody who was said to be another person than an entry; of whoever is the same as one of the two it counts too."""
    held = tuple(said)
    known, mine = groups(held), same_as(entry, held)
    apart = [(each.one, each.other) for each in held if not each.same]
    theirs = [other for pair in apart for one, other in (pair, pair[::-1]) if one in mine]
    return frozenset().union(*(known.get(other, frozenset((other,))) for other in theirs))


def add(new: Said, said: Iterable[Said]) -> tuple[Said, ...]:
    """What is said with one more thing. Raises SaidOtherwise; what is known already changes nothing.

    That two are the same is never said in a circle, so that there is one way from each entry of a person to another.
    """
    held = tuple(said)
    the_same = new.other in same_as(new.one, held)
    if the_same is not new.same and (the_same or new.other in others_than(new.one, held)):
        raise SaidOtherwise
    known = the_same if new.same else any(each.about == new.about for each in held)
    return held if known else (*held, new)


def to_take_back(entry: Entry, other: Entry, said: Iterable[Said]) -> tuple[Said, ...]:
    """What has to be taken back so that an entry and another are neither one person nor two. Raises NothingSaid.

    Where they are the same by way of a third, it is the entry's own step on that way: one, unless somebody else linked
    them by way of a case that was not to be seen then.
    """
    held = tuple(said)
    found = tuple(
        each
        for each in held
        if entry in each.about and (_leads(each, entry, other, held) if each.same else other in each.about)
    )
    if not found:
        raise NothingSaid
    return found


def _leads(step: Said, entry: Entry, other: Entry, said: tuple[Said, ...]) -> bool:
    """Whether another is on the far side of an entry's step."""
    (next_one,) = step.about - {entry}
    return other in same_as(next_one, [each for each in said if each != step])


def _links(said: Iterable[Said]) -> Mapping[Entry, set[Entry]]:
    links = defaultdict[Entry, set[Entry]](set)
    for each in said:
        if each.same:
            links[each.one].add(each.other)
            links[each.other].add(each.one)
    return links
