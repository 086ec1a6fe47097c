"""Drills: scored against the key by the law in force; what one answered is one's own record."""

from __future__ import annotations

from datetime import date

import pytest

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory

DRILL = "plan-an-apology"
ALL_GOOD = (1, 1, 1, 1, 1)
HANA = MemberId("hana")


@pytest.fixture
def on() -> InMemory:
    made = in_memory()
    a_colleague(made, Role.FACILITATOR, name=HANA)
    return made


def test_each_answer_is_marked_as_it_is_given(on: InMemory) -> None:
    assert [mark.sound for mark in on.desk.drills.mark(DRILL, (2, 1))] == [True, True]
    assert [mark.sound for mark in on.desk.drills.mark(DRILL, (1, 1, 1))] == [False, True, False]


def test_a_day_is_counted_by_the_calendar_of_the_jurisdiction(on: InMemory) -> None:
    (mark,) = on.desk.drills.mark("clock-before-a-charge", (date(2026, 2, 25).toordinal(),))
    assert mark.sound


def test_what_was_worked_through_is_kept_with_the_answers_for_oneself(on: InMemory) -> None:
    on.desk.drills.worked(DRILL, ALL_GOOD)
    (play,) = on.desk.training.mine()
    assert (play.scenario, play.path) == (DRILL, ALL_GOOD)
    with on.vault.unit_of_work() as work:
        *_, entry = work.journal.entries()
    assert (entry.deed.what, entry.deed.case, dict(entry.deed.facts)) == ("drill_worked", None, {"drill": DRILL})


def test_half_a_drill_is_not_kept(on: InMemory) -> None:
    with pytest.raises(ValueError, match="goes on"):
        on.desk.drills.worked(DRILL, ALL_GOOD[:2])
    assert on.desk.training.mine() == ()


def test_a_supervisor_learns_that_and_when_a_drill_was_done_and_not_how(on: InMemory) -> None:
    with as_member(on, HANA):
        on.desk.drills.worked(DRILL, ALL_GOOD)
    (told,) = on.desk.training.colleagues()
    assert (told.scenario, told.times) == ("Saying sorry", 1)
    assert on.desk.training.mine() == ()
