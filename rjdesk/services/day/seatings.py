"""Who sits where: proposed from who comes and what orders forbid, changed by hand, kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.clashes import day_of_meeting, expected
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import Deed
from rjdesk.domain.seating import Concern, Room, Seats, Uneasy, brought_up_to_date, proposed, reasons
from rjdesk.domain.ties import kept_apart, kept_from_one_room
from rjdesk.errors import NoSuchPerson
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class SeatingPlan:
    """A seating and what is wrong with it. ``made``: somebody has set it; else it is only proposed.

    ``room`` is for asking what another seating would break. It is private: it tells of orders.
    """

    seats: Seats
    concerns: tuple[Concern, ...]
    room: Room
    made: bool


class Seatings:
    """The seating plan of a case."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.READ_CASE, case="case")
    def plan(self, case: CaseId) -> SeatingPlan:
        """The seating that was set, with chairs for whoever is new; else the one proposed. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            held, _ = self._cases.load(work, case)
            room, seats = room_of(work, held, self._cases.today()), work.meetings.of(case).seats
        return _plan(brought_up_to_date(seats, room) if seats else proposed(room), room, made=bool(seats))

    @needs(Action.READ_CASE, case="case")
    def propose(self, case: CaseId) -> SeatingPlan:
        """The best seating found, whatever was set before. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            held, _ = self._cases.load(work, case)
            room = room_of(work, held, self._cases.today())
        return _plan(proposed(room), room, made=False)

    @needs(Action.WORK_ON_CASE, case="case")
    def seat(self, case: CaseId, seats: Seats) -> None:
        """Set who sits where; what is wrong with it is said, and left to whoever leads. Raises NoSuchPerson, NoSuchCase."""
        with self._cases.current().units() as work:
            held, _ = self._cases.load(work, case)
            if len(set(seats)) != len(seats) or not set(seats) <= {person.id for person in held.people()}:
                raise NoSuchPerson
            work.meetings.keep(replace(work.meetings.of(case), seats=seats))
            work.journal.write(Deed("seated", case))
            work.commit()


def room_of(work: UnitOfWork, case: Case, today: date) -> Room:
    """Who is expected, and what orders ask of where they sit."""
    ties, day, coming = work.ties.of(case.id), day_of_meeting(case, today), expected(case)
    people = tuple(p for p in case.people() if p.id in coming and case.fact(Fact.ATTENDED, p.id) is not False)
    return Room(people, kept_apart(ties, day), kept_from_one_room(ties, day))


def needs_a_look(seats: Seats, room: Room) -> bool:
    """Whether an order is broken by a seating, or stands while nobody has set one yet. It doesn't say which, or for whom."""
    if not seats:
        here = {person.id for person in room.people}
        return any(pair <= here for pair in room.apart)
    orders = (Uneasy.NOT_IN_ONE_ROOM, Uneasy.SIDE_BY_SIDE)
    return any(concern.why in orders for concern in reasons(brought_up_to_date(seats, room), room))


def _plan(seats: Seats, room: Room, *, made: bool) -> SeatingPlan:
    return SeatingPlan(seats, reasons(seats, room), room, made)
