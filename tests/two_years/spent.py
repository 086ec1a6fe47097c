"""What the work of an office that is made up took: hours, ways and money of its cases, rent and a budget of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from rjdesk.domain.case import Case
from rjdesk.domain.costs.cost import Cost, CostKind
from rjdesk.domain.ids import CostId, MemberId
from tests.two_years.chances import DRIVEN, ENTERED, HALLS, WITH_VOLUNTEERS
from tests.two_years.walking import TODAY, at_noon

MONTHS = [date(year, month, 1) for year in (2025, 2026) for month in range(1, 13)]
BUDGET, RENT, TRAINING_MINUTES = 34_000_000, 240_000, 540


def of_case(chance: Random, case: Case, currency: str, by: MemberId) -> Iterator[Cost]:
    """What was entered with a case: some hours for each stage, here and there travel and the hall; of a few cases nothing."""
    if chance.random() > ENTERED:
        return
    number = count()

    def cost(kind: CostKind, on: date, minutes: int = 0, kilometres: int = 0, cents: int = 0) -> Cost:
        identity, coin = CostId(f"{case.id} {next(number)}"), currency if cents else ""
        return Cost(identity, case.id, kind, on, at_noon(on), by, minutes, kilometres, cents, coin)

    for record in case.stages:
        on = min(record.closed_at.date(), TODAY)
        yield cost(CostKind.STAFF_TIME, on, minutes=15 * chance.randrange(2, 14))
        if chance.random() < DRIVEN:
            way = chance.randrange(6, 140)
            yield cost(CostKind.TRAVEL, on, kilometres=way, cents=95 * way)
        if chance.random() < WITH_VOLUNTEERS:
            yield cost(CostKind.VOLUNTEER_TIME, on, minutes=30 * chance.randrange(1, 7))
    if case.stages and chance.random() < HALLS:
        yield cost(CostKind.SPENT, min(case.stages[-1].closed_at.date(), TODAY), cents=chance.randrange(40, 260) * 100)


def of_office(currency: str, by: MemberId) -> Iterator[Cost]:
    """A budget for each year; rent and a day of training each month."""
    number = count()

    def cost(kind: CostKind, on: date, minutes: int = 0, cents: int = 0) -> Cost:
        identity, coin = CostId(f"office {next(number)}"), currency if cents else ""
        return Cost(identity, None, kind, on, at_noon(on), by, minutes, cents=cents, currency=coin)

    for first in MONTHS:
        if first.month == 1:
            yield cost(CostKind.BUDGET, first, cents=BUDGET)
        yield cost(CostKind.SPENT, first + timedelta(days=2), cents=RENT)
        yield cost(CostKind.STAFF_TIME, first + timedelta(days=9), minutes=TRAINING_MINUTES)
