"""Rows become cases, or a list of everything that is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.dates import DateOrder
from rjdesk.domain.facts import Fact
from rjdesk.domain.intake import Answered, Asked, Checked, Field, Meaning, Question, Terms, Wanted, Wrong
from rjdesk.domain.intake_rows import checked
from rjdesk.domain.participant import Part
from rjdesk.domain.sheet import Cell, Row, Table

TODAY = date(2026, 11, 22)
TERMS = Terms(
    kinds={"intent": "Intention to charge", "directed": "Directed by the court"},
    roles={"young_person": "Young person", "victim": "Victim", "parent": "Parent or carer"},
    parts={"young_person": Part.OFFENDER, "victim": Part.VICTIM, "parent": Part.FAMILY},
    charges=True,
)
COLUMNS = (Field.REFERENCE, Field.RECEIVED_ON, Field.NAME, Field.ROLE, Field.BORN, Field.OFFENCE, Field.KIND)
ALL_OF_THEM: dict[Wanted, int] = {each: at for at, each in enumerate(COLUMNS)}
MEANING = Meaning("nz", ALL_OF_THEM, kind="intent", role="young_person", order=DateOrder.DAY_FIRST)
TANE = ("YJ-1", "2026-11-02", "Tāne Parata", "Young person", "2011-03-04", "Theft", "")


def of(
    *rows: tuple[Cell, ...], meaning: Meaning = MEANING, there: tuple[str, ...] = (), terms: Terms = TERMS
) -> Checked:
    """What becomes of rows that begin below the headings."""
    numbered = tuple(Row(number, cells) for number, cells in enumerate(rows, 2))
    return checked(Table(tuple(COLUMNS), numbered, "hash"), meaning, terms, TODAY, there)


def problems(*rows: tuple[Cell, ...], meaning: Meaning = MEANING) -> list[tuple[int, Wanted, Wrong]]:
    """What is wrong with rows: where, with what, how."""
    return [(each.row, each.field, each.wrong) for each in of(*rows, meaning=meaning).problems]


def test_one_row_is_a_case_with_its_person_and_charge() -> None:
    (case,) = of(TANE).cases
    assert (case.reference, case.kind, case.received_on, case.row) == ("YJ-1", "intent", date(2026, 11, 2), 2)
    assert [(p.name, p.role, p.born) for p in case.people] == [("Tāne Parata", "young_person", date(2011, 3, 4))]
    assert [charge.offence for charge in case.charges] == ["Theft"]


def test_rows_with_the_same_reference_are_one_case_wherever_they_stand() -> None:
    found = of(
        TANE,
        ("YJ-2", "2026-11-03", "Ana Moana", "", "", "", ""),
        ("yj-1 ", "", "Mere Parata", "parent or CARER", "", "", ""),
    )
    assert [(case.reference, [p.role for p in case.people]) for case in found.cases] == [
        ("YJ-1", ["young_person", "parent"]),
        ("YJ-2", ["young_person"]),
    ]
    assert (found.rows, found.people, found.charges) == (3, 3, 1)


def test_a_row_for_each_charge_names_one_person_once() -> None:
    (case,) = of(TANE, ("YJ-1", "", "tāne  parata", "", "", "Trespass", ""), TANE).cases
    assert len(case.people) == 1
    assert [charge.offence for charge in case.charges] == ["Theft", "Trespass"]


def test_a_father_and_his_son_of_one_name_are_two() -> None:
    (case,) = of(TANE, ("YJ-1", "", "Tāne Parata", "", "1980-01-01", "", "")).cases
    assert len(case.people) == 2


def test_what_a_later_row_knows_of_a_person_is_added() -> None:
    (case,) = of(("YJ-1", "2026-11-02", "Tāne Parata", "", "", "", ""), TANE).cases
    assert [person.born for person in case.people] == [date(2011, 3, 4)]


def test_a_row_without_a_reference_belongs_to_the_case_above_only_if_somebody_said_so() -> None:
    below = ("", "", "Mere", "parent", "", "", "")
    assert problems(TANE, below) == [(3, Field.REFERENCE, Wrong.MISSING)]
    (case,) = of(TANE, below, meaning=Meaning("nz", ALL_OF_THEM, "intent", "young_person", below=True)).cases
    assert len(case.people) == 2


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (("YJ-1", "", "Tāne", "", "", "", ""), (Field.RECEIVED_ON, Wrong.MISSING)),
        (("YJ-1", "soon", "Tāne", "", "", "", ""), (Field.RECEIVED_ON, Wrong.NOT_A_DAY)),
        (("YJ-1", "31/2/2026", "Tāne", "", "", "", ""), (Field.RECEIVED_ON, Wrong.NOT_A_DAY)),
        (("YJ-1", "3/4/26", "Tāne", "", "", "", ""), (Field.RECEIVED_ON, Wrong.SHORT_YEAR)),
        (("YJ-1", "2026-11-23", "Tāne", "", "", "", ""), (Field.RECEIVED_ON, Wrong.NOT_YET)),
        (("YJ-1", "2026-11-02", "", "", "2011-03-04", "", ""), (Field.NAME, Wrong.MISSING)),
        (("YJ-1", "2026-11-02", "Tāne", "nephew", "", "", ""), (Field.ROLE, Wrong.UNKNOWN_WORD)),
        (("YJ-1", "2026-11-02", "Tāne", "", "", "", "odd"), (Field.KIND, Wrong.UNKNOWN_WORD)),
        (("YJ-1", "2026-11-02", "Ana", "victim", "", "", ""), (Field.NAME, Wrong.NOBODY)),
        (("YJ-1", "2026-11-02", "T" * 201, "", "", "", ""), (Field.NAME, Wrong.TOO_LONG)),
        (("", "2026-11-02", "Tāne", "", "", "", ""), (Field.REFERENCE, Wrong.MISSING)),
    ],
)
def test_each_thing_that_is_wrong_is_told_with_its_place(row: tuple[Cell, ...], wrong: tuple[Field, Wrong]) -> None:
    assert problems(row) == [(2, *wrong)]


def test_every_problem_is_listed_at_once_in_the_order_of_the_rows() -> None:
    found = problems(("YJ-1", "soon", "", "", "never", "", ""), TANE, ("", "2026-11-02", "Ana", "nephew", "", "", ""))
    assert found == [
        (2, Field.RECEIVED_ON, Wrong.NOT_A_DAY),
        (2, Field.NAME, Wrong.MISSING),
        (2, Field.BORN, Wrong.NOT_A_DAY),
        (4, Field.REFERENCE, Wrong.MISSING),
        (4, Field.ROLE, Wrong.UNKNOWN_WORD),
    ]


def test_while_anything_is_wrong_there_are_no_cases() -> None:
    assert of(TANE, ("YJ-2", "soon", "Ana", "", "", "", "")).cases == ()


def test_what_differs_within_a_case_names_the_row_that_it_differs_from() -> None:
    (problem,) = of(TANE, ("YJ-1", "2026-11-03", "", "", "", "", "")).problems
    assert (problem.row, problem.field, problem.wrong, problem.fact) == (3, Field.RECEIVED_ON, Wrong.DIFFERS, 2)


def test_a_case_that_is_there_already_is_a_problem() -> None:
    (problem,) = of(TANE, there=("yj-1",)).problems
    assert (problem.row, problem.wrong) == (2, Wrong.THERE_ALREADY)


def test_a_word_of_the_file_stands_for_what_somebody_said() -> None:
    meaning = Meaning(
        "nz", ALL_OF_THEM, "intent", words={(Field.ROLE, "yp"): "young_person", (Field.KIND, "d"): "directed"}
    )
    (case,) = of(("YJ-1", "2026-11-02", "Tāne", " YP", "", "", "D"), meaning=meaning).cases
    assert (case.people[0].role, case.kind) == ("young_person", "directed")


def test_without_a_role_for_all_an_empty_one_is_missing() -> None:
    assert problems(TANE[:3], meaning=Meaning("nz", ALL_OF_THEM, "intent")) == [(2, Field.ROLE, Wrong.MISSING)]


def test_a_process_without_charges_takes_none() -> None:
    terms = Terms(TERMS.kinds, TERMS.roles, TERMS.parts, charges=False)
    (case,) = checked(Table((), (Row(2, TANE),), ""), MEANING, terms, TODAY).cases
    assert case.charges == ()
    assert Field.OFFENCE not in terms.fields()


def test_a_process_that_is_about_nobody_needs_no_person() -> None:
    terms = Terms(TERMS.kinds, {"attendee": "Attendee"}, {"attendee": Part.COMMUNITY}, charges=False)
    row = Row(2, ("F-1", "2026-11-02"))
    assert len(checked(Table((), (row,), ""), MEANING, terms, TODAY).cases) == 1


def test_days_that_stand_as_bare_numbers_are_counted_so_that_they_can_be_told() -> None:
    found = of(("YJ-1", "45234", "Tāne", "", "", "", ""))
    assert found.cases[0].received_on == date(2023, 11, 4)
    assert found.serials == 1


def test_no_name_stands_in_a_problem_nor_in_what_could_be_logged() -> None:
    assert "Tāne" not in repr(of(TANE, ("YJ-2", "soon", "Tāne", "", "", "", "")).problems)
    assert "Tāne" not in repr(of(TANE).cases)


BESIDE = Meaning("nz", {**ALL_OF_THEM, Field.BESIDE: 7, Field.NOTES: 8}, "intent", "young_person", below=True)


def test_a_supporter_stands_beside_whom_the_file_names_wherever_their_row_is() -> None:
    mere = ("YJ-1", "", "Mere Parata", "parent", "", "", "", "tāne  PARATA", "")
    (case,) = of(mere, (*TANE, "", ""), meaning=BESIDE).cases
    assert [person.name for person in case.people] == ["Mere Parata", "Tāne Parata"]
    assert case.beside == ((0, 1),)


@pytest.mark.parametrize("name", ["Hēmi", "Mere Parata", "Ana"])
def test_nobody_is_put_beside_somebody_who_is_not_one_other_person_of_the_case(name: str) -> None:
    mere = ("YJ-1", "", "Mere Parata", "parent", "", "", "", name, "")
    twice = [("YJ-1", "", "Ana", "victim", born, "", "", "", "") for born in ("1980-01-01", "2001-01-01")]
    assert problems((*TANE, "", ""), mere, *twice, meaning=BESIDE) == [(3, Field.BESIDE, Wrong.NOT_ONE_HERE)]


def test_notes_keep_their_lines_and_those_of_several_rows_are_one() -> None:
    again = ("YJ-1", "", "Mere", "parent", "", "", "", "", "Works nights.")
    (case,) = of((*TANE, "", "Talks  softly.\nLikes rugby."), again, again, meaning=BESIDE).cases
    assert case.notes == "Talks softly.\nLikes rugby.\n\nWorks nights."


def test_where_health_is_kept_apart_no_notes_come_in() -> None:
    assert Field.NOTES in TERMS.fields()
    assert Field.NOTES not in replace(TERMS, notes=False).fields()


BEGAN, HELD, SOURCE, WHERE = map(Question, ("planning/began", "planning/held", "referral/source", "referral/region"))
KINDS = frozenset(TERMS.kinds)
ASKING = replace(
    TERMS,
    questions={
        SOURCE: Asked(
            "Referral", "Who sent it?", Answered.WORD, Fact.REFERRED_BY, KINDS, {"police": "Police", "court": "Court"}
        ),
        WHERE: Asked("Referral", "Region", Answered.TEXT, Fact.REGION, frozenset({"intent"})),
        BEGAN: Asked("Planning", "Began on", Answered.DAY, Fact.TRIGGER_DATE, KINDS),
        HELD: Asked("Planning", "To be held on", Answered.DAY, Fact.CONFERENCE_ON, KINDS, ahead=True),
    },
)
RUNNING = replace(MEANING, columns={**ALL_OF_THEM, SOURCE: 7, WHERE: 8, BEGAN: 9, HELD: 10})


def test_what_the_stages_ask_of_a_running_case_is_read_as_days_words_and_texts() -> None:
    (case,) = of((*TANE, "POLICE", "Hawke's  Bay", "3/11/2026", "2026-12-10"), meaning=RUNNING, terms=ASKING).cases
    assert case.answers == {
        SOURCE: "police", WHERE: "Hawke's Bay", BEGAN: date(2026, 11, 3), HELD: date(2026, 12, 10),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        (("", "", "2026-12-10", ""), (BEGAN, Wrong.NOT_YET)),
        (("", "", "soon", ""), (BEGAN, Wrong.NOT_A_DAY)),
        (("", "", "", "10/12/26"), (HELD, Wrong.SHORT_YEAR)),
        (("Nana", "", "", ""), (SOURCE, Wrong.UNKNOWN_WORD)),
        (("", "x" * 201, "", ""), (WHERE, Wrong.TOO_LONG)),
    ],
)
def test_a_wrong_answer_is_a_problem_as_any_other(cells: tuple[str, ...], wrong: tuple[Wanted, Wrong]) -> None:
    found = of((*TANE, *cells), meaning=RUNNING, terms=ASKING)
    assert [(each.field, each.wrong) for each in found.problems] == [wrong]
    assert not found.cases


def test_two_rows_of_a_case_may_not_answer_differently() -> None:
    again = ("YJ-1", *[""] * 8, "2026-11-04", "")
    (problem,) = of((*TANE, "", "", "2026-11-03", ""), again, meaning=RUNNING, terms=ASKING).problems
    assert (problem.row, problem.field, problem.wrong, problem.fact) == (3, BEGAN, Wrong.DIFFERS, 2)


def test_what_is_not_asked_of_cases_of_a_kind_can_not_be_answered_for_one() -> None:
    row = (*TANE[:6], "directed", "", "Otago", "", "")
    (problem,) = of(row, meaning=RUNNING, terms=ASKING).problems
    assert (problem.row, problem.field, problem.wrong) == (2, WHERE, Wrong.NOT_ASKED)


def test_another_process_takes_no_notice_of_columns_that_it_does_not_ask_for() -> None:
    (case,) = of((*TANE, "POLICE", "", "soon", ""), meaning=RUNNING).cases
    assert not case.answers
