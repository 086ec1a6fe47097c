"""The agreement grows item by item; a no has no reason, and a changed promise is asked for again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.domain.agreement import Instalment, Money, Obligation
from rjdesk.domain.ids import CaseId
from rjdesk.errors import AnswerNotUnderstood, StageClosed, StageNotReady
from tests.services.conferences import InMemory, case_at, in_memory, person, walking


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def _apology(on: InMemory, case: CaseId, what: str = "Write a letter.") -> Obligation:
    held = on.desk.casework.open(case).case
    return Obligation(
        id=on.desk.agreements.new_obligation_id(),
        kind="apology",
        what=what,
        who=person(on.desk, case, "Tāne"),
        helps=person(on.desk, case, "Mere"),
        for_whom=person(on.desk, case, "Sione"),
        due=date(2026, 12, 4),
        shown_by="Aroha reads it",
        rests_on=(held.charges[0].id,),
    )


def test_an_item_is_read_out_in_plain_sentences(on: InMemory) -> None:
    case = case_at("plan", walking(on.desk))
    on.desk.agreements.put(case, _apology(on, case))
    (line,) = on.desk.agreements.preview(case)
    assert line.text == (
        "Tāne Wīremu Parata: Write a letter. This is for Sione Fonoti. To be done by 4 December 2026. "
        "Mere Parata helps. How it is shown: Aroha reads it."
    )
    assert (line.agreed, line.missing) == (None, ())


def test_a_payment_in_parts_says_each_part(on: InMemory) -> None:
    case = case_at("plan", walking(on.desk))
    parts = (Instalment(date(2027, 1, 1), Money(6050)), Instalment(date(2027, 2, 1), Money(6000)))
    on.desk.agreements.put(case, replace(_apology(on, case), amount=Money(12050), instalments=parts))
    (line,) = on.desk.agreements.preview(case)
    assert "It comes to $120.50, paid in parts: $60.50 by 1 January 2027; $60.00 by 1 February 2027." in line.text


def test_what_is_not_filled_in_is_named_as_missing(on: InMemory) -> None:
    case = case_at("plan", walking(on.desk))
    on.desk.agreements.put(case, Obligation(on.desk.agreements.new_obligation_id(), "apology", "Say sorry"))
    (line,) = on.desk.agreements.preview(case)
    assert (line.text, line.missing) == ("Say sorry.", ("who", "due"))


def test_a_changed_promise_is_asked_for_again(on: InMemory) -> None:
    case = case_at("plan", walking(on.desk))
    apology = _apology(on, case)
    on.desk.agreements.put(case, apology)
    on.desk.agreements.settle(case, apology.id, True)
    on.desk.agreements.put(case, apology)
    assert on.desk.casework.open(case).case.agreement.obligations[0].agreed is True
    on.desk.agreements.put(case, replace(apology, what="Say it in person"))
    assert on.desk.casework.open(case).case.agreement.obligations[0].agreed is None


def test_the_plan_closes_when_every_item_has_its_yes_or_no(on: InMemory) -> None:
    case = case_at("plan", walking(on.desk))
    apology = _apology(on, case)
    on.desk.agreements.put(case, apology)
    with pytest.raises(StageNotReady):
        on.desk.stages.close(case, "plan")
    on.desk.agreements.settle(case, apology.id, True)
    on.desk.agreements.review_on(case, date(2027, 2, 1))
    on.desk.stages.close(case, "plan")
    opened = on.desk.casework.open(case)
    assert (opened.case.agreement.concluded, opened.outcome) == (True, "agreement")


def test_an_item_that_rests_on_a_denied_charge_keeps_the_plan_open(on: InMemory) -> None:
    case = case_at("plan", walking(on.desk))
    fence = on.desk.casework.open(case).case.charges[1]
    astray = replace(_apology(on, case), rests_on=(fence.id,))
    on.desk.agreements.put(case, astray)
    on.desk.agreements.settle(case, astray.id, True)
    with pytest.raises(StageNotReady):
        on.desk.stages.close(case, "plan")


def test_a_concluded_plan_changes_only_when_its_stage_is_opened_again(on: InMemory) -> None:
    case = case_at("record", walking(on.desk))
    item = on.desk.casework.open(case).case.agreement.obligations[0]
    with pytest.raises(StageClosed):
        on.desk.agreements.remove(case, item.id)
    on.desk.stages.reopen(case, "plan")
    on.desk.agreements.remove(case, item.id)
    held = on.desk.casework.open(case).case.agreement
    assert item not in held.obligations
    assert not held.concluded


@pytest.mark.parametrize("cents", [10**20, -1])
def test_an_amount_that_nobody_can_have_meant_is_refused_in_words(on: InMemory, cents: int) -> None:
    case = case_at("plan", walking(on.desk))
    with pytest.raises(AnswerNotUnderstood):
        on.desk.agreements.put(case, replace(_apology(on, case), amount=Money(cents)))
    part = Instalment(date(2027, 1, 1), Money(cents))
    with pytest.raises(AnswerNotUnderstood):
        on.desk.agreements.put(case, replace(_apology(on, case), amount=Money(5), instalments=(part,)))
