"""What an order forbids in what is planned: two in one room, two in one car. Rules answer with the order that says so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.ids import LiftId, ParticipantId
from rjdesk.domain.orders import MayMeet, Order
from rjdesk.domain.ties import Lift, Ties


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
    lift: LiftId | None = None


def clashes(ties: Ties, in_the_room: Collection[ParticipantId], day: date) -> tuple[Clash, ...]:
    """What would break an order: those who would be in the room on a day, then every lift from that day on."""
    planned = (lift for lift in ties.lifts if lift.day >= day)
    return clashes_of_room(ties, in_the_room, day) + tuple(c for lift in planned for c in clashes_of_lift(ties, lift))


def clashes_of_room(ties: Ties, in_the_room: Collection[ParticipantId], day: date) -> tuple[Clash, ...]:
    """The orders that forbid two of these people one room on a day."""
    broken = (order for order in ties.in_force(day) if order.pair <= set(in_the_room))
    return tuple(Clash(_WHY_NOT[order.may_meet], order) for order in broken if order.may_meet in _WHY_NOT)


def clashes_of_lift(ties: Ties, lift: Lift) -> tuple[Clash, ...]:
    """The orders that forbid two of a lift one car on its day. A conference may be allowed to them; a car never is."""
    broken = (order for order in ties.in_force(lift.day) if order.pair <= lift.aboard)
    return tuple(Clash(Breaks.DRIVER if lift.driver in o.pair else Breaks.RIDE, o, lift.id) for o in broken)


_WHY_NOT = {MayMeet.NO: Breaks.ROOM, MayMeet.NOT_KNOWN: Breaks.ROOM_NOT_KNOWN}
