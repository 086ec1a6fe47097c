"""What every vault promises about the people around a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rjdesk.domain.journal import Deed
from rjdesk.domain.ties import Ties
from rjdesk.errors import NoSuchCase
from rjdesk.store.unit_of_work import UnitOfWork
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON
from tests.family import a_people_map

CASE, OTHER = a_case("FGC-1").build().id, a_case("FGC-2").build().id
FIRST, SECOND = a_people_map("first"), a_people_map("second")


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with two cases, one of them with a people map."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for reference in ("FGC-1", "FGC-2"):
            work.cases.save(a_case(reference).with_offender().build(), a_summary())
        work.ties.keep(CASE, FIRST)
        work.commit()
    return bench


def do(bench: Bench, deed: Callable[[UnitOfWork], object]) -> None:
    """Do something in a piece of work of its own."""
    with bench.begin() as work:
        deed(work)
        work.commit()


def people_map(bench: Bench) -> Ties:
    """The people map as it is kept."""
    with bench.begin() as work:
        return work.ties.of(CASE)


def test_a_people_map_comes_back_as_kept_and_in_order(kept: Bench) -> None:
    assert people_map(kept) == FIRST


def test_a_case_without_a_people_map_has_an_empty_one(kept: Bench) -> None:
    with kept.begin() as work:
        assert work.ties.of(OTHER) == Ties()


def test_a_people_map_is_changed_as_a_whole(kept: Bench) -> None:
    do(kept, lambda work: work.ties.keep(CASE, SECOND))

    assert people_map(kept) == SECOND


def test_ties_lifts_and_people_go_and_orders_stay(kept: Bench) -> None:
    do(kept, lambda work: work.ties.keep(CASE, Ties(orders=FIRST.orders)))

    assert people_map(kept) == Ties(orders=FIRST.orders)


def test_an_order_that_was_kept_once_is_never_lost(kept: Bench) -> None:
    with kept.begin() as work, pytest.raises(ValueError, match="an order would be lost"):
        work.ties.keep(CASE, Ties())


def test_passengers_keep_their_order(kept: Bench) -> None:
    lift = FIRST.lifts[0]
    turned = replace(FIRST, lifts=(replace(lift, passengers=lift.passengers[::-1]),))

    do(kept, lambda work: work.ties.keep(CASE, turned))

    assert people_map(kept) == turned


def test_a_case_that_isn_t_there_has_no_people_map(kept: Bench) -> None:
    nowhere = a_case("FGC-9").build().id
    with kept.begin() as work:
        with pytest.raises(NoSuchCase):
            work.ties.of(nowhere)
        with pytest.raises(NoSuchCase):
            work.ties.keep(nowhere, FIRST)


def test_a_sealed_case_answers_nothing_about_its_people(kept: Bench) -> None:
    do(kept, lambda work: work.keepings.seal(CASE, NOON, "expunged"))

    with kept.begin() as work, pytest.raises(NoSuchCase):
        work.ties.of(CASE)


def test_a_people_map_goes_with_its_case_orders_and_all(kept: Bench) -> None:
    do(kept, lambda work: work.keepings.destroy(CASE))
    do(kept, lambda work: work.cases.save(a_case("FGC-1").with_offender().build(), a_summary()))

    assert people_map(kept) == Ties()


def test_a_changed_people_map_is_in_the_digest_of_its_case(kept: Bench) -> None:
    def look(work: UnitOfWork) -> None:
        work.journal.write(Deed("case_opened", CASE))

    def change(work: UnitOfWork) -> None:
        work.ties.keep(CASE, SECOND)
        work.journal.write(Deed("tie_added", CASE))

    do(kept, look)
    do(kept, change)
    with kept.begin() as work:
        *_, before, after = (entry.record for entry in work.journal.entries(case=CASE))
    assert before != after
