"""What was promised in money, what was paid of it, and what is owed: whole cents, from notes that only grow.

The balance is always what was promised less the sum of all changes; a correction is a change of its own, of the difference.
Payments go to the instalments in order, the oldest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.agreement import Instalment, Money, Obligation
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.ids import HappeningId


@dataclass(frozen=True, slots=True)
class Movement:
    """One note on money: by how many cents it changed what is paid, and what was owed after it (below 0: overpaid)."""

    happening: Happening
    change: int
    balance: int


@dataclass(frozen=True, slots=True)
class Part:
    """One instalment, and how many cents of it are paid."""

    due: date
    amount: Money
    paid: int

    @property
    def owed(self) -> int:
        """Cents still to come."""
        return self.amount.cents - self.paid


@dataclass(frozen=True, slots=True)
class Ledger:
    """One promise of money. ``paid`` may be more than was promised; then ``balance`` is below 0."""

    promised: Money
    parts: tuple[Part, ...]
    movements: tuple[Movement, ...]

    @property
    def paid(self) -> int:
        """Cents paid, corrections counted in."""
        return sum(movement.change for movement in self.movements)

    @property
    def balance(self) -> int:
        """Cents owed."""
        return self.promised.cents - self.paid

    @property
    def next_due(self) -> date | None:
        """The day of the oldest instalment that isn't paid in full; None once all is."""
        return next((part.due for part in self.parts if part.owed > 0), None)

    def behind(self, today: date) -> int:
        """Cents that should have come before today."""
        return sum(part.owed for part in self.parts if part.due < today)


def ledger(obligation: Obligation, happened: Iterable[Happening]) -> Ledger | None:
    """The ledger of a promise; None where no money was promised."""
    if obligation.amount is None:
        return None
    movements = tuple(_movements(obligation, obligation.amount.cents, happened))
    paid = sum(movement.change for movement in movements)
    return Ledger(obligation.amount, tuple(_parts(obligation, obligation.amount, paid)), movements)


def _movements(obligation: Obligation, owed: int, happened: Iterable[Happening]) -> Iterator[Movement]:
    begun, worth = dict[HappeningId, HappeningId](), dict[HappeningId, int]()
    for each in happened:
        root = begun.get(each.corrects, each.corrects) if each.corrects else each.id
        begun[each.id] = root
        is_money = each.kind is Kind.PAID or (each.kind is Kind.WITHDRAWN and root in worth)
        if each.obligation == obligation.id and is_money:
            now = each.cents if each.kind is Kind.PAID else 0
            change = now - worth.get(root, 0)
            worth[root] = now
            owed -= change
            yield Movement(each, change, owed)


def _parts(obligation: Obligation, promised: Money, paid: int) -> Iterator[Part]:
    """A sum that is paid at once is one instalment on its day."""
    whole = (Instalment(obligation.due, promised),) if obligation.due else ()
    for each in sorted(obligation.instalments or whole, key=lambda part: part.due):
        covered = max(0, min(paid, each.amount.cents))
        paid -= covered
        yield Part(each.due, each.amount, covered)
