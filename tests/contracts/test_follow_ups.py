"""What every vault promises of the time after a conference: notes stay as they were, tasks follow, both go with their case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.due import DueTask
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.follow_up.slips import slip_code
from rjdesk.domain.follow_up.tasks import Task, TaskKind
from rjdesk.domain.ids import AttachmentId, CaseId, HappeningId, MemberId, ObligationId, ParticipantId
from rjdesk.errors import NoSuchCase, NoSuchSlip
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

ANA, TANE = a_case("FGC-1").build(), a_case("FGC-2").build()
MERE, RUA = MemberId("mere"), MemberId("rua")
DAY = date(2026, 12, 4)
CODE = slip_code(b"seven random")
PAID = Happening(
    id=HappeningId("h1"),
    case=ANA.id,
    kind=Kind.PAID,
    on=DAY,
    noted_at=NOON,
    noted_by=MERE,
    obligation=ObligationId("o1"),
    about=ParticipantId("p1"),
    by_name="Whaea Rita",
    minutes=5,
    cents=5_000,
    currency="NZD",
    choice="each_step",
    weeks=2,
    receipt="R 17",
    file=AttachmentId("a1"),
    slip=CODE,
    corrects=HappeningId("h0"),
)
SLIP = replace(PAID, id=HappeningId("h2"), kind=Kind.SLIP, noted_at=NOON + timedelta(hours=1))
BARE = Happening(HappeningId("h3"), ANA.id, Kind.CONTACT, DAY, NOON, MERE)


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with two cases."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for case in (ANA, TANE):
            work.cases.save(case, a_summary())
        work.commit()
    return bench


def a_task(case: Case, due: date, kind: TaskKind = TaskKind.STALLED, **more: str) -> DueTask:
    return DueTask(case.id, case.reference, Task(kind, due), **more)


def test_what_was_noted_comes_back_whole_in_the_order_in_which_it_was_noted(kept: Bench) -> None:
    with kept.begin() as work:
        for each in (SLIP, PAID, BARE):
            work.follow_ups.note(each)
        work.commit()
    with kept.begin() as work:
        assert work.follow_ups.of(ANA.id) == (SLIP, PAID, BARE)
        assert work.follow_ups.of(TANE.id) == ()


def test_a_slip_is_found_by_its_code_alone_and_not_what_came_back_on_it(kept: Bench) -> None:
    with kept.begin() as work:
        work.follow_ups.note(PAID)
        with pytest.raises(NoSuchSlip):
            work.follow_ups.slip(CODE)
        work.follow_ups.note(SLIP)
        assert work.follow_ups.slip(CODE) == SLIP
        with pytest.raises(NoSuchSlip):
            work.follow_ups.slip("")


def test_tasks_of_all_cases_come_oldest_first_as_far_as_was_asked(kept: Bench) -> None:
    promise = DueTask(
        ANA.id, "FGC-1", Task(TaskKind.PROMISE, DAY, ObligationId("o1"), ParticipantId("p1")), "Work", "T"
    )
    later = a_task(TANE, DAY + timedelta(days=1), what="Money")
    with kept.begin() as work:
        work.follow_ups.plan(TANE.id, [later, a_task(TANE, DAY + timedelta(days=9))])
        work.follow_ups.plan(ANA.id, [promise])
        work.commit()
    with kept.begin() as work:
        assert work.follow_ups.due(DAY + timedelta(days=1), 9) == (promise, later)
        assert work.follow_ups.due(DAY + timedelta(days=1), 1) == (promise,)
        assert work.follow_ups.due(DAY - timedelta(days=1), 9) == ()


def test_planning_again_takes_the_place_of_what_was_planned(kept: Bench) -> None:
    again = a_task(ANA, DAY, TaskKind.REPORT)
    with kept.begin() as work:
        work.follow_ups.plan(ANA.id, [a_task(ANA, DAY), a_task(ANA, DAY, TaskKind.REVIEW)])
        work.follow_ups.plan(ANA.id, [again])
        assert work.follow_ups.due(DAY, 9) == (again,)
        work.follow_ups.plan(ANA.id, [])
        assert work.follow_ups.due(DAY, 9) == ()


def test_a_restricted_case_is_in_nobodys_list_but_its_owners(kept: Bench) -> None:
    with kept.begin() as work:
        work.follow_ups.plan(ANA.id, [a_task(ANA, DAY)])
        work.access.keep(CaseAccess(ANA.id, RUA, restricted=True))
        work.commit()
    with kept.begin() as work:
        assert work.follow_ups.due(DAY, 9) == ()
    with kept.begin_as(RUA) as work:
        assert work.follow_ups.due(DAY, 9) == (a_task(ANA, DAY),)


def test_a_case_that_is_not_there_has_no_follow_up(kept: Bench) -> None:
    nowhere = CaseId("nowhere")
    with kept.begin() as work:
        assert work.follow_ups.of(nowhere) == ()
        with pytest.raises(NoSuchCase):
            work.follow_ups.note(replace(BARE, case=nowhere))
        with pytest.raises(NoSuchCase):
            work.follow_ups.plan(nowhere, [])


def test_a_sealed_case_answers_nothing_and_a_destroyed_one_leaves_nothing(kept: Bench) -> None:
    with kept.begin() as work:
        work.follow_ups.note(SLIP)
        work.follow_ups.plan(ANA.id, [a_task(ANA, DAY)])
        work.keepings.seal(ANA.id, NOON, "expunged")
        assert (work.follow_ups.of(ANA.id), work.follow_ups.due(DAY, 9)) == ((), ())
        with pytest.raises(NoSuchSlip):
            work.follow_ups.slip(CODE)
        work.keepings.unseal(ANA.reference)
        assert work.follow_ups.of(ANA.id) == (SLIP,)
        work.keepings.destroy(ANA.id)
        work.cases.save(ANA, a_summary())
        assert (work.follow_ups.of(ANA.id), work.follow_ups.due(DAY, 9)) == ((), ())
