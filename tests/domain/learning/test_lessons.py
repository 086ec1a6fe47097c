"""How a lesson stands on a day, in which order lessons are read, and which words of one may be somebody's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rjdesk.domain.ids import LessonId, MemberId
from rjdesk.domain.learning.lesson import CameFrom, Lesson, Said, Standing, in_order, learnt_in
from rjdesk.domain.learning.naming import candidates, keys_of, named_in
from rjdesk.domain.likeness import Traits, keys
from tests.fakes import NOON

TODAY = NOON.date()
SAID = Said(TODAY, CameFrom.CONFERENCE, "The room was too small", "Ask for the hall", MemberId("hana"), TODAY)
LESSON = Lesson(LessonId("l"), SAID, MemberId("hana"), NOON)


@pytest.mark.parametrize(
    ("days", "standing"), [(-1, Standing.LATE), (0, Standing.SOON), (14, Standing.SOON), (15, Standing.OPEN)]
)
def test_what_was_decided_is_late_after_its_day_and_due_two_weeks_before(days: int, standing: Standing) -> None:
    due = replace(LESSON, said=replace(SAID, due=TODAY + timedelta(days=days)))
    assert due.standing(TODAY) is standing
    assert standing.presses is (standing is not Standing.OPEN)


def test_what_nobody_has_to_do_is_only_noted_and_what_is_done_is_done() -> None:
    noted = replace(LESSON, said=Said(TODAY, CameFrom.FIGURES, "Fewer victims came"))
    assert noted.standing(TODAY) is Standing.NOTED
    assert replace(LESSON, done_on=TODAY).standing(TODAY + timedelta(days=99)) is Standing.DONE
    assert replace(LESSON, said=replace(SAID, due=None)).standing(TODAY) is Standing.OPEN


def test_the_most_pressing_is_read_first_and_the_newest_of_what_is_done() -> None:
    def lesson(name: str, due: int | None, done: int | None = None) -> Lesson:
        said = replace(SAID, due=None if due is None else TODAY + timedelta(days=due))
        return Lesson(
            LessonId(name), said, LESSON.noted_by, NOON, None if done is None else TODAY - timedelta(days=done)
        )

    held = [
        lesson("done before", 1, 9),
        lesson("later", 90),
        lesson("done", 1, 2),
        lesson("late", -3),
        lesson("some day", None),
    ]
    assert [each.id for each in in_order(held, TODAY)] == ["late", "later", "some day", "done", "done before"]


def test_a_year_is_reviewed_with_what_was_looked_at_or_done_in_it() -> None:
    before = replace(LESSON, said=replace(SAID, on=date(2025, 12, 1)), done_on=date(2026, 1, 5))
    older = replace(LESSON, said=replace(SAID, on=date(2025, 12, 1)))
    assert learnt_in([LESSON, older, before], date(2026, 1, 1), date(2026, 12, 31)) == (before, LESSON)


def test_a_name_is_recognised_however_its_marks_were_typed() -> None:
    words = candidates("In the end Taane said what Hinemoa's aunt had seen; nobody asked the boy.")
    assert named_in(words, {"Tāne Ngata", "Hinemoa Rāwhiti"}) == ("Taane", "Hinemoa's") or named_in(
        words, {"Tāne Ngata", "Hinemoa Rāwhiti"}
    ) == ("Taane",)
    assert named_in(words, {"Boy George"}) == ()


def test_whoever_has_the_word_in_their_name_is_found_by_the_index() -> None:
    found = keys_of(candidates("Then Tāne left"))
    assert found & keys(Traits("Tāne Ngata"))
    assert found & keys(Traits("Wiremu Tāne"))
    assert found & keys(Traits("Tāne"))
    assert not found & keys(Traits("Wiremu Ngata"))
