"""No case ends without a word about what was promised in it, and no paper of its end contradicts another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from rjdesk.domain.follow_up.happening import Why
from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import CaseId
from rjdesk.domain.stage import Waiver
from rjdesk.errors import GateNotWaivable, StageNotReady
from rjdesk.services.follow_up.follow_ups import News
from tests.documents.papers import page_texts
from tests.services.conferences import FULL, InMemory, case_at, in_memory, script, walking
from tests.services.held_up import held_up, unnoted

GATE = "promises_settled"
LAST = {
    FULL: "support",
    "nz-care-protection-fgc.json": "review",
    "scripted-conference.json": "afterwards",
    "circle.json": "end",
    "vt-restorative-panel.json": "report",
    "victim-offender-dialogue.json": "end",
}


def untold(table: dict[str, Any]) -> None:
    """The story in which nothing was noted, and nobody was asked whether all of it was done."""
    unnoted(table)
    table["waivers"] = []
    asked = {("support", "done"), ("closing", "done"), ("follow_up", "stands"), ("end", "kept")}
    for answer in table["answers"]:
        if (answer["stage"], answer["prompt"]) in asked:
            answer["value"] = "help" if answer["prompt"] == "stands" else "none"
        if answer["prompt"] == "kept":
            answer["value"] = "done"
        if (answer["stage"], answer["prompt"]) == ("report", "result"):
            answer["value"] = "not_completed"


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.mark.parametrize("name", LAST)
def test_a_case_with_promises_open_ends_only_with_a_reason_on_the_record(name: str, on: InMemory) -> None:
    case, reasons = held_up(on, name, LAST[name], untold)
    assert "promise_open" in reasons
    if name == FULL:
        return  # what else its last stage asks for is not told here
    on.desk.stages.close(case, LAST[name], (Waiver(GATE, "The family looks after what is left."),))

    ended = on.desk.casework.open(case).case
    record = ended.record_of(LAST[name])
    assert ended.closed_at is not None
    assert record is not None
    assert [(each.gate, each.reason) for each in record.waivers] == [(GATE, "The family looks after what is left.")]


def at_the_end(on: InMemory) -> CaseId:
    """A case at its last stage, which says that all of it was done."""
    case = case_at("support", walking(on.desk, script(FULL, unnoted)))
    on.desk.stages.answer(case, "support", "done", None, "all")
    return case


def refused(on: InMemory, case: CaseId) -> set[str]:
    """Why the last stage does not close."""
    with pytest.raises(StageNotReady) as caught:
        on.desk.stages.close(case, "support")
    return {point.reason for point in caught.value.unmet if isinstance(point, Unmet)}


def settle(on: InMemory, case: CaseId, last: Callable[[CaseId, Any], None]) -> None:
    """Note of every promise that it was kept, and of the last one what is to be noted of it."""
    *most, one = on.desk.follow_up.open(case).promises
    today = on.clock().date()
    for promise in most:
        amount = promise.obligation.amount
        if amount is not None:
            on.desk.follow_up.paid(case, promise.obligation.id, News(today, cents=amount.cents))
        else:
            on.desk.follow_up.done(case, promise.obligation.id, News(today))
    last(case, one.obligation.id)


def kept(on: InMemory) -> Callable[[CaseId, Any], None]:
    return lambda case, promise: on.desk.follow_up.done(case, promise, News(on.clock().date()))


def given_up(on: InMemory) -> Callable[[CaseId, Any], None]:
    return lambda case, promise: on.desk.follow_up.not_done(case, promise, Why.MOVED_AWAY, on.clock().date())


def test_an_answer_that_follow_up_knows_to_be_untrue_closes_nothing_and_can_not_be_waived(on: InMemory) -> None:
    case = at_the_end(on)
    assert refused(on, case) == {"not_as_followed", "promise_open"}
    settle(on, case, given_up(on))
    assert refused(on, case) == {"not_as_followed"}
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "support", (Waiver("", "It was as good as done"),))

    on.desk.stages.answer(case, "support", "done", None, "part")
    on.desk.stages.close(case, "support")
    assert on.desk.casework.open(case).case.closed_at is not None


def test_once_everything_is_noted_as_kept_all_of_it_was_done_and_the_case_ends(on: InMemory) -> None:
    case = at_the_end(on)
    settle(on, case, kept(on))
    on.desk.stages.close(case, "support")
    assert on.desk.casework.open(case).case.closed_at is not None


def test_the_letter_and_the_report_of_its_end_tell_the_same(on: InMemory) -> None:
    case = at_the_end(on)
    settle(on, case, given_up(on))
    on.desk.letters.set_contact("12 Karaka Road, Kauri")
    on.desk.stages.answer(case, "support", "over_on", None, on.clock().date())
    (letter,) = on.desk.letters.keep(on.desk.letters.write(case, "completion", ()).make())
    report = on.desk.follow_up_papers.keep(on.desk.follow_up_papers.completion(case).make())
    for paper in (letter, report):
        told = " ".join(page_texts(on.desk.papers.bytes_of(paper.id)))
        assert "Kept: 4 of 5. Not kept: 1." in told
        assert told.count("Not done") == 1
        assert "All of it" not in told


def test_a_stage_after_the_signing_is_opened_again_where_its_answer_is_no_longer_true(on: InMemory) -> None:
    case = at_the_end(on)
    settle(on, case, kept(on))
    on.desk.stages.close(case, "support")
    on.clock.now += timedelta(days=1)
    last = on.desk.follow_up.open(case).notes[-1]
    on.desk.follow_up.withdraw(case, last.id)
    on.desk.stages.reopen(case, "support")

    assert on.desk.casework.open(case).case.closed_at is None
    assert refused(on, case) == {"not_as_followed", "promise_open"}
