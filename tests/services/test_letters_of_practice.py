"""Every letter that ships says all it has to say in its practice case: nothing is missing once its stage was walked."""

from __future__ import annotations

from pathlib import Path

import pytest

from rjdesk.process import catalogue
from rjdesk.process.letter_fields import Field
from rjdesk.process.letter_text import fields
from rjdesk.process.template import Group, Letter, Process
from rjdesk.services.letters.offered import about_meeting_again
from rjdesk.services.practice.script import shipped_scripts
from tests.services.letters_walked import an_office, everyone, walked

SHIPPED = catalogue.shipped()
TO_ONE_SIDE = {Group.VICTIMS: (Field.OFFENDERS, "charges"), Group.OFFENDERS: (Field.VICTIMS, "charges")}
LETTERS = [(process, letter) for process in SHIPPED for letter in process.letters]


@pytest.mark.parametrize("told", shipped_scripts(), ids=lambda path: path.stem)
def test_nothing_is_missing_in_a_letter_once_its_stage_was_walked(told: Path) -> None:
    on = an_office()
    missing = {
        each.letter.id: on.desk.letters.missing(case, each.letter.id, everyone(each)) for case, each in walked(on, told)
    }
    assert missing
    assert {letter: points for letter, points in missing.items() if points} == {}


@pytest.mark.parametrize("process", SHIPPED, ids=lambda process: process.id)
def test_every_process_invites_or_tells_people_and_has_a_paper_for_whoever_sent_it(process: Process) -> None:
    assert any(letter.to is not Group.CASE for letter in process.letters)
    assert any(letter.to is Group.CASE for letter in process.letters)
    assert all(letter.stage for letter in process.letters if not about_meeting_again(letter))


@pytest.mark.parametrize(("process", "letter"), LETTERS, ids=[f"{one.id}-{two.id}" for one, two in LETTERS])
def test_a_letter_to_one_side_names_nobody_of_the_other_and_says_how_to_reach_the_office(
    process: Process, letter: Letter
) -> None:
    named = set(fields(letter.text))
    assert not named & set(TO_ONE_SIDE.get(letter.to, ()))
    if letter.to is not Group.CASE and "sign_here" not in named:
        assert {Field.OFFICE_CONTACT, Field.FACILITATOR, Field.NAME} <= named, process.id
