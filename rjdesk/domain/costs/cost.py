"""One entry of what the work took; nothing is ever changed, an entry that was wrong is replaced by another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from rjdesk.domain.ids import CaseId, CostId, MemberId


class CostKind(StrEnum):
    """What an entry counts. Only the office as a whole has a budget; what volunteers do beside cases stands with them."""

    STAFF_TIME = "staff_time"
    VOLUNTEER_TIME = "volunteer_time"
    TRAVEL = "travel"  # kilometres, and the money paid for them if any
    SPENT = "spent"
    BUDGET = "budget"


OF_TIME = frozenset({CostKind.STAFF_TIME, CostKind.VOLUNTEER_TIME})
OF_MONEY = frozenset({CostKind.TRAVEL, CostKind.SPENT, CostKind.BUDGET})


@dataclass(frozen=True, slots=True)
class Cost:
    """``case`` is None for what belongs to no case. ``on`` is the day it was worked, driven or paid; of a budget the first day
    that it is for. ``cents`` are of a ``currency``. ``replaces`` is the entry in whose place this one counts; one that holds
    nothing takes it back."""

    id: CostId
    case: CaseId | None
    kind: CostKind
    on: date
    entered_at: datetime
    entered_by: MemberId
    minutes: int = 0
    kilometres: int = 0
    cents: int = 0
    currency: str = ""
    replaces: CostId | None = None

    @property
    def empty(self) -> bool:
        """Whether it counts nothing: what it replaces was a mistake."""
        return not (self.minutes or self.kilometres or self.cents)


class Took(NamedTuple):
    """How much was entered of a kind in a time, for a case or for none; ``kind`` is a CostKind's word."""

    case: CaseId | None
    kind: str
    currency: str
    minutes: int
    kilometres: int
    cents: int


def summed(costs: Iterable[Cost]) -> tuple[Took, ...]:
    """Entries together, by case, kind and currency."""
    sums = dict[tuple[CaseId | None, str, str], tuple[int, int, int]]()
    for each in costs:
        at = each.case, each.kind.value, each.currency
        minutes, kilometres, cents = sums.get(at, (0, 0, 0))
        sums[at] = minutes + each.minutes, kilometres + each.kilometres, cents + each.cents
    return tuple(Took(*at, *much) for at, much in sums.items())


def in_force(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """Those that count, in their order."""
    every = tuple(costs)
    replaced = {each.replaces for each in every}
    return tuple(each for each in every if each.id not in replaced and not each.empty)
