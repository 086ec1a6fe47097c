"""What every vault promises about the rows that the office's figures are made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.domain.figures.row import CaseRow, LimitRow, Promised, VictimRow
from rjdesk.domain.ids import CaseId
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

CASE = a_case().build()
ALWAYS = date(2000, 1, 1), date(2100, 1, 1)
ROW = CaseRow(
    case=CASE.id,
    process="nz",
    kind="s247b",
    received_on=date(2026, 11, 2),
    held_on=date(2026, 11, 20),
    limits=(
        LimitRow("Convene", date(2026, 11, 23), date(2026, 11, 5)),
        LimitRow("Complete", date(2026, 12, 5), extended=True),
    ),
    stages=(("referral", date(2026, 11, 3)),),
    victims=(VictimRow("In person", came=True), VictimRow("")),
    expected=8,
    came=7,
    outcome="Agreement",
    promised=Promised(3, 1, 36_000, 9_000, "NZD"),
    referred_by="Police",
    region="Te Tai Tokerau",
    ethnicity=("Māori", "European"),
    gender=("Male",),
)


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with one case and what it says to the figures."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        work.cases.save(CASE, replace(a_summary(), figures=ROW))
        work.commit()
    return bench


def test_a_row_comes_back_as_it_was_kept_with_its_case(kept: Bench) -> None:
    with kept.begin() as work:
        assert tuple(work.figures.rows(*ALWAYS)) == (ROW,)
        assert work.figures.without() == ()


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [("2026-11-02", "2026-11-02", 1), ("2026-11-03", "2027-01-01", 0), ("2020-01-01", "2026-11-01", 0)],
)
def test_a_period_holds_what_was_received_in_it(kept: Bench, first: str, last: str, found: int) -> None:
    with kept.begin() as work:
        assert len(tuple(work.figures.rows(date.fromisoformat(first), date.fromisoformat(last)))) == found


def test_whom_a_case_is_about_is_found_by_its_identity_and_nothing_else_of_it(kept: Bench) -> None:
    alone = CaseRow(ROW.case, ROW.process, ROW.kind, ROW.received_on)
    with kept.begin() as work:
        (found,) = work.figures.whom([CASE.id, CaseId("nobody's")])
        assert tuple(work.figures.whom([])) == ()
    assert found == replace(alone, region=ROW.region, ethnicity=ROW.ethnicity, gender=ROW.gender)


def test_saving_the_case_again_says_it_anew(kept: Bench) -> None:
    later = replace(ROW, outcome="", came=0)
    with kept.begin() as work:
        work.cases.save(work.cases.load(CASE.id), replace(a_summary(), figures=later))
        work.commit()
    with kept.begin() as work:
        assert tuple(work.figures.rows(*ALWAYS)) == (later,)


def test_a_case_that_an_older_rjdesk_saved_last_has_no_row(bench: Bench) -> None:
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        work.cases.save(CASE, a_summary())
        assert work.figures.without() == (CASE.id,)
        assert tuple(work.figures.rows(*ALWAYS)) == ()


def test_a_sealed_case_is_in_no_figure_and_a_destroyed_one_leaves_nothing(kept: Bench) -> None:
    with kept.begin() as work:
        work.keepings.seal(CASE.id, NOON, "ordered")
        assert tuple(work.figures.rows(*ALWAYS)) == ()
        assert work.figures.without() == ()
    with kept.begin() as work:
        work.keepings.destroy(CASE.id)
        assert tuple(work.figures.rows(*ALWAYS)) == ()
