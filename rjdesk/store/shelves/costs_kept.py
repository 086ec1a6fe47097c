"""What the work took, in the database: entries that only grow."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Table, func, null, select

from rjdesk.domain.costs.cost import Cost, CostKind, Took
from rjdesk.domain.ids import CaseId, CostId, MemberId
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.rows import needs_case
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_outcomes import case_costs, office_costs


class VaultCosts(Shelf):
    """The entries of an open vault; see ``outcome_shelves.Costs``."""

    def add(self, cost: Cost) -> None:
        """Add an entry. Raises NoSuchCase."""
        self._touched.add(cost.case)
        if cost.case is None:
            self._connection.execute(office_costs.insert().values(**_row(cost)))
            return
        needs_case(self._connection, cost.case)
        self._connection.execute(case_costs.insert().values(case_id=cost.case, **_row(cost)))

    def of(self, case: CaseId | None) -> tuple[Cost, ...]:
        """The entries of a case, or those of none, in the order of entry."""
        if case is None:
            found = self._connection.execute(select(office_costs).order_by(office_costs.c.number))
            return tuple(_cost(row, None) for row in found)
        held = case_costs.c
        known = select(case_costs).where(held.case_id == case, held.case_id.not_in(SEALED)).order_by(held.number)
        return tuple(_cost(row, case) for row in self._connection.execute(known))

    def between(self, first: date, last: date) -> tuple[Took, ...]:
        """What counts of a time, of all cases and of none; summed where it lies, for there may be many."""
        within = case_costs.c.case_id.not_in(SEALED)
        of_cases = self._connection.execute(_summed(case_costs, case_costs.c.case_id, first, last).where(within))
        of_none = self._connection.execute(_summed(office_costs, null(), first, last))
        return (*map(Took._make, of_cases.all()), *map(Took._make, of_none))


def _summed(table: Table, case: Any, first: date, last: date) -> Any:
    held = table.c
    replaced = select(held.replaces).where(held.replaces.is_not(None))
    whose = (case.label("whose"), held.kind, held.currency)
    wanted = select(*whose, *(func.sum(each) for each in (held.minutes, held.kilometres, held.cents)))
    something = held.minutes + held.kilometres + held.cents > 0
    return wanted.where(held.happened_on.between(first, last), something, held.id.not_in(replaced)).group_by(*whose)


def _row(cost: Cost) -> dict[str, object]:
    return {
        "id": cost.id,
        "kind": cost.kind.value,
        "happened_on": cost.on,
        "entered_at": cost.entered_at,
        "entered_by": cost.entered_by,
        "minutes": cost.minutes,
        "kilometres": cost.kilometres,
        "cents": cost.cents,
        "currency": cost.currency,
        "replaces": cost.replaces,
    }


def _cost(row: Any, case: CaseId | None) -> Cost:
    return Cost(
        CostId(row.id),
        case,
        CostKind(row.kind),
        row.happened_on,
        row.entered_at,
        MemberId(row.entered_by),
        row.minutes,
        row.kilometres,
        row.cents,
        row.currency,
        CostId(row.replaces) if row.replaces else None,
    )
