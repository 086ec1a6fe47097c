"""The people map of a case: who is tied to whom, which orders keep whom apart, and who brings whom.

Orders are private. They warn whoever works on the case, and never appear in the room or on a participant's paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.ids import LiftId, ParticipantId
from rjdesk.domain.kin import Kin, Tie
from rjdesk.domain.orders import MayMeet, Order
from rjdesk.errors import NamedInAnOrder, NobodyToBring, NotWithThemselves

Apart = frozenset[frozenset[ParticipantId]]
"""Pairs of people whom something keeps apart."""


@dataclass(frozen=True, slots=True)
class Lift:
    """Somebody drives others to the conference. ``at`` is HH:MM, "" if not fixed; ``note`` says from where, or the way back."""

    id: LiftId
    driver: ParticipantId
    passengers: tuple[ParticipantId, ...]
    day: date
    at: str = ""
    note: str = ""

    def without(self, gone: ParticipantId) -> Lift:
        """The lift without a passenger."""
        return replace(self, passengers=tuple(who for who in self.passengers if who != gone))

    @property
    def aboard(self) -> frozenset[ParticipantId]:
        """Everyone in the car."""
        return frozenset((self.driver, *self.passengers))


@dataclass(frozen=True, slots=True)
class Ties:
    """Everything that is known of the people around a case, each in order of entry."""

    kin: tuple[Kin, ...] = ()
    between: tuple[Tie, ...] = ()
    orders: tuple[Order, ...] = ()
    lifts: tuple[Lift, ...] = ()

    def of(self, person: ParticipantId) -> tuple[Tie, ...]:
        """Somebody's ties."""
        return tuple(tie for tie in self.between if tie.joins(person))

    def person(self, wanted: ParticipantId) -> Kin | None:
        """Somebody who stands on the map alone; None for a participant, or nobody."""
        return next((kin for kin in self.kin if kin.id == wanted), None)

    def names(self, person: ParticipantId) -> bool:
        """Whether a tie, an order or a lift names somebody."""
        named = (
            *(tie.pair for tie in self.between),
            *(o.pair for o in self.orders),
            *(lift.aboard for lift in self.lifts),
        )
        return any(person in each for each in named)

    def with_kin(self, new: Kin) -> Ties:
        """With somebody on the map, or changed in place."""
        if self.person(new.id) is None:
            return replace(self, kin=(*self.kin, new))
        return replace(self, kin=tuple(new if kin.id == new.id else kin for kin in self.kin))

    def without_kin(self, gone: ParticipantId) -> Ties:
        """Without somebody as kin; whatever names them stays, for they have become a participant."""
        return replace(self, kin=tuple(kin for kin in self.kin if kin.id != gone))

    def without_person(self, gone: ParticipantId) -> Ties:
        """Without somebody and all that ties them. Raises NamedInAnOrder: an order stays on record, and so do its two."""
        if self.orders_about(gone):
            raise NamedInAnOrder
        lifts = tuple(lift.without(gone) for lift in self.lifts if lift.driver != gone)
        between = tuple(tie for tie in self.between if not tie.joins(gone))
        return replace(self.without_kin(gone), between=between, lifts=tuple(each for each in lifts if each.passengers))

    def orders_about(self, person: ParticipantId) -> tuple[Order, ...]:
        """The orders that bind or protect somebody, also those that have ended."""
        return tuple(order for order in self.orders if person in order.pair)

    def in_force(self, day: date) -> tuple[Order, ...]:
        """The orders that hold on a day."""
        return tuple(order for order in self.orders if order.in_force(day))


def kept_apart(ties: Ties, day: date) -> Apart:
    """Pairs who may not be brought together on a day: not side by side, not in one car.

    An order that lets two meet in the conference is among them: it lets them into the room, not next to each other. Who
    may not be in the room at all, ``kept_from_one_room`` says.
    """
    return _pairs(ties.in_force(day))


def kept_from_one_room(ties: Ties, day: date) -> Apart:
    """Pairs who may not be in one room on a day; where nobody knows, they may not."""
    return _pairs(order for order in ties.in_force(day) if order.may_meet is not MayMeet.YES)


def refuse_unsound_lift(lift: Lift) -> None:
    """Refuse a lift that can't be. Raises NotWithThemselves, NobodyToBring."""
    if not lift.passengers:
        raise NobodyToBring
    if lift.driver in lift.passengers:
        raise NotWithThemselves


def refuse_lost_orders(before: Ties, after: Ties) -> None:
    """Whoever would lose an order that was kept once has made a mistake in the program: an order is ended, never deleted."""
    if {order.id for order in before.orders} - {order.id for order in after.orders}:
        raise ValueError("an order would be lost")


def _pairs(orders: Iterable[Order]) -> Apart:
    return frozenset(order.pair for order in orders)
