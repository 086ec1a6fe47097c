"""The people map of a case: who is drawn on it, and which orders."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.case import Case
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.orders import Order
from rjdesk.domain.participant import Part
from rjdesk.domain.people_map.drawing import draw
from rjdesk.domain.people_map.shapes import Drawing
from rjdesk.domain.ties import Ties

ABOUT = (Part.OFFENDER, Part.SUBJECT)
CLOSE = (*ABOUT, Part.FAMILY, Part.GUARDIAN, Part.SUPPORTER)
"""Who stands on the map without any tie, unless they are there for somebody else; all others once something ties them."""


def drawing_of(case: Case, ties: Ties, *days: date) -> Drawing:
    """The drawing, with the orders that hold on any of these days."""
    people = on_the_map(case, ties)
    born = {person.id: person.born.year for person in case.participants if person.born}
    born |= {kin.id: kin.born for kin in ties.kin if kin.born}
    about = tuple(person.id for person in case.of_part(*ABOUT))
    return draw(people, ties.between, orders_drawn(ties, *days), about, born)


def on_the_map(case: Case, ties: Ties) -> tuple[ParticipantId, ...]:
    """Everybody on the map, those whom the case is about first."""
    near = {person.id for person in case.people() if person.part in CLOSE}
    near -= {person.id for person in case.people() if person.beside is not None and person.beside not in near}
    close = [person.id for person in case.people() if person.id in near or ties.names(person.id)]
    about = {person.id for person in case.of_part(*ABOUT)}
    return (*sorted(close, key=lambda who: who not in about), *(kin.id for kin in ties.kin))


def orders_drawn(ties: Ties, *days: date) -> tuple[Order, ...]:
    """The orders that hold on any of these days; those that don't are told in words."""
    return tuple(order for order in ties.orders if any(order.in_force(day) for day in days))
