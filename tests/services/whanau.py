"""A family of nine around the young person of a shipped case, three generations of it; and an order between two of them."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.bootstrap import Desk
from rjdesk.domain.ids import CaseId, OrderId, ParticipantId, TieId
from rjdesk.domain.kin import Kin, Tie, TieKind
from rjdesk.domain.orders import MayMeet, Order, OrderKind
from rjdesk.services.people import NewPerson
from tests.services.conferences import person

REFERENCE = "FAM-2026-0412"
ENTERED = (("Piripi Te Whaiti", "parent"), ("Rob Lindqvist", "supporter"))
AROUND = (
    Kin(ParticipantId(""), "Mihi Parata", 1950, died=True, died_in=2019),
    Kin(ParticipantId(""), "Tui Te Whaiti", 2012),
    Kin(ParticipantId(""), "Ari Lindqvist", 2019),
)
TIES = {
    TieKind.PARENT: (
        "Mihi Mere",
        "Rangi Mere",
        "Mihi Hēmi",
        "Rangi Hēmi",
        "Mere Tāne",
        "Piripi Tāne",
        "Mere Tui",
        "Piripi Tui",
        "Mere Ari",
        "Rob Ari",
    ),
    TieKind.PARTNER: ("Mihi Rangi", "Mere Rob"),
    TieKind.FORMER_PARTNER: ("Mere Piripi",),
    TieKind.CARER: ("Hēmi Tāne",),
    TieKind.SUPPORTS: ("Kōwhai Tāne",),
}


def whanau(desk: Desk, case: CaseId, young: str = "Tāne", family: str = "Parata") -> dict[str, ParticipantId]:
    """Enter them all; who is who, by first name. The father must keep away from the mother's partner."""
    found = {name: person(desk, case, name) for name in ("Mere", "Hēmi", "Rangi", "Kōwhai")}
    found["Tāne"] = person(desk, case, young)
    found |= {name.split()[0]: desk.people.add(case, NewPerson(name, role)) for name, role in ENTERED}
    around = (replace(kin, name=kin.name.replace("Parata", family)) for kin in AROUND)
    found |= {kin.name.split()[0]: desk.ties.put_kin(case, kin) for kin in around}
    for kind, pairs in TIES.items():
        for one, other in (pair.split() for pair in pairs):
            desk.ties.add_tie(case, Tie(TieId(""), kind, found[one], found[other]))
    kept_away = (found["Piripi"], found["Rob"], REFERENCE)
    desk.ties.add_order(case, Order(OrderId(""), OrderKind.PROTECTION, *kept_away, may_meet=MayMeet.NO))
    return found
