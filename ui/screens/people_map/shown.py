"""All that the people map shows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rjdesk.domain.ids import LiftId, OrderId, ParticipantId, TieId
from rjdesk.domain.kin import Kin
from rjdesk.domain.orders import Order
from rjdesk.domain.people_map.shapes import Drawing
from rjdesk.process.template import Choice
from ui.widgets.people_drawing import LineLook, PersonLook

Drafts = Mapping[str, Mapping[str, tuple[str, str]]]
"""What was typed and never saved: by form, by field, with the line that says so."""


@dataclass(frozen=True, slots=True)
class TieShown:
    """A tie in words."""

    id: TieId
    words: str


@dataclass(frozen=True, slots=True)
class OrderShown:
    """An order in words: whom it keeps apart, and how it stands. One that has ended can't be changed any more."""

    order: Order
    words: str
    standing: str
    in_force: bool
    pair: str


@dataclass(frozen=True, slots=True)
class LiftShown:
    """A lift in words, and what an order says to it."""

    id: LiftId
    words: str
    details: str
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetShown:
    """Somebody with all that ties them. ``kin`` is given for those who take no part in the case."""

    id: ParticipantId
    name: str
    note: str
    ties: tuple[TieShown, ...]
    orders: tuple[OrderShown, ...]
    kin: Kin | None = None


@dataclass(frozen=True, slots=True)
class MapShown:
    """The people map of a case. ``fixed`` says why nothing can be changed, "" where it can.

    ``choices`` are those who can be tied, ``riders`` those of them who can be brought.
    """

    reference: str
    drawing: Drawing
    people: Mapping[ParticipantId, PersonLook]
    looks: Mapping[TieId | OrderId, LineLook]
    sheets: Mapping[ParticipantId, SheetShown]
    clashes: tuple[str, ...]
    orders: tuple[OrderShown, ...]
    lifts: tuple[LiftShown, ...]
    ties: tuple[TieShown, ...]
    choices: tuple[Choice, ...]
    riders: tuple[Choice, ...]
    roles: tuple[Choice, ...]
    meeting: date
    today: date
    fixed: str = ""
    drafts: Drafts = field(default_factory=dict)

    def order(self, wanted: str) -> Order | None:
        """An order by its identity."""
        return next((shown.order for shown in self.orders if shown.order.id == wanted), None)

    def kin(self, wanted: str) -> Kin | None:
        """Somebody who takes no part in the case."""
        sheet = self.sheets.get(ParticipantId(wanted))
        return sheet.kin if sheet else None
