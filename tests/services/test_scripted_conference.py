"""A scripted conference: what holds each stage up, what may be waived, and what its papers say."""

from __future__ import annotations

from typing import Any

import pytest

from rjdesk.domain.gates import NEVER_WAIVED
from rjdesk.domain.stage import Waiver
from rjdesk.errors import GateNotWaivable
from rjdesk.process import catalogue, progress
from tests.builders import a_case
from tests.services.conferences import Change, InMemory, case_at, case_at_end, in_memory, person, script, walking
from tests.services.held_up import agreeing, held_up, here, nothing_agreed, nothing_proposed, saying, without

NAME = "scripted-conference.json"
(PROCESS,) = (process for process in catalogue.shipped() if process.id == "scripted-conference")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def resting_on_nothing(agreement: dict[str, Any]) -> None:
    for item in agreement["obligations"]:
        item["rests_on"] = []


HELD_UP = [
    (
        "admission",
        "specialist_endorsement_on_file",
        saying("referral", "sexual_violence", True),
        "no_specialist_endorsement",
    ),
    ("admission", "admission_settled", without("admission", "admission"), "admission_unknown"),
    ("preparation", "everyone_agreed_to_take_part", without("preparation", "consent"), "not_agreed_to_take_part"),
    ("safety", "safe_to_proceed", saying("safety", "safe", False), "not_safe"),
    ("safety", "safe_to_proceed", without("safety", "decided_by"), "safety_undecided"),
    ("opening", "attendance_taken", without("opening", "attended"), "attendance_unknown"),
    ("opening", "offender_present", here("jonah", False), "offender_absent"),
    ("opening", "voluntariness_read", without("opening", "voluntary"), "voluntariness_not_read"),
    ("harmed", "victim_turn_offered", without("harmed", "turn"), "no_victim_turn"),
    ("agreement", "victim_asked_first", without("agreement", "asked_first"), "victim_not_asked_first"),
    ("agreement", "every_item_answered", agreeing(nothing_proposed), "no_items"),
    ("agreement", "plan_rests_on_admitted", agreeing(resting_on_nothing), "rests_on_unadmitted"),
    ("record", "record_read_back", without("record", "read_back"), "not_read_back"),
]
WAIVABLE = [
    ("preparation", "victim_choice_known", without("preparation", "way"), "victim_choice_unknown"),
    ("papers", "copies_sent_to_all", without("papers", "sent_on"), "copy_not_sent"),
]


@pytest.mark.parametrize(("stage", "gate", "change", "reason"), HELD_UP)
def test_what_is_missing_holds_its_stage_up_and_is_never_waived(
    on: InMemory, stage: str, gate: str, change: Change, reason: str
) -> None:
    case, reasons = held_up(on, NAME, stage, change)
    assert reason in reasons
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, stage, (Waiver(gate, "there was no time"),))


@pytest.mark.parametrize(("stage", "gate", "change", "reason"), WAIVABLE)
def test_what_can_not_be_had_is_waived_with_a_reason_and_only_with_one(
    on: InMemory, stage: str, gate: str, change: Change, reason: str
) -> None:
    case, reasons = held_up(on, NAME, stage, change)
    assert reasons == {reason}
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, stage, (Waiver(gate, " "),))
    on.desk.stages.close(case, stage, (Waiver(gate, "Three letters came back"),))
    record = on.desk.casework.open(case).case.record_of(stage)
    assert record is not None
    assert [waiver.reason for waiver in record.waivers] == ["Three letters came back"]


def test_every_gate_of_the_process_is_held_by_a_test_and_only_three_may_be_waived() -> None:
    uses = [use for stage in PROCESS.stages for use in stage.opens_when + stage.closes_when]
    held = {gate for _, gate, _, _ in HELD_UP} | {"offender_named", "charges_recorded", "signing_closed"}
    waivable = {gate for _, gate, _, _ in WAIVABLE} | {"promises_settled"}
    assert {use.name for use in uses} == held | waivable
    assert {use.name for use in uses if use.may_be_waived} == waivable
    assert not waivable & NEVER_WAIVED


def test_a_conference_is_about_someone_and_about_something_they_did() -> None:
    empty = a_case(kind="caution").build()
    reasons = {unmet.reason for unmet in progress.to_close(PROCESS, PROCESS.stage("referral"), empty)}
    assert {"no_offender", "no_charges"} <= reasons


def test_signing_is_closed_before_anyone_goes_on(on: InMemory) -> None:
    case = case_at("signing", walking(on.desk, script(NAME)))
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "signing", (Waiver("signing_closed", "everyone has gone home"),))


@pytest.mark.parametrize("stage", ["admission", "opening"])
def test_whoever_says_they_did_not_do_it_is_not_taken_through_a_conference(on: InMemory, stage: str) -> None:
    case = case_at(stage, walking(on.desk, script(NAME)))
    prompt = {"admission": "admission", "opening": "stands_by_it"}[stage]
    for charge in on.desk.casework.open(case).case.charges:
        on.desk.stages.answer(case, stage, prompt, charge.id, "denied")
    if stage == "admission":
        on.desk.stages.answer(case, stage, "told", person(on.desk, case, "Jonah"), True)
        on.desk.stages.close(case, stage)
    opened = on.desk.casework.open(case)
    assert opened.outcome == "not_admitted"
    assert [step.stage.id for step in opened.steps if step.standing == "current"] == ["afterwards"]


@pytest.mark.parametrize("stage", ["preparation", "safety", "opening"])
def test_where_it_is_stopped_whoever_referred_it_is_told_and_nothing_is_made(on: InMemory, stage: str) -> None:
    case = case_at(stage, walking(on.desk, script(NAME)))
    on.desk.stages.answer(case, stage, "stopped", None, True)
    now = [step.stage.id for step in on.desk.casework.open(case).steps if step.standing == "current"]
    assert now == ["afterwards"]
    on.desk.stages.answer(case, "afterwards", "reported_on", None, on.clock().date())
    on.desk.stages.close(case, "afterwards")
    assert on.desk.casework.open(case).case.closed_at is not None
    assert on.desk.papers.of_case(case) == ()


def test_someone_who_stays_away_is_not_asked_for_consent(on: InMemory) -> None:
    def not_coming(table: dict[str, Any]) -> None:
        saying("preparation", "way", "not")(table)
        people = ["jonah", "carol", "samir", "coach", "lewis"]
        table["answers"] = [
            answer | {"about": people} if answer["prompt"] == "consent" else answer for answer in table["answers"]
        ]

    assert case_at("safety", walking(on.desk, script(NAME, not_coming)))


def test_the_agreement_holds_nothing_that_was_said_in_private(on: InMemory) -> None:
    words = str(on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME)))).contents)
    assert "Bring back the blue bicycle" in words
    private = ("scarf", "by the door", "chair near", "Orchard Row", "555 0161", "nadia@")
    assert not [word for word in private if word in words]


def test_whoever_referred_it_learns_what_was_agreed_and_not_who_was_there(on: InMemory) -> None:
    opening = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME))))
    left_out = {copy.recipient: tuple(copy.leaves_out) for copy in opening.copies}
    assert left_out == {
        "Jonah Petrie": (),
        "Carol Petrie": (),
        "Nadia Haddad": (),
        "Alder Creek Police, diversion desk": ("people",),
    }


def test_without_agreement_there_is_a_bare_statement(on: InMemory) -> None:
    def refused(table: dict[str, Any]) -> None:
        agreeing(nothing_agreed)(table)
        table["signing"] = []

    case = case_at_end(walking(on.desk, script(NAME, refused)))
    opened = on.desk.casework.open(case)
    assert (opened.outcome, opened.case.closed_at is not None) == ("non_agreement", True)
    (paper,) = on.desk.papers.of_case(case)
    assert paper.title == "Statement of the conference"
