"""People and charges come and go until signing begins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rjdesk.errors import NoSuchPerson, SigningUnderWay, StageClosed
from rjdesk.services.people import NewCharge, NewPerson
from tests.services.conferences import InMemory, case_at, in_memory, person, walking


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def test_a_new_role_brings_its_own_entitlements(on: InMemory) -> None:
    case = walking(on.desk).refer()
    lan = on.desk.casework.open(case).case.participant(person(on.desk, case, "Đặng"))
    assert not lan.votes
    on.desk.people.change(case, replace(lan, role="victim", votes=False))
    changed = on.desk.casework.open(case).case.participant(lan.id)
    assert (changed.part, changed.votes, changed.receives_copy) == ("victim", True, True)


def test_who_is_removed_takes_the_answers_about_them_along(on: InMemory) -> None:
    case = walking(on.desk).refer()
    sione = person(on.desk, case, "Sione")
    on.desk.stages.answer(case, "preparation", "support", sione, "an interpreter")
    on.desk.people.remove(case, sione)
    held = on.desk.casework.open(case).case
    assert all(answer.about != sione for answer in held.answers)
    with pytest.raises(NoSuchPerson):
        on.desk.people.remove(case, sione)


def test_nobody_can_be_changed_who_is_not_in_the_case(on: InMemory) -> None:
    first, second = walking(on.desk).refer(), walking(on.desk).refer()
    stranger = on.desk.casework.open(first).case.participants[0]
    with pytest.raises(NoSuchPerson):
        on.desk.people.change(second, stranger)


def test_charges_can_be_added_changed_and_removed(on: InMemory) -> None:
    case = walking(on.desk).refer()
    added = on.desk.people.add_charge(case, NewCharge("Trespass"))
    charge = next(c for c in on.desk.casework.open(case).case.charges if c.id == added)
    on.desk.people.change_charge(case, replace(charge, number="CRN 9"))
    assert "CRN 9" in [c.number for c in on.desk.casework.open(case).case.charges]
    on.desk.people.remove_charge(case, added)
    assert added not in [c.id for c in on.desk.casework.open(case).case.charges]


def test_once_people_are_signing_nobody_is_added_or_changed(on: InMemory) -> None:
    case = case_at("signing", walking(on.desk))
    on.desk.ceremonies.keep_opening(on.desk.ceremonies.open(case).make())
    with pytest.raises(SigningUnderWay):
        on.desk.people.add(case, NewPerson("Someone", "supporter"))
    with pytest.raises(SigningUnderWay):
        on.desk.people.remove_charge(case, on.desk.casework.open(case).case.charges[0].id)


def test_who_is_removed_is_named_in_no_promise_and_stands_beside_nobody(on: InMemory) -> None:
    case = case_at("record", walking(on.desk))
    mere, sione = person(on.desk, case, "Mere"), person(on.desk, case, "Sione")
    with pytest.raises(StageClosed):
        on.desk.people.remove(case, mere)
    on.desk.stages.reopen(case, "plan")
    on.desk.people.remove(case, mere)
    on.desk.people.remove(case, sione)
    held = on.desk.casework.open(case).case
    assert mere not in [o.helps for o in held.agreement.obligations]
    assert held.agreement.obligations[0].agreed is None, "a changed promise is asked for again"
    assert sione not in [p.beside for p in held.participants]


def test_a_charge_that_is_removed_carries_no_promise(on: InMemory) -> None:
    case = case_at("record", walking(on.desk))
    car, fence = on.desk.casework.open(case).case.charges
    on.desk.people.remove_charge(case, fence.id)
    with pytest.raises(StageClosed):
        on.desk.people.remove_charge(case, car.id)
    on.desk.stages.reopen(case, "plan")
    on.desk.people.remove_charge(case, car.id)
    obligations = on.desk.casework.open(case).case.agreement.obligations
    assert {(o.rests_on, o.agreed) for o in obligations} == {((), None)}
