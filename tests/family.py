"""Families for tests: who is tied to whom, said shortly."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.ids import LiftId, OrderId, ParticipantId, TieId
from rjdesk.domain.kin import Kin, Tie, TieKind
from rjdesk.domain.orders import Ended, MayMeet, Order, OrderKind
from rjdesk.domain.ties import Lift, Ties

CONFERENCE = date(2026, 12, 4)


def tie(kind: TieKind, one: str, other: str, said: str = "") -> Tie:
    """A tie; its identity says what it is."""
    return Tie(TieId(f"{one} {kind} {other}"), kind, ParticipantId(one), ParticipantId(other), said)


def parents(children: str, *of: str) -> tuple[Tie, ...]:
    """Some people, named with spaces between, are the children of others."""
    return tuple(tie(TieKind.PARENT, parent, child) for child in children.split() for parent in of)


def order(bound: str, protects: str, reference: str = "FAM-1", may_meet: MayMeet = MayMeet.NO) -> Order:
    """A protection order without days."""
    return Order(
        OrderId(reference),
        OrderKind.PROTECTION,
        ParticipantId(bound),
        ParticipantId(protects),
        reference,
        None,
        None,
        may_meet,
    )


def lift(driver: str, passengers: str, day: date = CONFERENCE) -> Lift:
    """A lift at ten past nine; passengers are named with spaces between."""
    aboard = tuple(map(ParticipantId, passengers.split()))
    return Lift(LiftId(f"{driver} brings {passengers}"), ParticipantId(driver), aboard, day, "09:10")


def a_people_map(said: str) -> Ties:
    """Something of everything, in which a word comes back."""
    aunt = Kin(
        ParticipantId("k1"), f"Aunt {said}", 1980, died=said == "second", died_in=2020 if said == "second" else 0
    )
    ended = Ended(CONFERENCE, said) if said == "second" else None
    known = (OrderKind.BAIL, ParticipantId("p2"), ParticipantId("k1"), said, date(2026, 1, 1), CONFERENCE)
    return Ties(
        (aunt, Kin(ParticipantId("k2"), said)),
        (tie(TieKind.KIN, "k1", "p1", said), tie(TieKind.PARENT, "k2", "k1")),
        (Order(OrderId("o1"), *known, MayMeet.YES, ended), order("p1", "p2")),
        (lift("k1", "p1 p2"), lift("k2", said)),
    )
