"""What every vault promises about lessons: each as it stands now, in the order noted, and none that isn't there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rjdesk.domain.ids import LessonId, MemberId
from rjdesk.domain.law import LawKind
from rjdesk.domain.learning.lesson import CameFrom, LedTo, Lesson, Said
from rjdesk.errors import NoSuchLesson
from tests.contracts.conftest import Bench


def test_a_lesson_comes_back_as_it_stands_now_and_in_the_order_noted(bench: Bench) -> None:
    at, hana = bench.clock(), MemberId("hana")
    said = Said(at.date(), CameFrom.COMPLAINT, "Nobody rang back", "Ring within two days", hana, at.date())
    first, later = (
        Lesson(LessonId("z"), said, hana, at),
        Lesson(LessonId("a"), Said(at.date(), CameFrom.FIGURES, "Fewer came"), hana, at + timedelta(hours=1)),
    )
    with bench.begin() as work:
        for each in (later, first):
            work.lessons.keep(each)
        work.commit()
    done = replace(first, done_on=at.date(), said=replace(said, led_to=LedTo(LawKind.PROCESS, "circle", 2)))
    with bench.begin() as work:
        assert work.lessons.get(LessonId("z")) == first
        work.lessons.keep(done)
        work.commit()
    with bench.begin() as work:
        assert work.lessons.all() == (done, later)


def test_a_lesson_that_is_not_there_is_an_error(bench: Bench) -> None:
    with bench.begin() as work, pytest.raises(NoSuchLesson):
        work.lessons.get(LessonId("none"))
