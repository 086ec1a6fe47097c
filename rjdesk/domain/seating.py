"""Who sits where: an order of people round a circle or a table, the first one next to the last.

Those whom an order keeps apart never sit side by side, and as far from each other as the circle lets them. A victim and an
offender don't sit side by side either; somebody sits next to whom they are there for. What a seating breaks is said, pair by
pair, also when no seating could do better: an order that forbids one room is never met by moving chairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.participant import Part, Participant

Seats = tuple[ParticipantId, ...]
Pair = frozenset[ParticipantId]
Apart = frozenset[Pair]

STARTS = 5  # plain orders to begin with; each takes a tenth of a second for twenty people


class Uneasy(StrEnum):
    """Why a seating is not right for two people; each is worded under ``[seating]``."""

    NOT_IN_ONE_ROOM = "not_in_one_room"  # no seating keeps an order that forbids them one room
    SIDE_BY_SIDE = "side_by_side"  # an order keeps them apart
    VICTIM_BESIDE_OFFENDER = "victim_beside_offender"
    NOT_BESIDE_THEIR_OWN = "not_beside_their_own"


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that is wrong with a seating, and for which two people."""

    why: Uneasy
    one: ParticipantId
    other: ParticipantId


@dataclass(frozen=True, slots=True)
class Room:
    """Who is to be seated, and what has to be minded: pairs kept apart, and those of them not allowed in one room."""

    people: tuple[Participant, ...]
    apart: Apart = frozenset()
    never: Apart = frozenset()

    @property
    def confronted(self) -> Apart:
        """Every victim with every offender."""
        offenders = [person.id for person in self.people if person.part is Part.OFFENDER]
        victims = [person.id for person in self.people if person.part is Part.VICTIM]
        return frozenset(frozenset((one, other)) for one in victims for other in offenders)

    @property
    def together(self) -> tuple[tuple[ParticipantId, ParticipantId], ...]:
        """Everyone who is there for somebody in the room, with whom; an order that keeps the two apart goes before."""
        seated = {person.id for person in self.people}
        pairs = ((person.id, person.beside) for person in self.people if person.beside in seated)
        return tuple((one, other) for one, other in pairs if other and frozenset((one, other)) not in self.apart)


def proposed(room: Room) -> Seats:
    """The best seating found; the same people give the same one. The facilitator has the first chair.

    Starts from a few plain orders, and moves one person or swaps two for as long as that makes it better.
    """
    weigh = _weigher(room)
    return min((_bettered(start, weigh) for start in _starts(room)), key=weigh)


def reasons(seats: Seats, room: Room) -> tuple[Concern, ...]:
    """What is wrong with a seating, the worst first; nothing, if it can be left as it is."""
    return (
        *_never(room),
        *(_concern(Uneasy.SIDE_BY_SIDE, pair) for pair in _in_order(room.apart, seats) if _near(seats, *pair)),
        *(
            _concern(Uneasy.VICTIM_BESIDE_OFFENDER, pair)
            for pair in _in_order(room.confronted - room.apart, seats)
            if _near(seats, *pair)
        ),
        *(Concern(Uneasy.NOT_BESIDE_THEIR_OWN, *pair) for pair in _lonely(seats, room)),
    )


def moved(seats: Seats, who: ParticipantId, by: int) -> Seats:
    """A seating with somebody some chairs further round, past whoever sits there."""
    rest = tuple(each for each in seats if each != who)
    place = (seats.index(who) + by) % len(seats)
    return (*rest[:place], who, *rest[place:])


def swapped(seats: Seats, one: ParticipantId, other: ParticipantId) -> Seats:
    """A seating in which two have changed chairs."""
    changed = {one: other, other: one}
    return tuple(changed.get(who, who) for who in seats)


def brought_up_to_date(seats: Seats, room: Room) -> Seats:
    """A seating with chairs for whoever is new, and none for whoever is no longer expected."""
    known = {person.id for person in room.people}
    kept = tuple(who for who in seats if who in known)
    return (*kept, *(person.id for person in room.people if person.id not in kept))


def _never(room: Room) -> Iterator[Concern]:
    seated = tuple(person.id for person in room.people)
    yield from (_concern(Uneasy.NOT_IN_ONE_ROOM, pair) for pair in _in_order(room.never, seated))


def _lonely(seats: Seats, room: Room) -> Iterator[tuple[ParticipantId, ParticipantId]]:
    """Those who don't sit next to whom they are there for; of three or four who share somebody, one chair further will do."""
    for one, other in room.together:
        share = sum(1 for _, of in room.together if of == other)
        if {one, other} <= set(seats) and _distance(seats, one, other) > (share + 1) // 2:
            yield one, other


def _starts(room: Room) -> Iterator[Seats]:
    """The facilitators, then everybody with their own people; begun at every one of them in turn."""
    first = [person for person in room.people if person.part is Part.FACILITATOR]
    hosts = [p for p in room.people if p not in first and p.id not in {one for one, _ in room.together}]
    for turn in range(max(1, min(STARTS, len(hosts)))):
        order = [*hosts[turn:], *hosts[:turn]]
        seats = [person.id for person in first]
        for host in order:
            own = [one for one, other in room.together if other == host.id]
            seats += [*own[1::2], host.id, *own[::2]]
        yield (*seats, *(person.id for person in room.people if person.id not in seats))


def _bettered(seats: Seats, weigh: Callable[[Seats], int]) -> Seats:
    weight = weigh(seats)
    while True:
        best = min(_neighbours(seats), key=weigh, default=seats)
        if weigh(best) >= weight:
            return seats
        seats, weight = best, weigh(best)


def _neighbours(seats: Seats) -> Iterator[Seats]:
    """Every seating that differs by one swap or one move; the first chair stays whose it is."""
    for one, other in combinations(seats[1:], 2):
        yield swapped(seats, one, other)
    for who in seats[1:]:
        for by in range(2, len(seats) - 1):
            found = moved(seats, who, by)
            if found[0] == seats[0]:
                yield found


def _weigher(room: Room) -> Callable[[Seats], int]:
    """How much is wrong with a seating: first that an order is broken, then how near the two sit, then everything else."""

    def weigh(seats: Seats) -> int:
        at = {who: number for number, who in enumerate(seats)}
        half = len(seats) // 2

        def away(one: ParticipantId, other: ParticipantId) -> int:
            steps = abs(at[one] - at[other])
            return min(steps, len(seats) - steps)

        kept = [away(*pair) for pair in room.apart if pair <= at.keys()]
        facing = [away(*pair) for pair in room.confronted if pair <= at.keys()]
        own = [away(*pair) for pair in room.together]
        broken = sum(1_000_000 for steps in kept if steps <= 1) + sum(50_000 for steps in facing if steps <= 1)
        near = sum(200 * (half - steps) for steps in kept) + sum(10 * (half - steps) for steps in facing)
        return broken + near + sum(300 * (steps - 1) for steps in own)

    return weigh


def _distance(seats: Seats, one: ParticipantId, other: ParticipantId) -> int:
    steps = abs(seats.index(one) - seats.index(other))
    return min(steps, len(seats) - steps)


def _near(seats: Seats, one: ParticipantId, other: ParticipantId) -> bool:
    return _distance(seats, one, other) <= 1


def _in_order(pairs: Apart, seats: Sequence[ParticipantId]) -> Iterator[tuple[ParticipantId, ParticipantId]]:
    """The pairs of which both have a chair, as they sit round."""
    yield from (pair for pair in combinations(seats, 2) if frozenset(pair) in pairs)


def _concern(why: Uneasy, pair: tuple[ParticipantId, ParticipantId]) -> Concern:
    return Concern(why, *pair)
