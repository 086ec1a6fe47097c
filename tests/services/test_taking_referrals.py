"""A referral opens a case under the process as it is that day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.domain.participant import Part
from rjdesk.errors import PracticeMismatch
from rjdesk.process import catalogue
from rjdesk.services.people import NewCharge, NewPerson
from rjdesk.services.referrals import NewReferral
from tests.services.conferences import in_memory

TANE = NewPerson(" Tāne Parata ", "young_person", date(2011, 3, 4))
REFERRAL = NewReferral("nz-youth-justice-fgc", "s247b", "FGC 7", date(2026, 11, 2), TANE, (NewCharge("Theft"),))


def test_a_referral_becomes_a_case_with_its_person_and_charge() -> None:
    on = in_memory()
    case = on.desk.casework.open(on.desk.referrals.take(REFERRAL)).case
    (tane,) = case.participants
    assert (tane.name, tane.part, tane.entitlement, tane.signs) == ("Tāne Parata", Part.OFFENDER, "s 251(1)(a)", True)
    assert [charge.offence for charge in case.charges] == ["Theft"]
    assert case.facilitator == "Aroha Ngātai"


def test_a_case_pins_the_text_of_its_process() -> None:
    on = in_memory()
    opened = on.desk.casework.open(on.desk.referrals.take(REFERRAL))
    assert on.vault.shelves.processes[opened.case.pin.sha256] == opened.process.text


def test_a_case_pins_the_text_of_its_law_too() -> None:
    on = in_memory()
    opened = on.desk.casework.open(on.desk.referrals.take(REFERRAL))
    assert on.vault.shelves.processes[opened.case.pin.law_sha256] == opened.process.law.text
    assert opened.process.law.id == "nz"


def test_a_case_that_pinned_no_law_runs_under_the_one_that_ships() -> None:
    on = in_memory()
    pin = on.desk.casework.open(on.desk.referrals.take(REFERRAL)).case.pin
    with on.vault.unit_of_work() as work:
        assert on.desk.processes.pinned(work, replace(pin, law_sha256="")).law == catalogue.jurisdiction("nz")


def test_the_journal_tells_of_the_referral_without_a_name() -> None:
    on = in_memory()
    on.desk.referrals.take(REFERRAL)
    (entry,) = on.desk.journal.entries()
    assert entry.deed.what == "referral_taken"
    assert "Tāne" not in str(entry)


@pytest.mark.parametrize("practice", [True, False])
def test_a_practice_case_and_a_real_vault_never_meet(practice: bool) -> None:
    on = in_memory(practice=practice)
    asked = NewReferral("nz-youth-justice-fgc", "s247b", "FGC 7", date(2026, 11, 2), practice=not practice)
    with pytest.raises(PracticeMismatch):
        on.desk.referrals.take(asked)
    assert not on.vault.shelves.cases


def test_a_new_case_stands_in_the_list_and_on_the_first_screen() -> None:
    on = in_memory()
    on.desk.referrals.take(REFERRAL)
    today = on.desk.casework.today()
    assert [(step.reference, step.stage_id, step.unmet_count) for step in today.next_steps] == [
        ("FGC 7", "referral", 4)
    ]
    assert (today.counts.open, today.counts.late, today.counts.closed) == (1, 0, 0)


def test_a_clock_that_has_passed_is_counted_as_late() -> None:
    on = in_memory()
    case = on.desk.referrals.take(REFERRAL)
    on.desk.stages.answer(case, "consultation", "trigger", None, date(2026, 10, 1))
    today = on.desk.casework.today()
    assert today.counts.late == 1
    assert today.due[0].days_left < 0
