"""The people map of a case in the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from rjdesk.domain.ids import CaseId, LiftId, OrderId, ParticipantId, TieId
from rjdesk.domain.kin import Kin, Tie, TieKind
from rjdesk.domain.orders import Ended, MayMeet, Order, OrderKind
from rjdesk.domain.ties import Lift, Ties, refuse_lost_orders
from rjdesk.store.shelves.rows import Values, align, needs_case, of_case
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_ties import kin, lifts, orders, passengers, ties


class VaultTies(Shelf):
    """The people maps of an open vault; see ``case_shelves.PeopleMaps``."""

    def of(self, case: CaseId) -> Ties:
        """A case's people map; an empty one if none was kept. Raises NoSuchCase."""
        needs_case(self._connection, case)
        aboard: dict[str, list[ParticipantId]] = {}
        for row in of_case(self._connection, passengers, case):
            aboard.setdefault(row.lift_id, []).append(row.person)
        return Ties(
            tuple(Kin(**_own(row)) for row in of_case(self._connection, kin, case)),
            tuple(_tie(row) for row in of_case(self._connection, ties, case)),
            tuple(_order(row) for row in of_case(self._connection, orders, case)),
            tuple(_lift(row, aboard.get(row.id, [])) for row in of_case(self._connection, lifts, case)),
        )

    def keep(self, case: CaseId, held: Ties) -> None:
        """Keep a people map whole. Raises NoSuchCase."""
        refuse_lost_orders(self.of(case), held)
        self._touched.add(case)
        align(self._connection, kin, case, _placed(asdict(person) for person in held.kin))
        align(self._connection, ties, case, _placed(asdict(tie) for tie in held.between))
        align(self._connection, orders, case, _placed(map(_order_row, held.orders)))
        align(self._connection, lifts, case, _placed(map(_lift_row, held.lifts)))
        align(self._connection, passengers, case, _passenger_rows(held))


def _placed(rows: Iterator[Mapping[str, Any]]) -> Iterator[Values]:
    """Rows with their place in the order of entry."""
    return ({**row, "position": position} for position, row in enumerate(rows))


def _own(row: Any) -> dict[str, Any]:
    """The columns of a row that are its value's fields."""
    return {name: value for name, value in row._mapping.items() if name not in ("case_id", "position")}


def _tie(row: Any) -> Tie:
    return Tie(TieId(row.id), TieKind(row.kind), row.one, row.other, row.said)


def _order_row(order: Order) -> Values:
    row = asdict(order)
    del row["ended"]
    ended = order.ended
    return row | {"ended_on": ended.on if ended else None, "ended_because": ended.because if ended else ""}


def _order(row: Any) -> Order:
    return Order(
        id=OrderId(row.id),
        kind=OrderKind(row.kind),
        bound=row.bound,
        protects=row.protects,
        reference=row.reference,
        since=row.since,
        until=row.until,
        may_meet=MayMeet(row.may_meet),
        ended=Ended(row.ended_on, row.ended_because) if row.ended_on else None,
    )


def _lift_row(lift: Lift) -> Values:
    return {"id": lift.id, "driver": lift.driver, "day": lift.day, "at": lift.at, "note": lift.note}


def _lift(row: Any, aboard: list[ParticipantId]) -> Lift:
    return Lift(LiftId(row.id), row.driver, tuple(aboard), row.day, row.at, row.note)


def _passenger_rows(held: Ties) -> Iterator[Values]:
    for lift in held.lifts:
        for position, person in enumerate(lift.passengers):
            yield {"lift_id": lift.id, "position": position, "person": person}
