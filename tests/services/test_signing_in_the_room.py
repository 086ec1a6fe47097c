"""One person at a time: each signature is kept before the next, and nothing leaves before the end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rjdesk.domain.ceremony import How, Settled
from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import CaseId
from rjdesk.domain.ink import Ink, Point
from rjdesk.errors import (
    AlreadySigned,
    ChangedMeanwhile,
    CharacterNotInFont,
    EmptyInk,
    GuardianNotBeside,
    NotAccepted,
    SigningNotClosed,
    SigningOutOfTurn,
    SigningUnderWay,
    StageNotReady,
)
from rjdesk.services.signing.jobs import Signed
from tests.services.conferences import INK, NON_AGREEMENT, InMemory, case_at, in_memory, person, script, walking


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def _opened(on: InMemory, change: Any = None) -> CaseId:
    case = case_at("signing", walking(on.desk, script(change=change)))
    on.desk.ceremonies.keep_opening(on.desk.ceremonies.open(case).make())
    return case


def _signed(on: InMemory, case: CaseId, name: str) -> Signed:
    """What the press would give back, without its work: the vault keeps bytes, whatever is in them."""
    job = on.desk.ceremonies.sign(case, person(on.desk, case, name), INK)
    settled = Settled(How.SIGNED, on.clock(), job.beside)
    return Signed(job.document.id, case, job.document.sha256, job.pdf + b"\n", job.place.participant, settled, INK)


def test_everyone_in_the_room_who_signs_has_a_place_in_order_and_the_facilitator_has_none(on: InMemory) -> None:
    case = _opened(on)
    ceremony = on.desk.casework.open(case).case.ceremony
    assert ceremony is not None
    assert [place.name.split()[0] for place in ceremony.places] == [
        "Tāne", "Mere", "Hēmi", "Rangi", "Constable", "Sione", "James", "Kōwhai",
    ]  # fmt: skip
    assert ceremony.places[0].needs_guardian
    assert ceremony.places[0].beside == "with Mere Parata beside them"
    assert ceremony.places[5].beside == "interpreted into Samoan by Lagi Tuālā"


def test_a_guardian_comes_right_after_the_young_person_whatever_the_order_of_entry(on: InMemory) -> None:
    def later(table: dict[str, Any]) -> None:
        table["people"].append(table["people"].pop(1))  # Mere last

    case = _opened(on, later)
    ceremony = on.desk.casework.open(case).case.ceremony
    assert ceremony is not None
    assert ceremony.places[1].name == "Mere Parata"


def test_signing_waits_for_the_record_to_be_read_back(on: InMemory) -> None:
    case = case_at("record", walking(on.desk))
    with pytest.raises(StageNotReady):
        on.desk.ceremonies.open(case)


def test_a_case_that_changed_while_its_original_was_composed_is_not_signed_as_it_was(on: InMemory) -> None:
    case = case_at("signing", walking(on.desk))
    made = on.desk.ceremonies.open(case).make()
    on.desk.people.remove(case, person(on.desk, case, "Đặng"))
    with pytest.raises(ChangedMeanwhile):
        on.desk.ceremonies.keep_opening(made)
    assert on.desk.papers.of_case(case) == ()


def test_without_an_agreement_there_is_nothing_to_sign(on: InMemory) -> None:
    case = case_at("plan", walking(on.desk, script(NON_AGREEMENT)))
    with pytest.raises(NotAccepted):
        on.desk.ceremonies.open(case)


def test_each_signature_is_in_the_vault_before_the_next_person(on: InMemory) -> None:
    case = _opened(on)
    made = _signed(on, case, "Tāne")
    on.desk.ceremonies.keep(made)
    ceremony = on.desk.casework.open(case).case.ceremony
    assert ceremony is not None
    following = ceremony.next_place()
    assert following is not None
    assert following.name == "Mere Parata"
    assert on.desk.ceremonies.text_of(case) == made.pdf
    kept = on.vault.shelves.inks[case, made.participant]
    assert {point.pressure for stroke in kept.strokes for point in stroke} == {0.5}, "shape alone is kept"


def test_nobody_signs_twice(on: InMemory) -> None:
    case = _opened(on)
    on.desk.ceremonies.keep(_signed(on, case, "Tāne"))
    with pytest.raises(SigningOutOfTurn):
        on.desk.ceremonies.sign(case, person(on.desk, case, "Tāne"), INK)


def test_a_signature_on_an_older_state_of_the_original_is_refused(on: InMemory) -> None:
    case = _opened(on)
    tane, mere = _signed(on, case, "Tāne"), _signed(on, case, "Mere")
    on.desk.ceremonies.keep(tane)
    with pytest.raises(ChangedMeanwhile):
        on.desk.ceremonies.keep(mere)
    assert on.desk.ceremonies.text_of(case) == tane.pdf


def test_an_empty_pad_or_name_is_no_signature(on: InMemory) -> None:
    case = _opened(on)
    tane = person(on.desk, case, "Tāne")
    with pytest.raises(EmptyInk):
        on.desk.ceremonies.sign(case, tane, Ink(((Point(0.5, 0.5),),)))
    with pytest.raises(EmptyInk):
        on.desk.ceremonies.attest(case, tane, "  ")


def test_a_young_person_signs_with_somebody_beside_them(on: InMemory) -> None:
    def alone(table: dict[str, Any]) -> None:
        table["answers"].append({"stage": "opening", "prompt": "attended", "about": "mere", "value": False})

    case = _opened(on, alone)
    tane = person(on.desk, case, "Tāne")
    with pytest.raises(GuardianNotBeside):
        on.desk.ceremonies.sign(case, tane, INK)
    job = on.desk.ceremonies.sign(case, tane, INK, "with his youth advocate James Wakefield beside him")
    assert "James Wakefield" in job.beside


def test_declining_asks_for_no_reason_and_keeps_none(on: InMemory) -> None:
    case = _opened(on)
    rangi = person(on.desk, case, "Rangi")
    ceremony = on.desk.ceremonies.decline(case, rangi)
    place = next(place for place in ceremony.places if place.participant == rangi)
    assert place.settled == Settled(How.DECLINED, on.clock())
    assert on.desk.casework.history(case)[-1].deed.facts == {"person": rangi, "how": "declined"}


def test_a_signing_closes_only_when_every_place_is_settled(on: InMemory) -> None:
    case = _opened(on)
    with pytest.raises(SigningOutOfTurn):
        on.desk.ceremonies.close(case)


def test_nothing_leaves_while_people_are_signing(on: InMemory, tmp_path: Path) -> None:
    case = _opened(on)
    (original,) = on.desk.papers.of_case(case)
    with pytest.raises(SigningNotClosed):
        on.desk.papers.export(original.id, tmp_path / "original.pdf")
    assert list(tmp_path.iterdir()) == []


def test_the_agreement_holds_still_while_it_is_signed(on: InMemory) -> None:
    case = _opened(on)
    item = on.desk.casework.open(case).case.agreement.obligations[0]
    with pytest.raises(SigningUnderWay):
        on.desk.agreements.put(case, replace(item, what="Something else"))
    with pytest.raises(SigningUnderWay):
        on.desk.stages.reopen(case, "plan")
    with pytest.raises(SigningUnderWay):
        on.desk.ceremonies.open(case)


def test_a_signing_set_aside_frees_the_agreement_and_keeps_what_was_signed(on: InMemory, tmp_path: Path) -> None:
    case = _opened(on)
    on.desk.ceremonies.keep(_signed(on, case, "Tāne"))
    on.desk.ceremonies.set_aside(case)
    (aside,) = on.desk.papers.of_case(case)
    assert aside.title == "Signed original, set aside"
    with pytest.raises(SigningNotClosed):
        on.desk.papers.export(aside.id, tmp_path / "aside.pdf")
    on.desk.stages.reopen(case, "plan")
    assert "signing_set_aside" in on.deeds()


def test_after_a_signing_was_set_aside_a_fresh_original_is_signed(on: InMemory) -> None:
    case = _opened(on)
    on.desk.ceremonies.keep(_signed(on, case, "Tāne"))
    on.desk.ceremonies.set_aside(case)
    ceremony = on.desk.ceremonies.keep_opening(on.desk.ceremonies.open(case).make())
    assert all(place.settled is None for place in ceremony.places)
    assert on.desk.ceremonies.text_of(case) == on.desk.papers.bytes_of(on.desk.papers.of_case(case)[-1].id)


def test_once_closed_a_signing_stays_closed(on: InMemory) -> None:
    case = _opened(on)
    ceremony = on.desk.casework.open(case).case.ceremony
    assert ceremony is not None
    for place in ceremony.places:
        on.desk.ceremonies.absent(case, place.participant)
    documents = on.desk.ceremonies.keep_closing(on.desk.ceremonies.close(case).make())
    assert [document.paper for document in documents] == ["original", "signing_record", *["copy"] * 7]
    assert not any(document.signing for document in documents)
    with pytest.raises(AlreadySigned):
        on.desk.ceremonies.set_aside(case)
    with pytest.raises(AlreadySigned):
        on.desk.stages.reopen(case, "plan")
    with pytest.raises(SigningOutOfTurn):
        on.desk.ceremonies.absent(case, ceremony.places[0].participant)


@pytest.mark.parametrize("who", [0, 11])
def test_a_character_that_the_typeface_lacks_is_named_before_anyone_signs(on: InMemory, who: int) -> None:
    """The first signs; the last is not even in the room, but must have a copy."""

    def unusual(table: dict[str, Any]) -> None:
        table["people"][who]["name"] += " 漢"

    case = case_at("signing", walking(on.desk, script(change=unusual)))
    with pytest.raises(CharacterNotInFont) as refused:
        on.desk.ceremonies.open(case).make()
    assert refused.value.facts["character"] == "漢"
    assert on.desk.papers.of_case(case) == ()


def _answered_anew(on: InMemory, case: CaseId, stage: str, prompt: str, value: Any, about: Any = None) -> None:
    """A stage opened again after the plan was closed, and closed with another answer."""
    on.desk.stages.reopen(case, stage)
    on.desk.stages.answer(case, stage, prompt, about, value)
    on.desk.stages.close(case, stage)


def test_nobody_signs_a_plan_that_no_longer_rests_on_what_is_admitted(on: InMemory) -> None:
    case = case_at("signing", walking(on.desk))
    car, fence = (charge.id for charge in on.desk.casework.open(case).case.charges)
    on.desk.stages.reopen(case, "facts")
    on.desk.stages.answer(case, "facts", "admission", car, "denied")
    on.desk.stages.answer(case, "facts", "admission", fence, "admitted")
    on.desk.stages.close(case, "facts")
    with pytest.raises(StageNotReady) as refused:
        on.desk.ceremonies.open(case)
    assert [point.reason for point in refused.value.unmet if isinstance(point, Unmet)] == ["rests_on_unadmitted"]


def test_nobody_signs_in_a_violence_matter_that_came_to_light_late_without_the_endorsement(on: InMemory) -> None:
    case = case_at("signing", walking(on.desk))
    _answered_anew(on, case, "referral", "family_violence", value=True)
    with pytest.raises(StageNotReady):
        on.desk.ceremonies.open(case)
    _answered_anew(on, case, "referral", "endorsement", value="M. Facilitator FV-17")
    assert on.desk.ceremonies.open(case).contents.obligations
