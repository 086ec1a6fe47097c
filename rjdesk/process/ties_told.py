"""Ties, orders and what breaks them, in words: for whoever can't see the drawing, and beside it for everybody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rjdesk.domain.case import Case
from rjdesk.domain.clashes import Clash
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.kin import Tie
from rjdesk.domain.orders import Order
from rjdesk.domain.ties import Ties
from rjdesk.process.clocks_told import SayDay
from rjdesk.wording import say

SayName = Callable[[ParticipantId], str]


def names_on(case: Case, ties: Ties) -> SayName:
    """The names of everyone on the people map."""
    names = {kin.id: kin.name for kin in ties.kin} | {person.id: person.name for person in case.participants}
    return lambda person: names.get(person, "")


def tie_of(person: ParticipantId, tie: Tie, names: SayName) -> str:
    """A tie as one of the two would say it: "parent of Tama"."""
    read_from, other = ("of_one", tie.other) if person == tie.one else ("of_other", tie.one)
    words = say(f"ties.{read_from}.{tie.kind}", other=names(other))
    return f"{words} ({tie.said})" if tie.said else words


def order_named(order: Order, day: SayDay) -> str:
    """Which order it is: "protection order FAM-2026-004, until 3 May 2027"."""
    named = say("ties.order.words", kind=say(f"ties.order.{order.kind}"), reference=order.reference).strip()
    if order.ended:
        return f"{named}, {say('ties.order.ended', day=day(order.ended.on))}"
    since = say("ties.order.since", day=day(order.since)) if order.since else ""
    until = say("ties.order.until", day=day(order.until)) if order.until else say("ties.order.for_good")
    return ", ".join(filter(None, (named, since, until)))


def order_of(person: ParticipantId, order: Order, names: SayName, day: SayDay) -> str:
    """An order as it concerns one of the two."""
    whose, other = ("binds", order.protects) if person == order.bound else ("protects", order.bound)
    return say(f"ties.order.{whose}", other=names(other), order=order_named(order, day))


def order_between(order: Order, names: SayName, day: SayDay) -> str:
    """An order by itself, and whether it lets the two meet."""
    words = say(
        "ties.order.both", bound=names(order.bound), protects=names(order.protects), order=order_named(order, day)
    )
    return words if order.ended else f"{words}. {say(f'ties.may_meet.{order.may_meet}')}"


def clash(broken: Clash, names: SayName, day: SayDay) -> str:
    """Which plan would break which order."""
    order, lift = broken.order, broken.lift
    passenger = next((who for who in (order.bound, order.protects) if lift and who != lift.driver), order.protects)
    return say(
        f"clash.{broken.why}",
        bound=names(order.bound),
        protects=names(order.protects),
        order=order_named(order, day),
        driver=names(lift.driver) if lift else "",
        passenger=names(passenger),
    )


def all_about(person: ParticipantId, ties: Ties, today: date, names: SayName, day: SayDay) -> tuple[str, ...]:
    """Everything that ties somebody to others, orders in force first."""
    orders = (order for order in ties.orders_about(person) if order.in_force(today))
    return (
        *(order_of(person, order, names, day) for order in orders),
        *(tie_of(person, tie, names) for tie in ties.of(person)),
    )
