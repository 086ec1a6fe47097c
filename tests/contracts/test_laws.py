"""What every vault promises about the office's own law: it only ever becomes more, and a version means one text."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.law import Act, LawFile, LawKind, Moved, in_force
from rjdesk.errors import NoSuchCase
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

CASE = a_case().build().id
ACT = Act(MemberId("hana"), NOON, "The Act changed")
LATER = replace(ACT, at=NOON + timedelta(days=1))
SECOND = LawFile(LawKind.PROCESS, "a-process", 2, PIN.sha256, ACT)
THIRD = replace(SECOND, version=3, imported=LATER)
LAW = replace(SECOND, kind=LawKind.JURISDICTION)


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with a case, and with the text of its process."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        work.cases.save(a_case().build(), a_summary())
        work.commit()
    return bench


def test_files_come_in_the_order_in_which_they_were_put_in_force(kept: Bench) -> None:
    with kept.begin() as work:
        for file in (THIRD, SECOND, LAW):
            work.laws.keep(file)
        assert work.laws.all() == (LAW, SECOND, THIRD)


def test_a_withdrawn_file_stays_and_says_so(kept: Bench) -> None:
    with kept.begin() as work:
        for file in (SECOND, THIRD, LAW):
            work.laws.keep(file)
        work.laws.withdraw(THIRD, LATER)
        assert work.laws.all() == (LAW, SECOND, replace(THIRD, withdrawn=LATER))
        assert in_force(work.laws.all()) == {SECOND.name: SECOND, LAW.name: LAW}


@pytest.mark.parametrize("again", [SECOND, replace(SECOND, imported=LATER)])
def test_a_version_is_put_in_force_once(kept: Bench, again: LawFile) -> None:
    with kept.begin() as work:
        work.laws.keep(SECOND)
        with pytest.raises(Exception, match=r"law_files|a-process"):
            work.laws.keep(again)


def test_a_version_is_withdrawn_once(kept: Bench) -> None:
    with kept.begin() as work:
        work.laws.keep(SECOND)
        work.laws.withdraw(SECOND, LATER)
        with pytest.raises(Exception, match=r"law_withdrawals|a-process"):
            work.laws.withdraw(SECOND, LATER)


def test_a_case_says_how_it_was_moved(kept: Bench) -> None:
    second = replace(PIN, version=2, law_sha256="another")
    first, back = Moved(PIN, second, ACT), Moved(second, PIN, LATER)
    with kept.begin() as work:
        assert work.laws.moves(CASE) == ()
        work.laws.note_move(CASE, first)
        work.laws.note_move(CASE, back)
        assert work.laws.moves(CASE) == (first, back)


def test_of_a_case_that_is_not_there_nothing_is_said(kept: Bench) -> None:
    with kept.begin() as work:
        with pytest.raises(NoSuchCase):
            work.laws.moves(CaseId("nowhere"))
        with pytest.raises(NoSuchCase):
            work.laws.note_move(CaseId("nowhere"), Moved(PIN, PIN, ACT))
        work.keepings.seal(CASE, NOON, "expunged")
        with pytest.raises(NoSuchCase):
            work.laws.moves(CASE)


def test_open_cases_are_counted_by_what_they_run_under(kept: Bench) -> None:
    second = replace(PIN, version=2)
    with kept.begin() as work:
        for number, pin in enumerate((PIN, second)):
            work.cases.save(a_case(f"FGC-9{number}", pin=pin).build(), a_summary())
        work.cases.save(a_case("FGC-95").closed().build(), a_summary())
        assert work.laws.running() == {PIN: 2, second: 1}
        work.keepings.seal(CASE, NOON, "expunged")
        assert work.laws.running() == {PIN: 1, second: 1}


def test_how_a_case_was_moved_goes_with_it(kept: Bench) -> None:
    with kept.begin() as work:
        work.laws.note_move(CASE, Moved(PIN, PIN, ACT))
        work.keepings.destroy(CASE)
        work.cases.save(a_case().build(), a_summary())
        assert work.laws.moves(CASE) == ()
