"""The office's own words for a letter: checked before they count, every version kept, taken back at will."""

from __future__ import annotations

import pytest

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from rjdesk.errors import LetterNotUnderstood, NotAllowed
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, case_at_end, in_memory, walking

PROCESS, LETTER = "nz-youth-justice-fgc", "victim"
OWN = "Kia ora {name}\n\nPlain words for {role}.\n\n{facilitator}"


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def now(on: InMemory) -> str:
    """The text of the letter that counts."""
    (found,) = (each for each in on.desk.letters.texts(PROCESS) if each.letter.id == LETTER)
    return found.text


def test_the_office_s_text_counts_in_every_case_from_then_on_and_can_be_taken_back(on: InMemory) -> None:
    shipped, case = now(on), case_at_end(walking(on.desk))
    on.desk.letters.change_text(PROCESS, LETTER, f"  {OWN}\n", "Plainer")
    (offered,) = (each for each in on.desk.letters.offered(case) if each.letter.id == LETTER)
    assert (offered.text, offered.own, now(on)) == (OWN, True, OWN)
    victim = offered.people[0]
    job = on.desk.letters.write(case, LETTER, (victim.person,))
    assert f"Kia ora {victim.name}" in repr(job.letters[0].contents)
    on.desk.letters.set_back(PROCESS, LETTER, "The process says it better")
    assert now(on) == shipped
    before = on.desk.letters.texts_before(PROCESS, LETTER)
    assert [(each.text, each.because) for each in before] == [("", "The process says it better"), (OWN, "Plainer")]
    assert on.deeds()[-1] == "letter_text_changed"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Dear {nmae}", "field {nmae}: this field is not known"),
        ("Dear {name", "a brace stands alone"),
        ("Who came: {attendance}", "a block and stands alone"),
        ("   ", "this text is empty"),
        ("word " * 5000, "too long"),
    ],
)
def test_a_text_that_could_not_be_filled_in_is_refused_with_the_place(on: InMemory, text: str, says: str) -> None:
    shipped = now(on)
    with pytest.raises(LetterNotUnderstood) as refused:
        on.desk.letters.change_text(PROCESS, LETTER, text, "Shorter")
    assert any(says in str(finding) for finding in refused.value.findings)
    assert now(on) == shipped
    assert on.desk.letters.texts_before(PROCESS, LETTER) == ()


def test_a_facilitator_uses_the_office_s_words_and_does_not_change_them(on: InMemory) -> None:
    somebody: MemberId = a_colleague(on, Role.FACILITATOR)
    with as_member(on, somebody):
        with pytest.raises(NotAllowed):
            on.desk.letters.change_text(PROCESS, LETTER, OWN, "Mine")
        with pytest.raises(NotAllowed):
            on.desk.letters.set_contact("Mine")


def test_the_contact_of_the_office_is_written_down_once(on: InMemory) -> None:
    assert on.desk.letters.contact() == ""
    on.desk.letters.set_contact(" PO Box 7 \n07 573 0000\n")
    assert on.desk.letters.contact() == "PO Box 7 \n07 573 0000"
    assert on.deeds() == ["letters_contact_changed"]
