"""What the office learns: noted without names, done by somebody, linked to the law it led to; due for whoever has to know."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.ids import CaseId, LessonId, MemberId
from rjdesk.domain.law import LawKind
from rjdesk.domain.learning.lesson import CameFrom, LedTo, Said, Standing
from rjdesk.domain.member import Role
from rjdesk.errors import LessonEmpty, NobodyToDoIt, NoSuchLesson, NotLearntYet
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory

TODAY = NOON.date()
HANA, RUA = MemberId("hana"), MemberId("rua")
SAID = Said(TODAY, CameFrom.CONFERENCE, "The room was too small", "Ask for the hall", HANA, TODAY + timedelta(days=9))


@pytest.fixture
def on() -> InMemory:
    made = in_memory()
    for name in (HANA, RUA):
        a_colleague(made, Role.FACILITATOR, name=name)
    return made


def a_referral(on: InMemory, young_person: str) -> CaseId:
    """A case of somebody's."""
    people = (NewPerson(young_person, "young_person"),)
    return on.desk.referrals.take(NewReferral("nz-youth-justice-fgc", "s247b", "FGC-1", TODAY, people=people))


def test_a_lesson_is_noted_changed_and_done_and_the_journal_tells_its_identity_alone(on: InMemory) -> None:
    learning, before = on.desk.learning, len(on.deeds())
    lesson = learning.note(replace(SAID, happened="  The room was\x00 too small "))
    learning.change(lesson, replace(SAID, led_to=LedTo(LawKind.PROCESS, "circle", 1)))
    learning.done(lesson, TODAY)
    (held,) = learning.board().lessons
    assert (held.said.happened, held.done_on) == ("The room was too small", TODAY)
    learning.not_done(lesson)
    assert learning.board().lessons[0].standing(TODAY) is Standing.SOON
    assert on.deeds()[before:] == ["lesson_noted", "lesson_changed", "lesson_done", "lesson_reopened"]
    with on.vault.unit_of_work() as work:
        assert all(set(entry.deed.facts) == {"lesson"} for entry in work.journal.entries(since=before))


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        (replace(SAID, happened=" \n"), LessonEmpty),
        (replace(SAID, who=None), NobodyToDoIt),
        (replace(SAID, decided=""), NobodyToDoIt),
        (replace(SAID, on=TODAY + timedelta(days=1)), NotLearntYet),
    ],
)
def test_what_could_not_be_followed_is_refused(on: InMemory, said: Said, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        on.desk.learning.note(said)
    assert on.desk.learning.board().lessons == ()


def test_a_lesson_that_is_not_there_can_not_be_done(on: InMemory) -> None:
    with pytest.raises(NoSuchLesson):
        on.desk.learning.done(LessonId("none"), TODAY)


def test_a_supervisor_sees_what_is_due_of_everybody_and_others_their_own(on: InMemory) -> None:
    lesson = on.desk.learning.note(SAID)
    on.desk.learning.note(replace(SAID, due=TODAY + timedelta(days=90)))
    assert [each.id for each in on.desk.learning.due()] == [lesson]
    with as_member(on, HANA):
        assert [each.id for each in on.desk.learning.due()] == [lesson]
    with as_member(on, RUA):
        assert on.desk.learning.due() == ()


def test_it_can_be_linked_to_every_version_that_the_office_has(on: InMemory) -> None:
    board = on.desk.learning.board()
    assert {each.led_to.kind for each in board.versions} == {LawKind.PROCESS, LawKind.JURISDICTION}
    assert {HANA, RUA} <= board.people.keys()
    assert all(each.title for each in board.versions)


def test_a_name_of_somebody_in_a_case_is_noticed(on: InMemory) -> None:
    a_referral(on, "Tāne Ngata")
    assert on.desk.learning.names_in("We asked Tane before his aunt came. He was glad.") == ("Tane",)
    assert on.desk.learning.names_in("We asked the boy before his aunt came.") == ()


def test_of_a_restricted_case_nothing_is_told_by_it(on: InMemory) -> None:
    case = a_referral(on, "Wiremu Rāwhiti")
    with on.vault.unit_of_work() as work:
        work.access.keep(CaseAccess(case, RUA, restricted=True))
        work.commit()
    with as_member(on, RUA):
        assert on.desk.learning.names_in("Wiremu waited.") == ("Wiremu",)
    with as_member(on, HANA):
        assert on.desk.learning.names_in("Wiremu waited.") == ()
