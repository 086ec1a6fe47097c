"""The section on what the work took: hours, ways, money; with cases and without, for a case, and beside the budget."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from statistics import median

from rjdesk.domain.agreement import Money
from rjdesk.domain.costs.cost import CostKind, Took
from rjdesk.domain.figures.counting import few
from rjdesk.domain.figures.report import Cell, Period, Section
from rjdesk.domain.ids import CaseId
from rjdesk.services.figures.tables import table
from rjdesk.services.plain_words import money
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

Row = tuple[Cell, ...]
Measure = Callable[[Took], int]
Told = Callable[[float], Cell]
SPENDING = (CostKind.TRAVEL, CostKind.SPENT)


def costs_section(work: UnitOfWork, period: Period, *, whole: bool) -> Section:
    """Everything of the period; a budget counts where its first day lies in it, and nothing else is of a day to come."""
    return section_of(work.costs.between(period.first, period.last), whole=whole)


def section_of(costs: Sequence[Took], *, whole: bool) -> Section:
    """The section out of what counts."""
    done = [each for each in costs if each.kind != CostKind.BUDGET]
    asked = list(_measures(done))
    tables = (
        table("took", tuple(_took(what, of, told, done, whole=whole) for what, of, told in asked)),
        table("each_case", tuple(_each_case(what, of, told, done, whole=whole) for what, of, told in asked)),
        table("budget", tuple(_against(costs, done, whole=whole))),
    )
    return Section(say("figures.section.costs"), tuple(each for each in tables if each.rows))


def _measures(done: Sequence[Took]) -> Iterator[tuple[str, Measure, Told]]:
    """What there is to measure, how much of it an entry holds, and how much is told; money by its currency."""
    for kind in (CostKind.STAFF_TIME, CostKind.VOLUNTEER_TIME):
        if any(each.kind == kind for each in done):
            yield say(f"costs.measure.{kind}"), _minutes_of(kind), _in_hours
    if any(each.kilometres for each in done):
        yield say("costs.measure.kilometres"), _kilometres, _as_number
    for currency in sorted({each.currency for each in done if each.cents}):
        yield say("costs.measure.money", currency=currency), _cents_of(currency), _as_money(currency)


def _took(what: str, of: Measure, told: Told, done: Sequence[Took], *, whole: bool) -> Row:
    """With cases, without, together. The sum of fewer than five cases could point at somebody, and so could the whole then."""
    cases = _by_case(of, done)
    without, enough = sum(of(each) for each in done if each.case is None), not cases or _enough(cases, whole=whole)
    within = sum(cases.values())
    return (what, told(within) if enough else None, told(without), told(within + without) if enough else None)


def _each_case(what: str, of: Measure, told: Told, done: Sequence[Took], *, whole: bool) -> Row:
    cases = _by_case(of, done)
    middle = told(median(cases.values())) if cases and _enough(cases, whole=whole) else None
    return (what, few(len(cases), whole=whole), middle)


def _against(costs: Sequence[Took], done: Sequence[Took], *, whole: bool) -> Iterator[Row]:
    """Of each currency that there is a budget in: what it was, what was spent, what is left."""
    budgets = defaultdict[str, int](int)
    for each in costs:
        if each.kind == CostKind.BUDGET:
            budgets[each.currency] += each.cents
    for currency, budget in sorted(budgets.items()):
        of, told = _cents_of(currency), _as_money(currency)
        cases, spent = _by_case(of, done), sum(map(of, done))
        if cases and not _enough(cases, whole=whole):
            yield (currency, told(budget), None, None, None)
        else:
            yield (currency, told(budget), told(spent), told(budget - spent), round(100 * spent / budget))


def _by_case(of: Measure, done: Sequence[Took]) -> dict[CaseId, int]:
    """How much each case took of something; a case of which nothing of the sort was entered is not among them."""
    found = defaultdict[CaseId, int](int)
    for each in done:
        if each.case is not None and of(each):
            found[each.case] += of(each)
    return found


def _enough(cases: dict[CaseId, int], *, whole: bool) -> bool:
    return few(len(cases), whole=whole) is not None


def _minutes_of(kind: CostKind) -> Measure:
    return lambda cost: cost.minutes if cost.kind == kind else 0


def _cents_of(currency: str) -> Measure:
    return lambda cost: cost.cents if cost.kind in SPENDING and cost.currency == currency else 0


def _kilometres(cost: Took) -> int:
    return cost.kilometres


def _as_money(currency: str) -> Told:
    return lambda cents: (
        f"-{money(Money(round(-cents), currency))}" if cents < 0 else money(Money(round(cents), currency))
    )


def _in_hours(minutes: float) -> Cell:
    return round(minutes / 60, 1)


def _as_number(kilometres: float) -> Cell:
    return round(kilometres)
