"""What every vault promises about health details."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.errors import NoSuchCase
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

WHO = ParticipantId("p1")
TOLD = Answer("scene", "known", WHO, "zephyrine undertow", NOON, private=True)


def kept(bench: Bench, *answers: Answer) -> Case:
    """A case of two people, with these answers apart."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        saved = work.cases.save(a_case().with_offender().with_victim().build(), a_summary())
        for answer in answers:
            work.health.keep(saved.id, answer)
        work.commit()
    return saved


def of_stage(bench: Bench, case: CaseId, stage: str = "scene") -> tuple[Answer, ...]:
    """What a stage has kept."""
    with bench.begin() as work:
        return work.health.of_stage(case, stage)


def test_what_is_kept_comes_back_to_its_stage_and_with_no_case(bench: Bench) -> None:
    case = kept(bench, TOLD)
    assert of_stage(bench, case.id) == (TOLD,)
    assert of_stage(bench, case.id, "end") == ()
    with bench.begin() as work:
        assert work.cases.load(case.id).answers == ()


def test_a_later_answer_takes_the_place_of_an_earlier_one(bench: Bench) -> None:
    later = replace(TOLD, value=True)
    assert of_stage(bench, kept(bench, TOLD, later).id) == (later,)


def test_what_is_dropped_is_gone(bench: Bench) -> None:
    case = kept(bench, TOLD)
    with bench.begin() as work:
        work.health.drop(case.id, "scene", "known", WHO)
        work.health.drop(case.id, "scene", "nothing", None)
        work.commit()
    assert of_stage(bench, case.id) == ()


def test_it_goes_with_the_person_and_stays_for_the_others(bench: Bench) -> None:
    about_all = replace(TOLD, about=None)
    case = kept(bench, TOLD, about_all)
    with bench.begin() as work:
        work.cases.save(case.without_participant(WHO), a_summary())
        work.commit()
    assert of_stage(bench, case.id) == (about_all,)


def test_there_is_none_without_a_case(bench: Bench) -> None:
    with bench.begin() as work, pytest.raises(NoSuchCase):
        work.health.keep(CaseId("nowhere"), TOLD)
