"""Hours, kilometres and money: of a case by whoever works on it, of the office by its supervisors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rjdesk.dates import in_words
from rjdesk.domain.access import Action
from rjdesk.domain.costs.cost import OF_MONEY, OF_TIME, Cost, CostKind, in_force
from rjdesk.domain.draft import Draft
from rjdesk.domain.ids import CaseId, CostId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.errors import CostIncomplete, CountsNoMore, NotYetHappened
from rjdesk.services.casebook import Casebook
from rjdesk.services.costs.drafts import keep_typed, typed
from rjdesk.services.permission import needs
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Amount:
    """What is entered: its kind and day, and as much of it as the kind has."""

    kind: CostKind
    on: date
    minutes: int = 0
    kilometres: int = 0
    cents: int = 0
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Entered:
    """What counts by now of a case or of the office, the newest day first, and whether the member at work may add to it.

    ``currencies`` are those of the law that cases run under here.
    """

    costs: tuple[Cost, ...]
    may: bool
    today: date
    currencies: tuple[str, ...]


class Costs:
    """Entries stay as they were made; one that was wrong is replaced."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.READ_CASE, case="case")
    def of_case(self, case: CaseId) -> Entered:
        """What one case took. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            work.cases.load(case)
            return self._entered(work, case, may=Action.WORK_ON_CASE in self._guard.allowed(work, case))

    @needs(Action.SEE_FIGURES)
    def of_office(self) -> Entered:
        """What belongs to no case: training, forums, rent; and the budget."""
        with self._cases.current().units() as work:
            return self._entered(work, None, may=Action.ENTER_OUTCOMES in self._guard.allowed(work))

    @needs(Action.WORK_ON_CASE, case="case")
    def add(self, case: CaseId, amount: Amount) -> None:
        """Something that the case took. Raises CostIncomplete, NotYetHappened, NoSuchCase."""
        self._add(case, amount)

    @needs(Action.ENTER_OUTCOMES)
    def add_for_office(self, amount: Amount) -> None:
        """Something that the office took, or its budget. Raises CostIncomplete, NotYetHappened."""
        self._add(None, amount)

    @needs(Action.ENTER_OUTCOMES)
    def typed_for_office(self) -> tuple[Draft, ...]:
        """What was typed of an amount of the office and never entered: one, or none."""
        return typed(self._cases.current())

    @needs(Action.ENTER_OUTCOMES)
    def keep_typed_for_office(self, text: str) -> None:
        """Keep it while it is typed; "" forgets it, once it was entered or thought better of."""
        keep_typed(self._cases.current(), text, self._cases.clock())

    @needs(Action.WORK_ON_CASE, case="case")
    def take_back(self, case: CaseId, wrong: CostId) -> None:
        """An entry of a case was a mistake: it stays to be seen by an auditor, and counts no more. Raises CountsNoMore."""
        self._take_back(case, wrong)

    @needs(Action.ENTER_OUTCOMES)
    def take_back_of_office(self, wrong: CostId) -> None:
        """An entry of the office was a mistake. Raises CountsNoMore."""
        self._take_back(None, wrong)

    def _entered(self, work: UnitOfWork, case: CaseId | None, *, may: bool) -> Entered:
        costs = sorted(in_force(work.costs.of(case)), key=lambda each: each.on, reverse=True)
        laws = {process.law.currency for process in self._cases.processes.in_force(work).processes}
        return Entered(tuple(costs), may, self._cases.today(), tuple(sorted(laws - {""})))

    def _add(self, case: CaseId | None, amount: Amount) -> None:
        self._refuse(case, amount)
        kind = amount.kind
        cost = Cost(
            CostId(self._new_id()),
            case,
            kind,
            amount.on,
            self._cases.clock(),
            MemberId(self._cases.current().member_id),
            amount.minutes if kind in OF_TIME else 0,
            amount.kilometres if kind is CostKind.TRAVEL else 0,
            amount.cents if kind in OF_MONEY else 0,
            amount.currency if kind in OF_MONEY and amount.cents else "",
        )
        with self._cases.current().units() as work:
            self._keep(work, cost, "cost_entered")

    def _take_back(self, case: CaseId | None, wrong: CostId) -> None:
        with self._cases.current().units() as work:
            held = next((each for each in in_force(work.costs.of(case)) if each.id == wrong), None)
            if held is None:
                raise CountsNoMore
            at, by = self._cases.clock(), MemberId(self._cases.current().member_id)
            nothing = Cost(CostId(self._new_id()), case, held.kind, held.on, at, by, replaces=held.id)
            self._keep(work, nothing, "cost_taken_back")

    def _keep(self, work: UnitOfWork, cost: Cost, deed: str) -> None:
        work.costs.add(cost)
        work.journal.write(Deed(deed, cost.case, {"cost": cost.id}))
        work.commit()

    def _refuse(self, case: CaseId | None, amount: Amount) -> None:
        if amount.kind is (CostKind.VOLUNTEER_TIME if case is None else CostKind.BUDGET):
            raise CostIncomplete  # what volunteers do beside cases stands with the volunteers
        enough = {
            CostKind.TRAVEL: amount.kilometres or amount.cents,
            CostKind.STAFF_TIME: amount.minutes,
            CostKind.VOLUNTEER_TIME: amount.minutes,
        }.get(amount.kind, amount.cents)
        if not enough or (amount.cents and not amount.currency and amount.kind in OF_MONEY):
            raise CostIncomplete
        if amount.kind is not CostKind.BUDGET and amount.on > self._cases.today():
            raise NotYetHappened(today=in_words(self._cases.today()))
