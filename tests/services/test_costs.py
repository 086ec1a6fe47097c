"""What the work took: entered by those who may, taken back without being lost, and told as far as it points at nobody."""

from __future__ import annotations

from datetime import date

import pytest

from rjdesk.domain.costs.cost import CostKind
from rjdesk.domain.figures.report import Cell, Period
from rjdesk.domain.ids import CaseId
from rjdesk.domain.member import Role
from rjdesk.errors import CostIncomplete, CountsNoMore, NotAllowed, NotYetHappened
from rjdesk.services.costs.costs import Amount
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.test_figures import lines
from tests.services.test_new_offences import closed

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
DAY = date(2026, 3, 2)


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def hours(minutes: int, kind: CostKind = CostKind.STAFF_TIME) -> Amount:
    """Time that was worked."""
    return Amount(kind, DAY, minutes=minutes)


def paid(cents: int, kind: CostKind = CostKind.SPENT, kilometres: int = 0) -> Amount:
    """Money that was spent, or set aside."""
    return Amount(kind, DAY, kilometres=kilometres, cents=cents, currency="NZD")


def a_year(on: InMemory, cases: int) -> list[CaseId]:
    """Cases of one, two, three … hours, each driven to; and what the office took besides."""
    found = closed(on, cases)
    for number, case in enumerate(found, 1):
        on.desk.costs.add(case, hours(60 * number))
        on.desk.costs.add(case, paid(4_000, CostKind.TRAVEL, kilometres=50))
    on.desk.costs.add_for_office(hours(90))
    on.desk.costs.add_for_office(paid(100_000, CostKind.BUDGET))
    return found


def table(on: InMemory, title: str, *, public: bool = False) -> tuple[tuple[Cell, ...], ...]:
    """One table of the year's report."""
    return lines(on.desk.figures.report(YEAR, public=public), title)


def test_five_cases_by_hand(on: InMemory) -> None:
    a_year(on, 5)
    assert table(on, "Hours, ways") == (
        ("Hours of staff", 15.0, 1.5, 16.5),
        ("Kilometres", 250, 0, 250),
        ("Money (NZD)", "$200.00", "$0.00", "$200.00"),
    )
    assert table(on, "For a case") == (("Hours of staff", 5, 3.0), ("Kilometres", 5, 50), ("Money (NZD)", 5, "$40.00"))
    assert table(on, "Spent against") == (("NZD", "$1,000.00", "$200.00", "$800.00", 20),)


def test_in_public_what_fewer_than_five_cases_took_is_not_told_nor_the_whole_from_which_it_follows(
    on: InMemory,
) -> None:
    a_year(on, 4)
    assert table(on, "Hours, ways", public=True)[0] == ("Hours of staff", None, 1.5, None)
    assert table(on, "For a case", public=True)[0] == ("Hours of staff", None, None)
    assert table(on, "Spent against", public=True) == (("NZD", "$1,000.00", None, None, None),)


def test_more_than_the_budget_is_told_as_less_than_nothing_left(on: InMemory) -> None:
    on.desk.costs.add_for_office(paid(10_000, CostKind.BUDGET))
    on.desk.costs.add_for_office(paid(12_500))
    assert table(on, "Spent against") == (("NZD", "$100.00", "$125.00", "-$25.00", 125),)


def test_an_entry_that_is_taken_back_stays_and_counts_no_more(on: InMemory) -> None:
    (case,) = closed(on, 1)
    on.desk.costs.add(case, hours(60))
    on.desk.costs.add(case, hours(30))
    wrong = on.desk.costs.of_case(case).costs[0]
    on.desk.costs.take_back(case, wrong.id)
    assert [each.minutes for each in on.desk.costs.of_case(case).costs] == [30]
    assert len(on.vault.shelves.costs) == 3
    with pytest.raises(CountsNoMore):
        on.desk.costs.take_back(case, wrong.id)
    assert on.deeds()[-1] == "cost_taken_back"


@pytest.mark.parametrize(
    "nothing",
    [hours(0), Amount(CostKind.TRAVEL, DAY), Amount(CostKind.SPENT, DAY, cents=100), paid(100, CostKind.BUDGET)],
)
def test_an_entry_of_nothing_is_refused(on: InMemory, nothing: Amount) -> None:
    (case,) = closed(on, 1)
    with pytest.raises(CostIncomplete):
        on.desk.costs.add(case, nothing)
    assert on.vault.shelves.costs == []


def test_nothing_is_worked_tomorrow_but_a_budget_may_be_for_next_year(on: InMemory) -> None:
    with pytest.raises(NotYetHappened):
        on.desk.costs.add_for_office(Amount(CostKind.STAFF_TIME, date(2027, 1, 1), minutes=60))
    on.desk.costs.add_for_office(Amount(CostKind.BUDGET, date(2027, 1, 1), cents=1, currency="NZD"))
    assert len(on.desk.costs.of_office().costs) == 1


def test_a_facilitator_enters_what_their_own_case_took_and_nothing_for_the_office(on: InMemory) -> None:
    (case,) = closed(on, 1)
    with as_member(on, a_colleague(on, Role.FACILITATOR)):
        assert not on.desk.costs.of_case(case).may
        with pytest.raises(NotAllowed):
            on.desk.costs.add(case, hours(5))
        with pytest.raises(NotAllowed):
            on.desk.costs.add_for_office(hours(5))
