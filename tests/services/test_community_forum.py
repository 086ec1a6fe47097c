"""A community forum: what holds it up, how it may end, and that nobody who came can be found in it."""

from __future__ import annotations

from typing import Any

import pytest

from rjdesk.documents.compose import compose_letter
from rjdesk.documents.letter_contents import Items
from rjdesk.domain.gates import NEVER_WAIVED
from rjdesk.domain.participant import Part
from rjdesk.domain.stage import Waiver
from rjdesk.errors import GateNotWaivable, LetterIncomplete
from rjdesk.process import catalogue
from rjdesk.process.letter_missing import Missing
from rjdesk.process.template import Panel
from tests.documents.papers import page_texts
from tests.services.conferences import Change, InMemory, case_at, case_at_end, in_memory, script, walking
from tests.services.held_up import held_up, saying, without

NAME = "community-forum.json"
(PROCESS,) = (process for process in catalogue.shipped() if process.id == "community-forum")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


HELD_UP = [
    ("request", "found_suitable", without("request", "suitable"), "not_found_suitable"),
    ("request", "found_suitable", saying("request", "suitable", False), "not_found_suitable"),
    ("purpose", "purpose_named", without("purpose", "purpose"), "no_purpose"),
    ("purpose", "purpose_named", saying("purpose", "purpose", ""), "no_purpose"),
    ("outcome", "disposition_recorded", without("outcome", "ended"), "no_disposition"),
]


@pytest.mark.parametrize(("stage", "gate", "change", "reason"), HELD_UP)
def test_what_is_missing_holds_its_stage_up_and_is_not_waived(
    on: InMemory, stage: str, gate: str, change: Change, reason: str
) -> None:
    case, reasons = held_up(on, NAME, stage, change)
    assert reasons == {reason}
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, stage, (Waiver(gate, "there was no time"),))


def test_where_nobody_counted_that_is_said_with_a_reason(on: InMemory) -> None:
    case, reasons = held_up(on, NAME, "closing", without("opening", "attendance"))
    assert reasons == {"attendance_not_counted"}
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "closing", (Waiver("attendance_counted", ""),))
    on.desk.stages.close(case, "closing", (Waiver("attendance_counted", "People came and went all evening"),))


def test_of_everybody_who_took_something_on_it_is_asked_what_became_of_it_or_said_why_not(on: InMemory) -> None:
    case, reasons = held_up(on, NAME, "follow_up", without("follow_up", "done"))
    assert reasons == {"taken_on_open"}
    on.desk.stages.close(case, "follow_up", (Waiver("taken_on_followed", "Nobody could be reached; the school asks."),))
    assert on.desk.casework.open(case).case.closed_at is not None


def test_a_count_of_nobody_is_a_count(on: InMemory) -> None:
    assert case_at("outcome", walking(on.desk, script(NAME, saying("opening", "attendance", 0))))


def test_every_gate_of_the_process_is_held_by_a_test_and_only_two_may_be_waived() -> None:
    uses = [use for stage in PROCESS.stages for use in stage.opens_when + stage.closes_when]
    waivable = {"attendance_counted", "taken_on_followed"}
    assert {use.name for use in uses} == {gate for _, gate, _, _ in HELD_UP} | waivable
    assert {use.name for use in uses if use.may_be_waived} == waivable
    assert not waivable & NEVER_WAIVED


def test_a_forum_has_no_offender_no_victim_and_nothing_to_agree_or_sign() -> None:
    assert not {role.part for role in PROCESS.roles} & {Part.OFFENDER, Part.SUBJECT, Part.VICTIM}
    panels = {stage.panel for stage in PROCESS.stages}
    assert not panels & {Panel.CHARGES, Panel.AGREEMENT, Panel.SIGNING, Panel.DOCUMENTS}
    assert not [role.id for role in PROCESS.roles if role.signs or role.votes or role.receives_copy]


def test_nobody_is_asked_who_came() -> None:
    asked = {prompt.records for stage in PROCESS.stages for prompt in stage.prompts}
    assert "attended" not in asked
    assert "attendance_count" in asked


def test_it_ends_as_the_process_names_it_and_makes_no_paper(on: InMemory) -> None:
    case = case_at_end(walking(on.desk, script(NAME)))
    opened = on.desk.casework.open(case)
    assert (opened.disposition, opened.case.closed_at is not None) == ("Actions were taken on", True)
    assert on.desk.papers.of_case(case) == ()


def test_every_action_has_an_owner_and_a_day(on: InMemory) -> None:
    case = case_at_end(walking(on.desk, script(NAME)))
    answers = [answer for answer in on.desk.casework.open(case).case.answers if answer.stage == "actions"]
    owners = {prompt: {a.about for a in answers if a.prompt == prompt} for prompt in ("action", "by")}
    assert owners["action"] == owners["by"]
    assert None not in owners["action"]


@pytest.mark.parametrize("stage", ["request", "purpose"])
def test_a_forum_that_is_called_off_only_says_how_it_ended(on: InMemory, stage: str) -> None:
    case = case_at(stage, walking(on.desk, script(NAME)))
    on.desk.stages.answer(case, stage, "stopped", None, True)
    assert [s.stage.id for s in on.desk.casework.open(case).steps if s.standing == "current"] == ["outcome"]
    on.desk.stages.answer(case, "outcome", "ended", None, "called_off")
    on.desk.stages.close(case, "outcome")
    assert on.desk.casework.open(case).case.closed_at is not None


def test_a_forum_of_which_nothing_came_has_its_sheet_too(on: InMemory) -> None:
    def only_heard(table: dict[str, Any]) -> None:
        table["answers"] = [a for a in table["answers"] if a["stage"] != "actions"]
        table["answers"].append({"stage": "actions", "prompt": "left_open", "value": "Nothing"})

    case = case_at("closing", walking(on.desk, script(NAME, only_heard)))
    on.desk.letters.set_contact("1 Example Road")
    (sheet,) = on.desk.letters.write(case, "sheet").letters
    assert "Nobody took anything on." in str(sheet.contents)
    themes = next(piece for piece in sheet.contents.pieces if isinstance(piece, Items))
    assert len(themes.lines) == 4


@pytest.mark.parametrize(("count", "said"), [(0, "0 people came."), (1, "1 person came."), (40, "40 people came.")])
def test_the_sheet_says_how_many_came(on: InMemory, count: int, said: str) -> None:
    case = case_at("closing", walking(on.desk, script(NAME, saying("opening", "attendance", count))))
    on.desk.letters.set_contact("1 Example Road")
    (sheet,) = on.desk.letters.write(case, "sheet").letters
    assert said in str(sheet.contents)


def test_where_the_count_was_waived_the_sheet_says_that_nobody_counted_and_not_why(on: InMemory) -> None:
    case = case_at("closing", walking(on.desk, script(NAME, without("opening", "attendance"))))
    on.desk.letters.set_contact("1 Example Road")
    with pytest.raises(LetterIncomplete) as refused:
        on.desk.letters.write(case, "sheet")
    assert [point.settled_at for point in refused.value.missing if isinstance(point, Missing)] == ["opening/attendance"]

    on.desk.stages.close(case, "closing", (Waiver("attendance_counted", "People came and went all evening"),))
    (sheet,) = on.desk.letters.write(case, "sheet").letters
    assert "Nobody counted how many came." in str(sheet.contents)
    assert "came and went" not in str(sheet.contents)


@pytest.mark.parametrize("letter", ["notice", "sheet"])
def test_what_hangs_on_a_wall_tells_of_no_file(on: InMemory, letter: str) -> None:
    case = case_at("follow_up", walking(on.desk, script(NAME)))
    on.desk.letters.set_contact("1 Example Road")
    (posted,) = on.desk.letters.write(case, letter).letters
    told = " ".join(page_texts(compose_letter(posted.contents)))
    assert on.desk.casework.open(case).case.reference not in told
    assert "Made on" not in told
