"""Where a case stands: the stage it is in, what closing it needs, and which stages it never walks."""

from __future__ import annotations

import pytest

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.outcome import Outcome, outcome
from rjdesk.domain.participant import Part
from rjdesk.domain.stage import StageRecord, Waiver
from rjdesk.errors import GateNotWaivable, SigningUnderWay, StageNotReady
from rjdesk.process import catalogue, progress
from rjdesk.process.progress import Standing
from tests.builders import CaseBuilder, a_case
from tests.fakes import NOON

(FGC,) = (process for process in catalogue.shipped() if process.id == "nz-youth-justice-fgc")


def a_conference() -> CaseBuilder:
    return a_case().with_offender().with_victim().with_charge()


def standing(case: Case) -> dict[str, Standing]:
    return {step.stage.id: step.standing for step in progress.steps(FGC, case)}


def test_a_new_case_stands_at_the_referral() -> None:
    found = standing(a_case().build())
    assert found["referral"] is Standing.CURRENT
    assert set(found.values()) == {Standing.CURRENT, Standing.LATER}


def test_a_stage_that_is_not_ready_stays_open_and_says_why() -> None:
    with pytest.raises(StageNotReady) as caught:
        progress.close(FGC, a_case().build(), StageRecord("referral", NOON, "M"))
    reasons = {unmet.reason for unmet in progress.to_close(FGC, FGC.stage("referral"), a_case().build())}
    assert {"no_offender", "no_charges", "unanswered"} == reasons
    assert len(caught.value.unmet) >= 3


def test_an_empty_answer_is_no_answer() -> None:
    case = a_conference().answering("consultation", "consulted_with", "").build()
    missing = [unmet.settled_at for unmet in progress.to_close(FGC, FGC.stage("consultation"), case)]
    assert "consultation/consulted_with" in missing


def test_a_waiver_with_a_reason_passes_only_the_gate_it_names() -> None:
    case = a_conference().build()
    told = Waiver("everyone_entitled_notified", "Victim could not be found; three letters returned")
    closed = progress.close(FGC, case, StageRecord("notices", NOON, "M", (told,)))
    assert closed.record_of("notices") is not None
    with pytest.raises(GateNotWaivable):
        progress.close(FGC, case, StageRecord("safety", NOON, "M", (Waiver("safe_to_proceed", "in a hurry"),)))


def test_denial_ends_the_plan_path_with_a_bare_statement() -> None:
    case = a_conference()
    charge = case.build().charges[0].id
    denied = case.answering("facts", "admission", "denied", about=charge, fact=Fact.ADMISSION).build()
    found = standing(denied)
    assert outcome(denied) is Outcome.NOT_ADMITTED
    not_walked = {name for name, how in found.items() if how is Standing.NOT_NEEDED}
    talks = {"victim", "response", "information_shared", "family_time"}
    assert not_walked == talks | {"plan", "record", "signing", "support"}


def test_where_nothing_was_agreed_nobody_signs() -> None:
    refused = a_conference().admitted().promising(agreed=False).concluded().build()
    found = standing(refused)
    assert outcome(refused) is Outcome.NON_AGREEMENT
    assert found["signing"] is found["record"] is Standing.NOT_NEEDED
    assert found["distribution"] is not Standing.NOT_NEEDED


def test_partial_agreement_is_an_outcome_of_its_own() -> None:
    case = a_conference().admitted().promising().promising(agreed=False).concluded().build()
    assert outcome(case) is Outcome.PARTIAL_AGREEMENT


def test_closing_the_plan_concludes_it_and_reopening_takes_that_back() -> None:
    case = a_conference().admitted().promising().build()
    closed = progress.close(FGC, case, StageRecord("plan", NOON, "M"))
    assert outcome(closed) is Outcome.AGREEMENT
    reopened = progress.reopen(FGC, closed, "plan")
    assert outcome(reopened) is None
    assert reopened.record_of("plan") is None


def test_once_people_are_signing_no_stage_is_reopened() -> None:
    case = a_conference().admitted().promising().concluded().with_signing_open().build()
    with pytest.raises(SigningUnderWay):
        progress.reopen(FGC, case, "plan")


@pytest.mark.parametrize("kind", ["s247c", "s247e"])
def test_admission_is_not_asked_where_the_law_does_not_ask_it(kind: str) -> None:
    case = a_case(kind=kind).with_offender().with_charge().build()
    reasons = {unmet.reason for unmet in progress.to_close(FGC, FGC.stage("facts"), case)}
    asked = [prompt.id for prompt in FGC.stage("facts").prompts if prompt.applies_to(kind)]
    assert "admission_unknown" not in reasons
    assert "admission" not in asked


def test_a_court_is_asked_nothing_and_stands_in_the_register_of_copies() -> None:
    case = a_conference().with_person("Youth Court", Part.COURT, entitlement="s 1", receives_copy=True).build()
    prompts = (prompt for stage in FGC.stages for prompt in stage.prompts)
    assert {prompt.id for prompt in prompts if "p3" in progress.asked_of(prompt, case)} == {"sent_on", "sent_by"}


def test_prompts_ask_the_people_they_are_meant_for() -> None:
    case = a_conference().build()
    prompts = {prompt.id: prompt for stage in FGC.stages for prompt in stage.prompts}
    assert progress.asked_of(prompts["way"], case) == ("p2",)
    assert progress.asked_of(prompts["admission"], case) == ("c1",)
    assert progress.asked_of(prompts["trigger"], case) == (None,)


def test_once_it_was_stopped_only_what_is_walked_in_every_case_is_left() -> None:
    found = standing(a_conference().answering("end", "stopped", True, fact=Fact.STOPPED).build())
    left_out = {stage.id for stage in FGC.stages if stage.path != "always"}
    assert left_out == {stage for stage, how in found.items() if how is Standing.NOT_NEEDED}
    assert "plan" in left_out


def test_what_was_concluded_before_it_was_stopped_is_signed_or_declined() -> None:
    case = a_conference().promising().concluded().answering("end", "stopped", True, fact=Fact.STOPPED).build()
    assert standing(case)["signing"] is Standing.LATER
