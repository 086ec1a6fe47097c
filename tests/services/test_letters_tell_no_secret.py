"""Whatever a letter's text names, it never tells a secret: there are canaries in every place where one is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rjdesk.domain.dispatch import LetterText
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId
from rjdesk.domain.keeping import Keeping
from rjdesk.domain.kin import TieKind
from rjdesk.domain.ties import Ties
from rjdesk.process.letter_fields import fields_of
from rjdesk.process.template import Group
from rjdesk.services.letters.jobs import LettersJob
from rjdesk.services.practice.script import shipped_scripts
from tests.documents.papers import page_texts
from tests.fakes import NOON
from tests.family import order, tie
from tests.services.conferences import InMemory, in_memory, person
from tests.services.letters_case import a_hui
from tests.services.letters_walked import an_office, everyone, walked

CANARY = "Zephyrine"


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    """A case with a canary in everything that is private, and with all told that letters tell."""
    case = a_hui(on)
    tama, hine = person(on.desk, case, "Tāmati"), person(on.desk, case, "Hinemoa")
    on.desk.stages.answer(case, "plan", "worry", None, f"{CANARY} worry")
    on.desk.stages.answer(case, "plan", "health", tama, f"{CANARY} health")
    on.desk.stages.answer(case, "plan", "wish", tama, f"{CANARY} wish")
    on.desk.stages.answer(case, "telling", "told", hine, date(2026, 11, 20))
    for who in (tama, hine):
        held = on.desk.casework.open(case).case.participant(who)
        on.desk.people.change(case, replace(held, contact=replace(held.contact, phone=CANARY, email=CANARY)))
    on.desk.meetings.arrived(case, hine)
    on.desk.meetings.adjourn(case, f"{CANARY} because", f"{CANARY} decided", date(2026, 12, 9))
    with on.vault.unit_of_work() as work:
        work.ties.keep(case, Ties(between=(tie(TieKind.KIN, tama, hine, CANARY),), orders=(order(tama, hine, CANARY),)))
        work.keepings.keep(Keeping(case, hold=CANARY))
        work.commit()
    return case


def telling_all(on: InMemory, case: CaseId, letter: str, to: Group, people: tuple[ParticipantId, ...]) -> LettersJob:
    """A letter that names every field that is not missing in this case."""
    names = fields_of(on.desk.casework.open(case).process.stages, to)
    put_text(on, letter, names)
    lacking = {point.field for point in on.desk.letters.missing(case, letter, people)}
    assert lacking < set(names)
    put_text(on, letter, tuple(name for name in names if name not in lacking))
    return on.desk.letters.write(case, letter, people)


def put_text(on: InMemory, letter: str, names: tuple[str, ...]) -> None:
    """The office's own text, of fields alone."""
    text = "\n\n".join(f"{{{name}}}" for name in names)
    with on.vault.unit_of_work() as work:
        work.letter_texts.keep(LetterText("hui", letter, text, "", NOON, MemberId("member")))
        work.commit()


def test_no_letter_to_anybody_tells_a_secret(on: InMemory, case: CaseId) -> None:
    for name in ("Hinemoa", "Tāmati"):
        job = telling_all(on, case, "invitation", Group.EVERYONE, (person(on.desk, case, name),))
        text = repr(job.letters[0].contents)
        assert len(text) > 1500
        assert CANARY not in text
        assert CANARY not in " ".join(page_texts(job.make().papers[0].pdf))


def test_an_address_stands_in_its_own_letter_and_in_no_other(on: InMemory, case: CaseId) -> None:
    people = tuple(person(on.desk, case, name) for name in ("Hinemoa", "Tāmati"))
    hers, his = (
        repr(letter.contents) for letter in telling_all(on, case, "invitation", Group.EVERYONE, people).letters
    )
    assert "Kahikatea" in hers
    assert "Kahikatea" not in his
    assert "Maketū" in his
    assert "Maketū" not in hers


def test_no_record_and_no_register_tells_a_secret_or_an_address(on: InMemory, case: CaseId) -> None:
    (record,) = telling_all(on, case, "record", Group.CASE, ()).letters
    register = on.desk.letters.register(case)
    told = repr((record.contents, register.contents))
    for secret in (CANARY, "Kahikatea", "Maketū", "School Road", "021 111"):
        assert secret not in told


def test_a_secret_is_no_field_at_all(on: InMemory, case: CaseId) -> None:
    stages = on.desk.casework.open(case).process.stages
    names = {*fields_of(stages, Group.EVERYONE), *fields_of(stages, Group.CASE)}
    secret = {"plan/worry", "plan/violence", "plan/health", "plan/wish", "family_violence", "views", "notified"}
    assert names & secret == set()


@pytest.mark.parametrize("told", shipped_scripts(), ids=lambda path: path.stem)
def test_in_no_shipped_letter_does_anybody_read_how_another_is_reached(told: Path) -> None:
    on = an_office()
    for case, each in walked(on, told):
        people = on.desk.casework.open(case).case.participants
        ways = {way for one in people for way in (one.contact.address, one.contact.phone, one.contact.email)}
        for letter in on.desk.letters.write(case, each.letter.id, everyone(each)).letters:
            own = letter.contents.to.address if letter.contents.to else ""
            assert not [way for way in ways - {own, ""} if way in repr(letter.contents)]
