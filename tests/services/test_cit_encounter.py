"""A crisis-intervention encounter: what holds it up, and that what concerns health is nowhere but in the stage that asked."""

from __future__ import annotations

from typing import Any

import pytest

from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId
from rjdesk.domain.participant import Part
from rjdesk.domain.stage import Waiver
from rjdesk.errors import GateNotWaivable, StageNotReady
from rjdesk.process import catalogue
from rjdesk.process.template import Kept, Panel, PromptKind
from rjdesk.services.day.room import room_view
from tests.services.conferences import InMemory, case_at, case_at_end, in_memory, person, script, walking
from tests.services.held_up import held_up, without

NAME = "cit-encounter.json"
CANARY = "zephyrine undertow"
(PROCESS,) = (process for process in catalogue.shipped() if process.id == "cit-encounter")
HEALTH = {(stage.id, p.id) for stage in PROCESS.stages for p in stage.prompts if p.kept is Kept.HEALTH}


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def with_canaries(table: dict[str, Any]) -> None:
    """Every text about health says the canary."""
    for answer in table["answers"]:
        if (answer["stage"], answer["prompt"]) in HEALTH and isinstance(answer["value"], str):
            asked = next(p for p in PROCESS.stage(answer["stage"]).prompts if p.id == answer["prompt"])
            answer["value"] = CANARY if asked.kind.endswith("text") else answer["value"]


def nobody(table: dict[str, Any]) -> None:
    table["people"] = [each for each in table["people"] if each["id"] != "walter"]
    table["answers"] = [answer for answer in table["answers"] if answer.get("about") != "walter"]
    for each in table["people"]:
        each.pop("beside", None)


def test_an_encounter_is_with_somebody_though_the_name_may_be_unknown(on: InMemory) -> None:
    case, reasons = held_up(on, NAME, "encounter", nobody)
    assert reasons == {"no_subject"}
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "encounter", (Waiver("subject_named", "they ran away"),))

    def unknown(table: dict[str, Any]) -> None:
        table["people"][0]["name"] = "Unknown"
        table["people"][0].pop("born")

    assert case_at("scene", walking(on.desk, script(NAME, unknown)))


def test_how_it_ended_is_recorded_and_never_waived(on: InMemory) -> None:
    case, reasons = held_up(on, NAME, "disposition", without("disposition", "ended"))
    assert reasons == {"no_disposition"}
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "disposition", (Waiver("disposition_recorded", "end of shift"),))


def test_those_two_are_all_the_gates_there_are_and_none_may_be_waived() -> None:
    uses = [use for stage in PROCESS.stages for use in stage.opens_when + stage.closes_when]
    assert {(use.name, use.may_be_waived) for use in uses} == {
        ("subject_named", False),
        ("disposition_recorded", False),
    }


@pytest.mark.parametrize("prompt", ["force", "weapon"])
def test_force_and_weapon_are_always_answered(on: InMemory, prompt: str) -> None:
    case = case_at("scene", walking(on.desk, script(NAME, without("scene", prompt))))
    with pytest.raises(StageNotReady):
        on.desk.stages.close(case, "scene")


def test_it_ends_in_one_of_three_ways() -> None:
    assert [outcome.title for outcome in PROCESS.outcomes] == [
        "Resolved on scene",
        "Referral or transport to services",
        "Arrest",
    ]


def test_nobody_is_accused_nothing_is_agreed_and_nothing_is_signed() -> None:
    assert not {role.part for role in PROCESS.roles} & {Part.OFFENDER, Part.VICTIM}
    panels = {stage.panel for stage in PROCESS.stages}
    assert not panels & {Panel.CHARGES, Panel.AGREEMENT, Panel.SIGNING, Panel.DOCUMENTS}
    assert not [stage.id for stage in PROCESS.stages if stage.in_the_room]


def test_what_seems_wrong_what_is_known_and_where_they_were_taken_are_kept_apart() -> None:
    assert {
        ("scene", "problem"),
        ("scene", "seen"),
        ("scene", "self_harm"),
        ("scene", "known"),
        ("scene", "hurt"),
        ("disposition", "taken_to"),
        ("disposition", "of_own_will"),
        ("onward", "services"),
        ("after", "how_it_goes"),
    } == HEALTH
    free = [p for stage in PROCESS.stages for p in stage.prompts if p.kept is Kept.CASE]
    assert not [prompt.id for prompt in free if prompt.kind is PromptKind.LONG_TEXT], "room for health to slip into"


def test_each_stage_shows_its_own_health_details_again(on: InMemory) -> None:
    case = case_at_end(walking(on.desk, script(NAME, with_canaries)))
    for stage in PROCESS.stages:
        shown = {answer.prompt for answer in on.desk.stages.health(case, stage.id).answers}
        assert shown == {prompt for at, prompt in HEALTH if at == stage.id}


def test_nothing_else_that_is_read_holds_a_word_of_them(on: InMemory) -> None:
    case = case_at_end(walking(on.desk, script(NAME, with_canaries)))
    opened = on.desk.casework.open(case)
    read = (
        opened,
        [room_view(opened, stage.id) for stage in PROCESS.stages],
        on.desk.casework.today(),
        on.desk.casework.page(CaseQuery(state="all")),
        on.desk.casework.history(case),
        list(on.desk.journal.entries()),
        on.desk.papers.of_case(case),
    )
    assert CANARY not in repr(read)
    assert not {(answer.stage, answer.prompt) for answer in opened.case.answers} & HEALTH
    assert on.desk.casework.page(CaseQuery(text="zephyrine", state="all")).total == 0


def test_a_conference_that_comes_of_it_knows_nothing_of_them(on: InMemory) -> None:
    """Another case, of the same person, in the same vault."""
    case_at_end(walking(on.desk, script(NAME, with_canaries)))

    def same_person(table: dict[str, Any]) -> None:
        table["people"][0]["name"] = "Walter Lowe"

    other = case_at("signing", walking(on.desk, script("scripted-conference.json", same_person)))
    assert CANARY not in repr(on.desk.casework.open(other))
    assert CANARY not in str(on.desk.ceremonies.open(other).contents)


def test_a_restorative_referral_and_a_call_are_noted_without_a_word_of_health(on: InMemory) -> None:
    case = case_at_end(walking(on.desk, script(NAME, with_canaries)))
    assert answered(on, case, "onward", "restorative") == "circle"
    assert answered(on, case, "onward", "may_call", "Walter") is True
    assert "quarrel with a neighbour" in str(answered(on, case, "onward", "restorative_why"))


def test_it_ends_as_the_process_names_it_and_makes_no_paper(on: InMemory) -> None:
    case = case_at_end(walking(on.desk, script(NAME)))
    opened = on.desk.casework.open(case)
    assert (opened.disposition, opened.case.closed_at is not None) == ("Referral or transport to services", True)
    assert on.desk.papers.of_case(case) == ()


def test_the_sheet_says_who_was_there_and_the_referral_says_to_whom_and_not_why(on: InMemory) -> None:
    on.desk.letters.set_contact("1 Market Street")
    case = case_at_end(walking(on.desk, script(NAME)))
    sheet, referral = (str(on.desk.letters.write(case, letter).letters[0].contents) for letter in ("sheet", "referral"))
    assert [name for name in ("Renée Delacroix", "Marcus Pike", "Joan Lowe") if name not in sheet] == []
    assert "Time and distance" in sheet
    assert "To: Cedar Bluff circle keepers, Grange Road 4" in referral
    assert "fence" not in referral


def answered(on: InMemory, case: CaseId, stage: str, prompt: str, about: str = "") -> object:
    """The value of an answer that stands in the case."""
    who = person(on.desk, case, about) if about else None
    found = on.desk.casework.open(case).case.answer(stage, prompt, who)
    return found.value if found else None
