"""A Vermont restorative panel: what holds each stage up, what is never waived, and what its papers say."""

from __future__ import annotations

from typing import Any

import pytest

from rjdesk.domain.stage import Waiver
from rjdesk.errors import GateNotWaivable
from rjdesk.process import catalogue, progress
from rjdesk.services.copies import without as without_parts
from tests.builders import a_case
from tests.services.conferences import Change, InMemory, case_at, case_at_end, in_memory, script, walking
from tests.services.held_up import agreeing, held_up, here, nothing_agreed, nothing_proposed, saying, without

NAME = "vt-restorative-panel.json"
(PROCESS,) = (process for process in catalogue.shipped() if process.id == "vt-restorative-panel")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


HELD_UP = [
    (
        "intake",
        "specialist_endorsement_on_file",
        saying("referral", "family_violence", True),
        "no_specialist_endorsement",
    ),
    ("intake", "counsel_notice_given", without("intake", "counsel"), "no_counsel_notice"),
    ("intake", "releases_signed", without("intake", "release"), "release_not_signed"),
    ("intake", "found_suitable", saying("intake", "suitable", False), "not_found_suitable"),
    ("affected", "victim_choice_known", without("affected", "way"), "victim_choice_unknown"),
    ("preparation", "everyone_agreed_to_take_part", without("preparation", "consent"), "not_agreed_to_take_part"),
    ("preparation", "safe_to_proceed", without("preparation", "safe"), "not_safe"),
    ("opening", "offender_present", here("caleb", False), "offender_absent"),
    ("opening", "everyone_agreed_to_take_part", here("ellis", True), "not_agreed_to_take_part"),
    ("opening", "attendance_taken", without("opening", "attended"), "attendance_unknown"),
    ("opening", "voluntariness_read", without("opening", "voluntary"), "voluntariness_not_read"),
    ("harm", "victim_turn_offered", without("harm", "turn"), "no_victim_turn"),
    ("agreement", "every_item_answered", agreeing(nothing_proposed), "no_items"),
    ("record", "record_read_back", without("record", "read_back"), "not_read_back"),
    ("distribution", "copies_sent_to_all", without("distribution", "sent_on"), "copy_not_sent"),
]


@pytest.mark.parametrize(("stage", "gate", "change", "reason"), HELD_UP)
def test_what_is_missing_holds_its_stage_up_and_is_never_waived(
    on: InMemory, stage: str, gate: str, change: Change, reason: str
) -> None:
    case, reasons = held_up(on, NAME, stage, change)
    assert reasons == {reason}
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, stage, (Waiver(gate, "there was no time"),))


def test_signing_is_closed_before_anything_is_sent(on: InMemory) -> None:
    case = case_at("signing", walking(on.desk, script(NAME)))
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "signing", (Waiver("signing_closed", "everyone has gone home"),))


def test_a_panel_is_about_someone_and_about_something() -> None:
    empty = a_case(kind="pre_charge").build()
    reasons = {unmet.reason for unmet in progress.to_close(PROCESS, PROCESS.stage("referral"), empty)}
    assert {"no_offender", "no_charges"} <= reasons


def test_no_gate_of_a_panel_may_be_waived_but_that_nothing_is_left_open() -> None:
    uses = [use for stage in PROCESS.stages for use in stage.opens_when + stage.closes_when]
    assert [use.name for use in uses if use.may_be_waived] == ["promises_settled"]
    held = {gate for _, gate, _, _ in HELD_UP}
    assert {use.name for use in uses} == held | {
        "signing_closed",
        "offender_named",
        "charges_recorded",
        "promises_settled",
    }


def test_a_memorandum_on_file_lets_a_domestic_violence_matter_go_on(on: InMemory) -> None:
    def with_memorandum(table: dict[str, Any]) -> None:
        saying("referral", "family_violence", True)(table)
        value = "Upper Valley Safe Home, signed 4 March 2026"
        table["answers"].append({"stage": "referral", "prompt": "memorandum", "value": value})

    assert case_at("affected", walking(on.desk, script(NAME, with_memorandum)))


@pytest.mark.parametrize("stage", ["intake", "preparation", "opening"])
def test_where_somebody_stops_only_the_report_is_left(on: InMemory, stage: str) -> None:
    case = case_at(stage, walking(on.desk, script(NAME)))
    on.desk.stages.answer(case, stage, "stopped", None, True)
    now = [step.stage.id for step in on.desk.casework.open(case).steps if step.standing == "current"]
    assert now == ["report"]
    for prompt, value in (("result", "no_further"), ("reported_on", on.clock().date()), ("sealing", True)):
        on.desk.stages.answer(case, "report", prompt, None, value)
    on.desk.stages.close(case, "report")
    opened = on.desk.casework.open(case)
    assert (opened.outcome, opened.disposition) == (None, "It went no further")
    assert opened.case.closed_at is not None
    assert on.desk.papers.of_case(case) == ()


def test_the_four_choices_of_the_affected_party_are_offered_in_their_order() -> None:
    way = next(prompt for prompt in PROCESS.stage("affected").prompts if prompt.id == "way")
    assert [choice.id for choice in way.choices] == ["attend", "written_shared", "written_panel", "not"]


def test_only_reparative_probation_is_asked_for_an_open_meeting_notice() -> None:
    notice = next(prompt for prompt in PROCESS.stage("panel").prompts if prompt.id == "open_meeting")
    assert [kind.id for kind in PROCESS.kinds if notice.applies_to(kind.id)] == ["probation"]


def test_the_agreement_serves_the_four_goals_and_holds_nothing_that_was_said_in_private(on: InMemory) -> None:
    contents = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME)))).contents
    words = str(contents)
    kinds = {line.kind.split(":")[0] for line in contents.obligations}
    assert kinds == {kind.title.split(":")[0] for kind in PROCESS.obligations}
    assert not contents.admission_asked, "nobody is asked for a plea"
    assert not [word for word in ("Locked drawer", "elevator", "glasses", "after dark", "802-555") if word in words]


def test_who_takes_no_part_and_who_writes_stand_on_no_paper(on: InMemory) -> None:
    contents = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME)))).contents
    assert not [name for name in ("Ellis", "Noor") if name in str(contents)]


def test_the_referral_source_learns_what_was_agreed_and_not_who_was_there(on: InMemory) -> None:
    opening = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME))))
    left_out = {copy.recipient: copy.leaves_out for copy in opening.copies}
    assert left_out == {"Caleb Therrien": frozenset(), "Stillbrook Police Department": {"people"}}
    words = str(without_parts(opening.contents, ("people",)))
    assert not [name for name in ("Bess", "Gordon", "Thúy", "Ida", "Sam") if name in words]


def test_without_agreement_there_is_a_bare_statement_and_a_report(on: InMemory) -> None:
    def refused(table: dict[str, Any]) -> None:
        agreeing(nothing_agreed)(table)
        table["signing"] = []
        saying("report", "result", "no_agreement")(table)

    case = case_at_end(walking(on.desk, script(NAME, refused)))
    opened = on.desk.casework.open(case)
    assert opened.outcome == "non_agreement"
    assert [stage for stage in ("check_in", "closing") if opened.case.record_of(stage)] == []
    assert opened.case.record_of("report") is not None
    (paper,) = on.desk.papers.of_case(case)
    assert paper.title == "Statement of the restorative panel"


def test_each_affected_party_is_ticked_only_for_the_letter_that_they_asked_for(on: InMemory) -> None:
    case = case_at("closing", walking(on.desk, script(NAME)))
    letters = {each.letter.id: each for each in on.desk.letters.offered(case)}
    asked = {
        name: [who.name for who in letters[name].people if who.asked_for_it]
        for name in ("affected_done", "affected_over")
    }
    assert asked == {"affected_done": ["Marjorie Hatch"], "affected_over": ["Noor Rahimi"]}
    assert all(who.asked_for_it for who in letters["affected"].people)


def test_its_papers_are_set_on_the_paper_of_its_jurisdiction(on: InMemory) -> None:
    opening = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME))))
    assert opening.contents.frame.paper == "letter"
    assert on.desk.ceremonies.open(case_at("signing", walking(on.desk))).contents.frame.paper == "a4"
