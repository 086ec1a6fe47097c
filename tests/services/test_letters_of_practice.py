"""Every letter that ships says all it has to say in its practice case, in the words that somebody read and found right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from rjdesk.process import catalogue
from rjdesk.process.letter_fields import Field
from rjdesk.process.letter_missing import Missing
from rjdesk.process.letter_text import fields
from rjdesk.process.template import Group, Letter, Process
from rjdesk.services.letters.offered import about_meeting_again
from rjdesk.services.practice.script import shipped_scripts
from tests.services.approved_letters import approved, as_it_reads
from tests.services.letters_walked import an_office, everyone, walked

SHIPPED = catalogue.shipped()
TO_ONE_SIDE = {Group.VICTIMS: (Field.OFFENDERS, "charges"), Group.OFFENDERS: (Field.VICTIMS, "charges")}
LETTERS = [(process, letter) for process in SHIPPED for letter in process.letters]


@dataclass(frozen=True)
class Told:
    """The letters of a practice case."""

    path: Path
    missing: dict[str, tuple[Missing, ...]]
    words: str


@pytest.fixture(scope="module", params=shipped_scripts(), ids=lambda path: path.stem)
def told(request: pytest.FixtureRequest) -> Told:
    """A practice case walked to its end: what each letter lacked once its stage was walked, and how all of them read."""
    path: Path = request.param
    on = an_office()
    missing, words = dict[str, tuple[Missing, ...]](), list[str]()
    for case, each in walked(on, path):
        missing[each.letter.id] = on.desk.letters.missing(case, each.letter.id, everyone(each))
        words.append(as_it_reads(on, case, each))
    return Told(path, missing, "\n".join(words))


def test_nothing_is_missing_in_a_letter_once_its_stage_was_walked(told: Told) -> None:
    assert told.missing
    assert {letter: points for letter, points in told.missing.items() if points} == {}


def test_every_letter_reads_as_it_was_found_right(told: Told) -> None:
    assert told.words == approved(told.path)


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
