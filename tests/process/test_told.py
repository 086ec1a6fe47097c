"""What a case still needs, and what was done in it, in words."""

from __future__ import annotations

import re
from pathlib import Path

from rjdesk import services
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates import GATES, Unmet
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.process import catalogue, told
from rjdesk.wording import has, table
from tests.builders import a_case

PROCESS = next(process for process in catalogue.shipped() if process.id == "nz-youth-justice-fgc")
CASE = a_case().with_offender("Hēmi Ngata").with_victim("Ana Wīremu").with_charge("Theft").build()


def test_points_that_differ_only_in_the_person_are_one_sentence() -> None:
    points = [Unmet("not_notified", person.id, "notified") for person in CASE.participants]

    (alike,) = told.together(PROCESS, points)

    assert told.unmet(PROCESS, CASE, alike) == "Not yet told of the day and place: Hēmi Ngata, Ana Wīremu"


def test_what_a_rule_asks_for_is_not_said_twice() -> None:
    points = [Unmet("unanswered", None, "safety/decided_by"), Unmet("safety_undecided", None, "safety_decided_by")]

    assert [alike[0].reason for alike in told.together(PROCESS, points)] == ["safety_undecided"]


def test_what_two_rules_ask_for_is_said_once_as_the_stricter_has_it() -> None:
    who = CASE.participants[0].id
    strict = Unmet("attendance_unknown", who, "attended", "offender_present")
    loose = Unmet("attendance_unknown", who, "attended", "attendance_taken", waivable=True)

    assert told.together(PROCESS, (loose, strict)) == told.together(PROCESS, (strict, loose)) == ((strict,),)


def test_an_unanswered_prompt_is_named_by_its_question() -> None:
    point = Unmet("unanswered", None, "referral/source")

    assert told.unmet(PROCESS, CASE, (point,)) == "Still to be answered: Who referred it?"


def test_a_point_about_a_charge_names_it() -> None:
    point = Unmet("admission_unknown", CASE.charges[0].id, "admission")

    assert told.unmet(PROCESS, CASE, (point,)).endswith("Theft")


def test_every_reason_of_a_gate_has_its_words() -> None:
    gone = a_case().with_offender().answering("opening", "here", False, about=ParticipantId("p1"), fact=Fact.ATTENDED)
    reasons = {point.reason for gate in GATES.values() for case in (CASE, gone.build()) for point in gate(case)}

    assert all(has(f"unmet.{reason}") for reason in reasons)


def test_a_deed_is_told_with_its_stage_its_question_and_its_person() -> None:
    person = CASE.participants[1].id
    deed = Deed("answered", CASE.id, {"stage": "safety", "prompt": "signal", "about": person})

    assert told.deed(PROCESS, CASE, deed) == "Safety: answered “A signal for a break” (Ana Wīremu)"


def test_every_deed_can_be_told_even_when_its_person_is_gone() -> None:
    for what in table()["deeds"]:
        assert told.deed(PROCESS, CASE, Deed(what, CASE.id, {"person": "gone"}))


def test_what_was_done_is_told_in_the_words_of_the_process_and_without_it_in_no_process_s() -> None:
    (circle,) = (process for process in catalogue.shipped() if process.id == "circle")
    assert told.deed(circle, CASE, Deed("charge_added", CASE.id, {})) == "Entered a matter"
    assert told.deed(circle, CASE, Deed("obligation_put", CASE.id, {})) == "Wrote an item of the agreement"
    assert told.deed(PROCESS, CASE, Deed("charge_added", CASE.id, {})) == "Entered a charge"
    for what, words in table()["deeds"].items():
        assert not re.search(r"\{(matter|plan|meeting)", words) or has(f"deeds_in_short.{what}")


def test_every_deed_that_services_write_has_its_words() -> None:
    source = "\n".join(file.read_text("utf-8") for file in Path(services.__file__).parent.glob("*.py"))
    written = set(re.findall(r"[Dd]eed\(\s*\"([a-z_]+)\"", source))

    assert len(written) > 10
    assert [what for what in written if not has(f"deeds.{what}")] == []
