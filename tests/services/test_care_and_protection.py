"""A care and protection conference: what holds each stage up, what may be waived, and what its papers say."""

from __future__ import annotations

from typing import Any

import pytest

from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.happening import Found, Kind
from rjdesk.domain.follow_up.tasks import TaskKind
from rjdesk.domain.gates import NEVER_WAIVED
from rjdesk.domain.participant import Part
from rjdesk.domain.stage import Waiver
from rjdesk.errors import GateNotWaivable
from rjdesk.process import catalogue, progress
from tests.builders import a_case
from tests.services.conferences import Change, InMemory, case_at, case_at_end, in_memory, script, walking
from tests.services.held_up import agreeing, held_up, nothing_agreed, nothing_proposed, saying, without

NAME = "nz-care-protection-fgc.json"
(PROCESS,) = (process for process in catalogue.shipped() if process.id == "nz-care-protection-fgc")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def born_unknown(table: dict[str, Any]) -> None:
    for person in table["people"]:
        person.pop("born", None)


def reviewed(day: str) -> Change:
    return agreeing(lambda agreement: agreement.update(review_on=day))


def no_review(table: dict[str, Any]) -> None:
    del table["agreement"]["review_on"]


HELD_UP = [
    ("planning", "specialist_endorsement_on_file", without("referral", "endorsement"), "no_specialist_endorsement"),
    ("safety", "safe_to_proceed", without("safety", "safe"), "not_safe"),
    ("safety", "safe_to_proceed", saying("safety", "safe", False), "not_safe"),
    ("opening", "attendance_taken", without("opening", "attended"), "attendance_unknown"),
    ("opening", "privilege_read", without("opening", "privilege"), "privilege_not_read"),
    ("family_time", "family_time_offered", without("family_time", "offered"), "no_family_time"),
    ("plan", "every_item_answered", agreeing(nothing_proposed), "no_items"),
    ("plan", "review_within_the_law", no_review, "no_review_day"),
    ("plan", "review_within_the_law", reviewed("today+300d"), "review_too_late"),
    ("plan", "review_within_the_law", without("plan", "takes_effect_on"), "review_clock_not_started"),
    ("plan", "review_within_the_law", born_unknown, "birth_date_unknown"),
    ("record", "record_read_back", without("record", "read_back"), "not_read_back"),
    ("distribution", "copies_sent_to_all", without("distribution", "sent_on"), "copy_not_sent"),
]
WAIVABLE = [
    ("everyone_entitled_notified", without("notices", "notified"), "not_notified"),
    ("views_of_the_absent_known", without("notices", "views"), "views_unknown"),
]


@pytest.mark.parametrize(("stage", "gate", "change", "reason"), HELD_UP)
def test_what_is_missing_holds_its_stage_up_and_is_never_waived(
    on: InMemory, stage: str, gate: str, change: Change, reason: str
) -> None:
    case, reasons = held_up(on, NAME, stage, change)
    assert reasons == {reason}
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, stage, (Waiver(gate, "there was no time"),))


@pytest.mark.parametrize(("gate", "change", "reason"), WAIVABLE)
def test_notice_and_views_may_be_waived_with_a_reason(on: InMemory, gate: str, change: Change, reason: str) -> None:
    case, reasons = held_up(on, NAME, "notices", change)
    assert reasons == {reason}
    on.desk.stages.close(case, "notices", (Waiver(gate, "Three letters came back; the family knows of no address"),))
    assert on.desk.casework.open(case).case.record_of("notices") is not None


def test_signing_is_closed_before_anything_is_sent(on: InMemory) -> None:
    case = case_at("signing", walking(on.desk, script(NAME)))
    with pytest.raises(GateNotWaivable):
        on.desk.stages.close(case, "signing", (Waiver("signing_closed", "everyone has gone home"),))


def test_a_conference_is_about_a_child() -> None:
    referral = PROCESS.stage("referral")
    empty, named = a_case(kind="s18"), a_case(kind="s18").with_person("Tui", Part.SUBJECT)
    assert "no_subject" in {unmet.reason for unmet in progress.to_close(PROCESS, referral, empty.build())}
    assert "no_subject" not in {unmet.reason for unmet in progress.to_close(PROCESS, referral, named.build())}


def test_every_gate_that_is_not_waivable_here_is_held_to_that_somewhere() -> None:
    used = {use.name: use.may_be_waived for s in PROCESS.stages for use in s.opens_when + s.closes_when}
    held = {gate for _, gate, _, _ in HELD_UP} | {"signing_closed", "subject_named"}
    assert {gate for gate, waivable in used.items() if not waivable} == held
    assert {gate for gate, waivable in used.items() if waivable} == {gate for gate, _, _ in WAIVABLE} | {
        "promises_settled"
    }
    assert held & NEVER_WAIVED


def test_where_every_child_is_seven_or_older_the_review_may_come_within_a_year(on: InMemory) -> None:
    def older(table: dict[str, Any]) -> None:
        reviewed("today+300d")(table)
        table["people"][0]["born"] = "today-8y"

    walk = walking(on.desk, script(NAME, older))
    assert on.desk.casework.open(case_at("record", walk)).case.record_of("plan") is not None


@pytest.mark.parametrize(("kind", "asked"), [("s18", "family_told"), ("s19", "reasons"), ("s19_court", "report_back")])
def test_each_way_in_asks_for_what_it_needs(kind: str, asked: str) -> None:
    prompts = {prompt.id for prompt in PROCESS.stage("referral").prompts if prompt.applies_to(kind)}
    assert asked in prompts
    assert not {"family_told", "reasons"} <= prompts


def test_no_clock_runs_where_the_limit_is_not_verified_and_the_screen_says_so() -> None:
    law = catalogue.jurisdiction(PROCESS.jurisdiction)
    clocks = [law.clock(clock) for kind in PROCESS.kinds for clock in kind.clocks]
    assert {clock.starts_with for clock in clocks} == {Fact.TAKES_EFFECT_ON}
    convened = next(p for p in PROCESS.stage("convening").prompts if p.records is Fact.CONVENED_ON)
    assert "could not be verified" in convened.help
    assert PROCESS.verified == "knowledge"


def test_the_record_holds_what_was_agreed_and_nothing_that_was_said_in_private(on: InMemory) -> None:
    opening = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME))))
    words = str(opening.contents) + str([copy.recipient for copy in opening.copies])
    assert opening.contents.partial
    assert "overnight" not in words, "what was not agreed is nowhere"
    told = script(NAME)
    private = {(s.id, p.id) for s in PROCESS.stages for p in s.prompts if p.private}
    kept = [str(a.value) for a in told.answers if (a.stage, a.prompt) in private and isinstance(a.value, str)]
    assert len(kept) > 5
    assert not [value for value in kept if len(value) > 8 and value in words]
    assert not [word for word in ("Tōtara Road", "021 555", "shearing") if word in words]


def test_only_who_is_in_the_room_is_asked_to_sign(on: InMemory) -> None:
    opening = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(NAME))))
    names = [signer.name for signer in opening.contents.signers]
    assert names == [
        "Kauri Hohepa-Lātū", "Rihi Hohepa", "Viliami Lātū", "Wairata Hohepa", "ʻAna Lātū", "Hinemoa Tāwhai",
        "Sunita Prakash", "Fiona Castle",
    ]  # fmt: skip


def test_without_agreement_there_is_a_bare_statement_and_no_review(on: InMemory) -> None:
    def refused(table: dict[str, Any]) -> None:
        agreeing(nothing_agreed)(table)
        table["signing"] = []

    case = case_at_end(walking(on.desk, script(NAME, refused)))
    opened = on.desk.casework.open(case)
    assert opened.outcome == "non_agreement"
    assert opened.case.record_of("review") is None
    assert opened.case.closed_at is not None
    (paper,) = on.desk.papers.of_case(case)
    assert paper.title == "Statement of the Family Group Conference"


def test_the_review_is_told_to_children_in_their_words_and_to_nobody_by_themselves(on: InMemory) -> None:
    case = case_at("review", walking(on.desk, script(NAME)))
    people = {each.letter.id: {who.role for who in each.people} for each in on.desk.letters.offered(case)}
    assert people["review_child"] == {"Child or young person"}
    assert not people["review_invitation"] & {"Child or young person", "Care and protection co-ordinator"}


def test_a_review_is_noted_in_one_place_and_the_stage_the_clock_and_the_letter_have_it_from_there(on: InMemory) -> None:
    on.desk.letters.set_contact("1 Example Road")
    case, today = case_at("review", walking(on.desk, script(NAME))), on.clock().date()
    stage = PROCESS.stage("review")
    assert Fact.REVIEWED_ON not in {prompt.records for prompt in stage.asks}
    assert "no_review_noted" in {need.reason for need in on.desk.casework.open(case).unmet}
    on.desk.follow_up.reviewed(case, today, Found.CONTINUE, 20)
    opened = on.desk.casework.open(case)
    assert "no_review_noted" not in {need.reason for need in opened.unmet}
    assert {clock.done for clock in opened.clocks if clock.rule.done_with is Fact.REVIEWED_ON} == {today}
    letter = str(on.desk.letters.write(case, "completion").letters[0].contents)
    assert "It goes on. It is reviewed again on Friday 9 April 2027." in letter
    (note,) = (each for each in on.desk.follow_up.open(case).notes if each.kind is Kind.REVIEWED)
    on.desk.follow_up.withdraw(case, note.id)
    assert on.desk.casework.open(case).case.date_of(Fact.REVIEWED_ON) is None

    on.desk.follow_up.reviewed(case, today, Found.RETURNED)
    assert not on.desk.follow_up.open(case).tasks[:1] or on.desk.follow_up.open(case).tasks[0].kind is TaskKind.REPORT
