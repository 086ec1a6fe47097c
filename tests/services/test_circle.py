"""A peacemaking circle: what holds each stage up, what may be waived, and that nobody's words are kept."""

from __future__ import annotations

from typing import Any

import pytest

from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.facts import Fact
from rjdesk.domain.stage import Waiver
from rjdesk.errors import GateNotWaivable, LetterIncomplete
from rjdesk.process import catalogue, progress
from rjdesk.process.letter_missing import Missing
from tests.builders import a_case
from tests.services.conferences import Change, InMemory, case_at, case_at_end, in_memory, person, script, walking
from tests.services.held_up import agreeing, held_up, here, nothing_agreed, nothing_proposed, saying, without

NAME = "circle.json"
(PROCESS,) = (process for process in catalogue.shipped() if process.id == "circle")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


HELD_UP = [
    (
        "suitability",
        "specialist_endorsement_on_file",
        saying("request", "sexual_violence", True),
        "no_specialist_endorsement",
    ),
    ("suitability", "found_suitable", saying("suitability", "suitable", False), "not_found_suitable"),
    ("prepare_harmed", "victim_choice_known", without("prepare_harmed", "way"), "victim_choice_unknown"),
    ("gathering", "everyone_agreed_to_take_part", without("gathering", "consent"), "not_agreed_to_take_part"),
    ("safety", "safe_to_proceed", saying("safety", "safe", False), "not_safe"),
    ("opening", "attendance_taken", without("opening", "attended"), "attendance_unknown"),
    ("opening", "offender_present", here("noah", False), "offender_absent"),
    ("opening", "everyone_agreed_to_take_part", here("ines", True), "not_agreed_to_take_part"),
    ("opening", "voluntariness_read", without("opening", "voluntary"), "voluntariness_not_read"),
    ("guidelines", "guidelines_adopted", without("guidelines", "adopted"), "guidelines_not_adopted"),
    ("stories", "victim_turn_offered", without("stories", "turn"), "no_victim_turn"),
    ("consensus", "every_item_answered", agreeing(nothing_proposed), "no_items"),
    ("consensus", "consensus_reached", without("consensus", "consensus"), "no_consensus"),
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
    case, reasons = held_up(on, NAME, "distribution", without("distribution", "sent_on"))
    assert reasons == {"copy_not_sent"}
    on.desk.stages.close(case, "distribution", (Waiver("copies_sent_to_all", "Inés Quiroga wants no paper at home"),))
    assert on.desk.casework.open(case).case.record_of("distribution") is not None


def test_signing_is_closed_before_the_circle_is(on: InMemory) -> None:
    case = case_at("signing", walking(on.desk, script(NAME)))
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "signing", (Waiver("signing_closed", "everyone has gone home"),))


def test_a_circle_is_about_a_harm_and_who_caused_it() -> None:
    empty, named = a_case(kind="community"), a_case(kind="community").with_offender()
    request = PROCESS.stage("request")
    assert "no_offender" in {unmet.reason for unmet in progress.to_close(PROCESS, request, empty.build())}
    assert "no_offender" not in {unmet.reason for unmet in progress.to_close(PROCESS, request, named.build())}


def test_every_gate_of_the_circle_is_held_to_somewhere() -> None:
    used = {use.name: use.may_be_waived for s in PROCESS.stages for use in s.opens_when + s.closes_when}
    held = {gate for _, gate, _, _ in HELD_UP} | {"signing_closed", "offender_named"}
    assert {gate for gate, waivable in used.items() if not waivable} == held
    assert {gate for gate, waivable in used.items() if waivable} == {"copies_sent_to_all", "promises_settled"}


def test_in_the_circle_there_is_nowhere_to_write_but_its_guidelines_and_what_it_agreed() -> None:
    rooms = [stage for stage in PROCESS.stages if stage.in_the_room]
    written = [p.id for stage in rooms for p in stage.prompts if p.kind in ("short_text", "long_text")]
    assert len(rooms) == 9
    assert written == ["guidelines"]


def test_what_is_written_about_a_person_is_private() -> None:
    prompts = [p for s in PROCESS.stages for p in s.prompts if p.of != "case" and p.kind in ("short_text", "long_text")]
    assert prompts
    assert all(prompt.private for prompt in prompts)


def test_only_an_authority_is_reported_to() -> None:
    prompts = [p for stage in ("request", "end") for p in PROCESS.stage(stage).prompts]
    asked = {kind.id: {p.id for p in prompts if p.applies_to(kind.id)} for kind in PROCESS.kinds}
    assert asked["authority"] - asked["community"] == {"authority", "asked_for", "report_by", "reported_on"}
    assert asked["community"] - asked["authority"] == {"asked_by"}


def test_the_paper_holds_what_was_agreed_and_nothing_that_was_said_in_private(on: InMemory) -> None:
    opening = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME))))
    words = str(opening.contents)
    assert not opening.contents.partial, "what not all can live with was taken out, and is nowhere"
    assert not [word for word in ("float", "chair", "555", "Slipway", "fireworks") if word in words]
    left_out = {copy.recipient: copy.leaves_out for copy in opening.copies}
    assert left_out["Skarvik Police"] == {"people"}
    assert "Inés Quiroga" in left_out, "she was harmed, and gets a copy though she wasn't there"


@pytest.mark.parametrize("stage", ["suitability", "prepare_harmed", "safety", "opening", "stories"])
def test_where_it_goes_no_further_only_how_it_ended_is_left(on: InMemory, stage: str) -> None:
    case = case_at(stage, walking(on.desk, script(NAME)))
    on.desk.stages.answer(case, stage, "stopped", None, True)
    current = [step.stage.id for step in on.desk.casework.open(case).steps if step.standing == "current"]
    assert current == ["end"]
    for prompt, value in (("asked_after", True), ("notes_gone", True), ("reported_on", on.clock().date())):
        on.desk.stages.answer(case, "end", prompt, None, value)
    on.desk.stages.answer(case, "end", "outcome", None, "no_circle")
    on.desk.stages.close(case, "end")
    opened = on.desk.casework.open(case)
    assert (opened.outcome, opened.disposition) == (None, "No circle was held")
    assert opened.case.closed_at is not None
    assert on.desk.papers.of_case(case) == ()


def test_without_agreement_there_is_a_bare_statement_and_no_consensus_is_asked_for(on: InMemory) -> None:
    def refused(table: dict[str, Any]) -> None:
        agreeing(nothing_agreed)(table)
        without("consensus", "consensus")(table)
        table["signing"] = []

    case = case_at_end(walking(on.desk, script(NAME, refused)))
    opened = on.desk.casework.open(case)
    assert (opened.outcome, opened.disposition) == ("non_agreement", "The circle was held")
    assert opened.case.record_of("follow_up") is None
    assert [paper.title for paper in on.desk.papers.of_case(case)] == ["Statement of the circle"]


def test_the_circle_is_called_together_again_by_its_keepers_not_with_them(on: InMemory) -> None:
    case = case_at("follow_up", walking(on.desk, script(NAME)))
    (again,) = (each for each in on.desk.letters.offered(case) if each.letter.id == "follow_up")
    sat = {one.name for one in on.desk.casework.open(case).case.participants if one.role != "authority"}
    assert {one.name for one in again.people} == sat - {"Ruth Adeyemi", "Imran Qureshi"}


def test_who_was_harmed_is_asked_how_and_whoever_sits_in_for_them_is_invited(on: InMemory) -> None:
    case = case_at("gathering", walking(on.desk, script(NAME)))
    to = {each.letter.id: {one.name for one in each.people} for each in on.desk.letters.offered(case)}
    assert to["invitation_harmed"] == {"Walter Greene", "Inés Quiroga"}
    assert "Teresa Quiroga" in to["invitation"]


def test_the_report_tells_how_it_ended_as_it_was_noted_and_the_day_it_went_is_taken_back(on: InMemory) -> None:
    on.desk.letters.set_contact("1 Example Road")
    walk = walking(on.desk, script(NAME, without("end", "reported_on")))
    case = case_at("end", walk)
    police = person(on.desk, case, "Skarvik")
    with pytest.raises(LetterIncomplete) as refused:
        on.desk.letters.write(case, "report", (police,))
    assert [point.settled_at for point in refused.value.missing if isinstance(point, Missing)] == ["end/outcome"]

    on.desk.stages.answer(case, "end", "outcome", None, "circle_held")
    job = on.desk.letters.write(case, "report", (police,))
    assert "How it ended: The circle was held. Agreement reached" in str(job.letters[0].contents)
    (report,) = on.desk.letters.keep(job.make())
    sent = on.desk.letters.sent(report.id, on.clock().date(), SentBy.POST)
    assert on.desk.casework.open(case).case.date_of(Fact.REPORTED_ON) == on.clock().date()
    on.desk.letters.not_sent(sent)
    assert on.desk.casework.open(case).case.date_of(Fact.REPORTED_ON) is None
