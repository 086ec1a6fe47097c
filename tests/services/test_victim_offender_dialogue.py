"""A victim-offender dialogue: nobody meets who isn't ready, anyone may stop, and it may end well with nothing in writing."""

from __future__ import annotations

import pytest

from rjdesk.domain.outcome import ended_as
from rjdesk.domain.stage import Waiver
from rjdesk.errors import GateNotWaivable
from rjdesk.process import catalogue, progress
from tests.builders import a_case
from tests.services.conferences import Change, InMemory, case_at, case_at_end, in_memory, person, script, walking
from tests.services.held_up import agreeing, held_up, here, nothing_proposed, saying, without

NAME, NOTHING_WRITTEN = "victim-offender-dialogue.json", "victim-offender-dialogue-nothing-written.json"
(PROCESS,) = (process for process in catalogue.shipped() if process.id == "victim-offender-dialogue")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


HELD_UP = [
    (
        "intake",
        "specialist_endorsement_on_file",
        saying("request", "family_violence", True),
        "no_specialist_endorsement",
    ),
    ("intake", "found_suitable", saying("intake", "suitable", False), "not_found_suitable"),
    ("prepare_victim", "victim_choice_known", without("prepare_victim", "way"), "victim_choice_unknown"),
    ("arrangements", "everyone_agreed_to_take_part", without("arrangements", "consent"), "not_agreed_to_take_part"),
    ("readiness", "both_sides_ready", saying("readiness", "victim_ready", False), "not_ready"),
    ("readiness", "both_sides_ready", without("readiness", "offender_ready"), "not_ready"),
    ("readiness", "safe_to_proceed", without("readiness", "safe"), "not_safe"),
    ("opening", "attendance_taken", without("opening", "attended"), "attendance_unknown"),
    ("opening", "offender_present", here("callum", False), "offender_absent"),
    ("opening", "voluntariness_read", without("opening", "voluntary"), "voluntariness_not_read"),
    ("dialogue", "victim_turn_offered", without("dialogue", "turn"), "no_victim_turn"),
    ("agreement", "victim_asked_first", without("agreement", "victim_first"), "victim_not_asked_first"),
    ("agreement", "every_item_answered", agreeing(nothing_proposed), "no_items"),
    ("record", "record_read_back", without("record", "read_back"), "not_read_back"),
    ("end", "disposition_recorded", without("end", "outcome"), "no_disposition"),
]


@pytest.mark.parametrize(("stage", "gate", "change", "reason"), HELD_UP)
def test_what_is_missing_holds_its_stage_up_and_is_never_waived(
    on: InMemory, stage: str, gate: str, change: Change, reason: str
) -> None:
    case, reasons = held_up(on, NAME, stage, change)
    assert reason in reasons
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, stage, (Waiver(gate, "there was no time"),))


def test_copies_may_be_waived_with_a_reason(on: InMemory) -> None:
    case, reasons = held_up(on, NAME, "copies", without("copies", "sent_on"))
    assert reasons == {"copy_not_sent"}
    on.desk.stages.close(case, "copies", (Waiver("copies_sent_to_all", "Both asked that the prison gets none"),))
    assert on.desk.casework.open(case).case.record_of("copies") is not None


def test_signing_is_closed_before_the_case_goes_on(on: InMemory) -> None:
    case = case_at("signing", walking(on.desk, script(NAME)))
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "signing", (Waiver("signing_closed", "everyone has gone home"),))


def test_a_dialogue_has_two_sides() -> None:
    alone = a_case(kind="referred").with_offender().build()
    reasons = {unmet.reason for unmet in progress.to_close(PROCESS, PROCESS.stage("readiness"), alone)}
    assert "no_victim" in reasons
    empty = a_case(kind="referred").build()
    assert "no_offender" in {unmet.reason for unmet in progress.to_close(PROCESS, PROCESS.stage("request"), empty)}


def test_every_gate_of_the_dialogue_is_held_to_somewhere() -> None:
    used = {use.name: use.may_be_waived for s in PROCESS.stages for use in s.opens_when + s.closes_when}
    held = {gate for _, gate, _, _ in HELD_UP} | {"signing_closed", "offender_named"}
    assert {gate for gate, waivable in used.items() if not waivable} == held
    assert {gate for gate, waivable in used.items() if waivable} == {"copies_sent_to_all", "promises_settled"}


def test_each_side_is_asked_for_itself_whether_it_is_ready() -> None:
    ready = [prompt.of for prompt in PROCESS.stage("readiness").prompts if prompt.records == "ready"]
    assert ready == ["victims", "offenders"]
    opening = {use.name for use in PROCESS.stage("opening").opens_when}
    assert {"both_sides_ready", "safe_to_proceed", "specialist_endorsement_on_file"} <= opening


def test_after_severe_violence_nobody_begins_it_but_the_survivor() -> None:
    prompts = PROCESS.stage("request").prompts
    asked = {kind.id: {p.id for p in prompts if p.applies_to(kind.id)} for kind in PROCESS.kinds}
    assert asked["severe"] ^ asked["referred"] == {"victim_asked", "asked_by"}
    assert next(p for p in prompts if p.id == "victim_asked").required


def test_in_the_dialogue_there_is_nowhere_to_write() -> None:
    rooms = [stage for stage in PROCESS.stages if stage.in_the_room]
    assert rooms
    assert not [p.id for stage in rooms for p in stage.prompts if p.kind in ("short_text", "long_text")]


def test_what_is_written_about_a_person_is_private() -> None:
    prompts = [p for s in PROCESS.stages for p in s.prompts if p.of != "case" and p.kind in ("short_text", "long_text")]
    assert prompts
    assert all(prompt.private for prompt in prompts)


@pytest.mark.parametrize("stage", ["intake", "prepare_victim", "prepare_offender", "readiness", "opening", "dialogue"])
def test_it_may_be_stopped_at_any_time_and_each_is_followed_up(on: InMemory, stage: str) -> None:
    case = case_at(stage, walking(on.desk, script(NAME)))
    on.desk.stages.answer(case, stage, "stopped", None, True)
    steps = on.desk.casework.open(case).steps
    assert [step.stage.id for step in steps if step.standing in ("current", "later")] == ["follow_up", "end"]
    assert on.desk.papers.of_case(case) == ()


def test_a_tick_that_stopped_it_can_be_taken_back(on: InMemory) -> None:
    case = case_at("readiness", walking(on.desk, script(NAME)))
    on.desk.stages.answer(case, "readiness", "stopped", None, True)
    on.desk.stages.take_back(case, "readiness", "stopped", None)
    assert [s.stage.id for s in on.desk.casework.open(case).steps if s.standing == "current"] == ["readiness"]


def test_it_ends_well_with_nothing_in_writing(on: InMemory) -> None:
    case = case_at_end(walking(on.desk, script(NOTHING_WRITTEN)))
    opened = on.desk.casework.open(case)
    assert ended_as(opened.case) == "met"
    assert opened.disposition == "They met"
    assert [stage for stage in ("record", "signing", "copies") if opened.case.record_of(stage)] == []
    assert len(on.desk.papers.of_case(case)) == 1


def test_the_confirmation_says_only_that_a_dialogue_was_held(on: InMemory) -> None:
    contents = on.desk.papers.non_agreement(case_at("end", walking(on.desk, script(NOTHING_WRITTEN)))).contents
    assert contents.statement == "A dialogue was held. No agreement was made in writing, and none was needed."
    assert not [word for word in ("Arthur", "Marek", "Burglary", "glasses") if word in str(contents)]


def test_only_the_two_of_them_sign_and_nothing_private_is_on_the_paper(on: InMemory) -> None:
    opening = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME))))
    assert [signer.name for signer in opening.contents.signers] == ["Helen Marchetti", "Callum Reyes"]
    assert not [word for word in ("left hand", "funeral", "Orchard", "dangerous") if word in str(opening.contents)]
    left_out = {copy.recipient: copy.leaves_out for copy in opening.copies}
    assert left_out["Fennmoor Prison, victim liaison"] == {"people"}


def test_whoever_referred_it_has_no_copy_once_it_was_taken_off_the_people(on: InMemory) -> None:
    case = case_at("agreement", walking(on.desk, script(NAME)))
    on.desk.people.remove(case, person(on.desk, case, "Fennmoor Prison"))
    assert [p.name for p in on.desk.casework.open(case).case.participants if p.receives_copy] == [
        "Helen Marchetti",
        "Callum Reyes",
    ]
