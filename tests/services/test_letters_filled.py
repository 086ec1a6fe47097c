"""What letters say: every field in words, nothing ever blank, and nothing that somebody must not read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rjdesk.documents.letter_contents import Heading, Items, LetterContents, Paragraph, Rows, SignHere
from rjdesk.domain.ids import CaseId
from rjdesk.errors import LetterIncomplete, LetterNotForThem, NoSuchPerson
from rjdesk.process.letter_missing import Missing, told
from rjdesk.services.people import NewPerson
from tests.services.conferences import InMemory, in_memory, person
from tests.services.letters_case import AT_HOME, PROCESS, a_hui, everyone, opened


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def written(on: InMemory, case: CaseId, letter: str, *names: str) -> LetterContents:
    """What the first of some letters holds."""
    people = tuple(person(on.desk, case, name) for name in names)
    return on.desk.letters.write(case, letter, people).letters[0].contents


def words(contents: LetterContents) -> str:
    """All of a letter's text."""
    return " ".join(
        part.text if isinstance(part, Heading | Paragraph) else " ".join(part.lines)
        for part in contents.pieces
        if isinstance(part, Heading | Paragraph | Items)
    )


def test_an_invitation_says_everything_in_words(on: InMemory) -> None:
    letter = written(on, a_hui(on), "invitation", "Hinemoa")
    assert words(letter) == (
        "Tēnā koe Hinemoa Rāwhiti "
        "Person harmed, 12 Kahikatea Road, Te Puke 3182; HUI-7: A hui, After harm (s 2, An Act, s 1), "
        "received on Monday 2 November 2026. "
        "When and where Friday 4 December 2026, at 2:30 pm Te Puea Marae, Māngere "
        "About: A bicycle was taken. We asked the family, the marae and the school. We open with karakia. "
        "May others come? yes. Chairs: 12. It is for Tāmati Parata and Hinemoa Rāwhiti. "
        "You reach us here: PO Box 7, Te Puke 3153, 07 573 0000. Written on Friday 20 November 2026. "
        "Aroha Ngātai, Te Kōwhai Office"
    )
    assert letter.pieces[-1] == Paragraph("Aroha Ngātai, Te Kōwhai Office", signed=True)


def test_a_letter_stands_under_the_office_and_is_addressed_to_whom_it_goes_to(on: InMemory) -> None:
    letter = written(on, a_hui(on), "invitation", "Hinemoa")
    assert letter.to is not None
    assert (letter.to.name, letter.to.address) == ("Hinemoa Rāwhiti", AT_HOME)
    assert letter.contact == "PO Box 7, Te Puke 3153\n07 573 0000"
    assert (letter.frame.office, letter.frame.reference, letter.title) == (
        "Te Kōwhai Office",
        "HUI-7",
        "Invitation to a hui",
    )


def test_each_thing_that_is_missing_is_said_with_the_person_and_the_place(on: InMemory) -> None:
    case = opened(on)
    held = on.desk.casework.open(case)
    found = on.desk.letters.missing(case, "invitation", (person(on.desk, case, "Hinemoa"),))
    assert [point.field for point in found] == [
        "conference_on",
        "conference_time",
        "conference_at",
        "plan/topic",
        "plan/asked",
        "plan/tone",
        "plan/open",
        "plan/chairs",
        "office_contact",
    ]
    assert found[0] == Missing("conference_on", None, "plan/on")
    assert told(held.process, held.case, found[0]) == ("On which day?: answer “On which day?” in the stage Planning.")
    assert told(held.process, held.case, found[-1]) == (
        "How the office is reached: a supervisor or administrator enters it on the page of the office's letters."
    )


def test_nothing_is_written_for_anybody_while_something_is_missing_for_one(on: InMemory) -> None:
    case = a_hui(on)
    hine, tama = person(on.desk, case, "Hinemoa"), person(on.desk, case, "Tāmati")
    held = on.desk.casework.open(case).case.participant(hine)
    on.desk.people.change(case, replace(held, contact=replace(held.contact, address=" \n ")))
    with pytest.raises(LetterIncomplete) as refused:
        on.desk.letters.write(case, "invitation", (tama, hine))
    assert refused.value.missing == (Missing("address", hine, "people"),)
    assert on.desk.papers.of_case(case) == ()


@pytest.mark.parametrize("blank", ["", "   ", "\u200b\u2060", "\n"])
def test_an_answer_that_nobody_could_see_is_missing(on: InMemory, blank: str) -> None:
    case = a_hui(on)
    on.desk.stages.answer(case, "plan", "where", None, blank)
    assert on.desk.letters.missing(case, "invitation", everyone(on, case)[:1]) == (
        Missing("conference_at", None, "plan/where"),
    )


def test_a_person_beside_nobody_and_one_without_an_entitlement_are_named(on: InMemory) -> None:
    case = a_hui(on)
    aunt = on.desk.people.add(case, NewPerson("Aunt Mere", "supporter"))
    assert on.desk.letters.missing(case, "beside", (aunt,)) == (Missing("beside", aunt, "people"),)
    tama = person(on.desk, case, "Tāmati")
    on.desk.people.change(case, replace(on.desk.casework.open(case).case.participant(aunt), beside=tama))
    assert words(written(on, case, "beside", "Aunt")) == "You are there for Tāmati Parata."
    assert words(written(on, case, "right", "Hinemoa")) == "You may come: s 3."


def test_a_letter_goes_only_to_those_it_is_for(on: InMemory) -> None:
    case = a_hui(on)
    tama = person(on.desk, case, "Tāmati")
    for letter, people in (("right", (tama,)), ("right", ()), ("record", (tama,)), ("beside", (tama,))):
        with pytest.raises(NoSuchPerson):
            on.desk.letters.write(case, letter, people)


def test_a_court_gets_a_letter_that_names_its_role_and_no_invitation(on: InMemory) -> None:
    case = a_hui(on)
    court = person(on.desk, case, "Youth Court")
    assert court in everyone(on, case, "school")
    assert court not in everyone(on, case, "invitation")


def test_the_references_of_charges_are_left_out_for_whoever_must_not_have_them(on: InMemory) -> None:
    case = a_hui(on)
    school, court = written(on, case, "school", "Te Kura"), written(on, case, "school", "Youth Court")
    assert school.pieces[0] == Rows(("Charge", "Section"), (("Theft of a bicycle", "Crimes Act 1961, s 219"),), (7, 10))
    assert "CRN 260" in repr(court)


def test_a_letter_that_tells_somebody_too_much_is_refused_in_words(on: InMemory) -> None:
    case = a_hui(on)
    with pytest.raises(LetterNotForThem) as refused:
        on.desk.letters.write(case, "invitation", (person(on.desk, case, "Te Kura"),))
    assert refused.value.facts == {
        "letter": "Invitation to a hui",
        "part": "School",
        "what": "The names of the victims",
    }


def test_a_record_shows_who_was_told_who_came_and_when(on: InMemory) -> None:
    case = a_hui(on)
    hine, tama = person(on.desk, case, "Hinemoa"), person(on.desk, case, "Tāmati")
    on.desk.stages.answer(case, "telling", "told", hine, date(2026, 11, 20))
    on.desk.stages.answer(case, "day", "came", tama, True)
    on.desk.meetings.arrived(case, hine)
    on.clock.advance(timedelta(hours=2, minutes=5))
    on.desk.meetings.left(case, hine)
    record = on.desk.letters.write(case, "record").letters[0].contents
    tables = [part for part in record.pieces if isinstance(part, Rows)]
    assert tables[0] == Rows(("Name", "Part"), (("Hinemoa Rāwhiti", "Person harmed"),), (1, 1))
    assert tables[1].rows == (
        ("Tāmati Parata", "Young person", "12 noon", "not noted"),
        ("Hinemoa Rāwhiti", "Person harmed", "12 noon", "2:05 pm"),
    )
    assert Paragraph("Nothing has been noted as sent.") in record.pieces
    assert record.pieces[-1] == SignHere()
    assert record.to is None


def test_a_table_that_would_be_empty_is_missing_and_says_where_it_is_filled(on: InMemory) -> None:
    case = a_hui(on)
    on.desk.people.remove_charge(case, on.desk.casework.open(case).case.charges[0].id)
    assert on.desk.letters.missing(case, "record", ()) == (
        Missing("invited", None, "telling/told"),
        Missing("attendance", None, "day/came"),
        Missing("charges", None, "charges"),
    )


def test_a_field_that_a_kind_of_case_is_never_asked_for_says_so(on: InMemory) -> None:
    text = PROCESS.replace('ask = "Where?"\n', 'ask = "Where?"\nnot_for = ["harm"]\n')
    case = a_hui_without_place(on, text)
    (point,) = on.desk.letters.missing(case, "invitation", everyone(on, case)[:1])
    assert point == Missing("conference_at", None, "process")


def a_hui_without_place(on: InMemory, text: str) -> CaseId:
    """A hui whose process doesn't ask for a place."""
    case = a_hui(on, text)
    on.desk.stages.take_back(case, "plan", "where", None)
    return case
