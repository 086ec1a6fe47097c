"""What an order forbids in what is planned: two in one room, two in one car. Rules answer with the order that says so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates_of_will import NOT_TAKING_PART
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.orders import MayMeet, Order
from rjdesk.domain.ties import Lift, Ties
from rjdesk.domain.versions import Way


class Breaks(StrEnum):
    """Where an order would be broken; each is worded under ``[clash]``."""

    ROOM = "room"
    ROOM_NOT_KNOWN = "room_not_known"  # nobody noted whether they may meet there
    DRIVER = "driver"  # one of the two would drive the other
    RIDE = "ride"  # both would sit in somebody's car


@dataclass(frozen=True, slots=True)
class Clash:
    """An order that a plan breaks; ``lift`` is the lift, for the two reasons that are about one."""

    why: Breaks
    order: Order
    lift: Lift | None = None


def expected(case: Case) -> frozenset[ParticipantId]:
    """Everyone who would be in the room: all but those who said that they won't come, or chose not to take part."""
    return frozenset(person.id for person in case.people() if not _stays_away(case, person.id))


def day_of_meeting(case: Case, today: date) -> date:
    """The day on which people would be brought together: the conference's, or today while it has none to come."""
    again = case.replacing
    planned = again.agreed_on if again and again.way is Way.RECONVENED else case.date_of(Fact.CONFERENCE_ON)
    return planned if planned is not None and planned >= today else today


def clashes_of_case(case: Case, ties: Ties, today: date) -> tuple[Clash, ...]:
    """What is planned in a case against an order: who would meet, and every lift from today on.

    Nothing once there is a plan, or the case is closed.
    """
    varied = case.replacing is not None and case.replacing.way is Way.VARIED  # nobody meets for that
    if case.closed_at is not None or case.agreement.concluded or varied:
        return ()
    planned = (lift for lift in ties.lifts if lift.day >= today)
    of_lifts = tuple(clash for lift in planned for clash in clashes_of_lift(ties, lift))
    return clashes_of_room(ties, expected(case), day_of_meeting(case, today)) + of_lifts


def clashes_with(case: Case, ties: Ties, person: ParticipantId, today: date) -> tuple[Clash, ...]:
    """Which orders would be broken by asking somebody to the conference as well."""
    found = clashes_of_room(ties, expected(case) | {person}, day_of_meeting(case, today))
    return tuple(clash for clash in found if person in clash.order.pair)


def clashes_of_room(ties: Ties, in_the_room: Collection[ParticipantId], day: date) -> tuple[Clash, ...]:
    """The orders that forbid two of these people one room on a day."""
    broken = (order for order in ties.in_force(day) if order.pair <= set(in_the_room))
    return tuple(Clash(_WHY_NOT[order.may_meet], order) for order in broken if order.may_meet in _WHY_NOT)


def clashes_of_lift(ties: Ties, lift: Lift) -> tuple[Clash, ...]:
    """The orders that forbid two of a lift one car on its day. A conference may be allowed to them; a car never is."""
    broken = (order for order in ties.in_force(lift.day) if order.pair <= lift.aboard)
    return tuple(Clash(Breaks.DRIVER if lift.driver in o.pair else Breaks.RIDE, o, lift) for o in broken)


def _stays_away(case: Case, person: ParticipantId) -> bool:
    chose = case.fact(Fact.WAY_OF_TAKING_PART, person)
    return case.fact(Fact.WILL_ATTEND, person) is False or chose == NOT_TAKING_PART


_WHY_NOT = {MayMeet.NO: Breaks.ROOM, MayMeet.NOT_KNOWN: Breaks.ROOM_NOT_KNOWN}
