"""Orders that keep people apart: what a court or the police said, whom it protects, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.ids import OrderId, ParticipantId
from rjdesk.errors import EndsBeforeItBegins, NotWithThemselves


class OrderKind(StrEnum):
    """What sort of order it is."""

    PROTECTION = "protection"
    NO_CONTACT = "no_contact"
    BAIL = "bail"
    OTHER = "other"


class MayMeet(StrEnum):
    """Whether an order lets the two meet in the conference, under the eyes of whoever holds it."""

    NO = "no"
    YES = "yes"
    NOT_KNOWN = "not_known"  # counts as no


@dataclass(frozen=True, slots=True)
class Ended:
    """That an order stands no more, from ``on`` on, and why: discharged, replaced, entered by mistake."""

    on: date
    because: str


@dataclass(frozen=True, slots=True)
class Order:
    """``bound`` must keep away from ``protects``.

    ``since`` and ``until`` are its first and last day; one that is None is not known, and the order holds on that side
    without end. An order is never deleted: one that stands no more says so in ``ended``.
    """

    id: OrderId
    kind: OrderKind
    bound: ParticipantId
    protects: ParticipantId
    reference: str
    since: date | None = None
    until: date | None = None
    may_meet: MayMeet = MayMeet.NOT_KNOWN
    ended: Ended | None = None

    @property
    def pair(self) -> frozenset[ParticipantId]:
        """The two whom it keeps apart: it doesn't matter who comes to whom."""
        return frozenset((self.bound, self.protects))

    def in_force(self, day: date) -> bool:
        """Whether it holds on a day."""
        begun = self.since is None or self.since <= day
        over = (self.until is not None and self.until < day) or (self.ended is not None and self.ended.on <= day)
        return begun and not over


def refuse_unsound(order: Order) -> None:
    """Refuse an order that can't be. Raises NotWithThemselves, EndsBeforeItBegins."""
    if order.bound == order.protects:
        raise NotWithThemselves
    if order.since and order.until and order.until < order.since:
        raise EndsBeforeItBegins
