"""The review of a year: figures, feedback, complaints, lessons and changes side by side, and nobody named."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.hearing.sealed import Asked
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import LessonId, MemberId
from rjdesk.domain.law import Act, LawFile, LawKind
from rjdesk.domain.learning.lesson import CameFrom, LedTo, Lesson, Said
from rjdesk.process import catalogue
from rjdesk.services.figures.reports import report_of
from rjdesk.services.learning.reviewing import (
    Heard,
    answers_in,
    beside,
    change_lines,
    figures_of,
    lesson_lines,
)
from tests.documents.papers import page_texts
from tests.services.conferences import InMemory, in_memory
from tests.services.test_figures import TODAY, YEAR, a_case

HANA = MemberId("hana")
SAID = Said(date(2026, 6, 1), CameFrom.COMPLAINT, "Nobody rang back", "Ring in two days", HANA, date(2026, 7, 1))
LESSON = Lesson(LessonId("l"), SAID, HANA, datetime(2026, 6, 1, tzinfo=UTC))
TITLES = {LedTo(LawKind.PROCESS, "circle", 2): "Peacemaking circle, process, version 2"}


def counted() -> Report:
    """Seven cases."""
    return report_of([a_case(n) for n in range(7)], catalogue.shipped(), YEAR, TODAY, "Office", practice=False)


def heard(complaints: int = 7) -> Heard:
    """Some complaints and answers."""
    return Heard(complaints, 41)


def test_what_came_in_stands_beside_what_was_learnt_from_it() -> None:
    done = replace(LESSON, id=LessonId("d"), done_on=date(2026, 6, 9))
    table = beside(counted(), heard(), [LESSON, done], TODAY, whole=True)
    assert table.rows == (
        ("A meeting", "7 cases received", "0", "0", "0"),
        ("What people said", "41 answers to surveys", "0", "0", "0"),
        ("A complaint", "7 complaints", "2", "1", "1"),
    )


def test_for_others_only_what_the_public_report_tells_stands_beside() -> None:
    table = beside(counted(), heard(), [LESSON], TODAY, whole=False)
    assert [row[1] for row in table.rows] == ["7 cases received", ""]


def test_of_a_lesson_all_is_told_but_who_does_it() -> None:
    said = replace(SAID, led_to=LedTo(LawKind.PROCESS, "circle", 2))
    (line,) = lesson_lines([replace(LESSON, said=said)], TITLES, YEAR, TODAY)
    assert (line.decided, line.standing, line.led_to) == (
        "Ring in two days",
        "Late",
        "Peacemaking circle, process, version 2",
    )
    assert "hana" not in repr(line)


def test_a_version_that_came_into_force_or_went_in_the_year_is_a_change() -> None:
    act = Act(HANA, datetime(2026, 3, 1, tzinfo=UTC), "The Act changed")
    file = LawFile(LawKind.PROCESS, "circle", 2, "00", act, replace(act, at=datetime(2027, 1, 1, tzinfo=UTC)))
    (line,) = change_lines([file], TITLES, YEAR)
    assert (line.on, line.what, line.became) == (date(2026, 3, 1), "Peacemaking circle, process, version 2", "In force")


def test_answers_are_counted_in_the_months_of_the_year() -> None:
    asked = [Asked("victim", 1, Wave.CONFERENCE, month, 9, 4) for month in ("2025-12", "2026-01", "2026-12", "2027-01")]
    assert answers_in(asked, Period(date(2026, 1, 1), date(2026, 12, 31))) == 8


def test_the_tables_that_only_the_report_needs_are_left_to_it() -> None:
    names = {table.name for section in figures_of(counted()) for table in section.tables}
    assert "by_process" in names
    assert not names & {"stages", "by_quarter", "ethnicity"}


@pytest.fixture(scope="module")
def played() -> InMemory:
    """A practice office with a lesson, noted by somebody whose name must not be told."""
    on = in_memory(practice=True)
    board = on.desk.learning.board()
    said = replace(SAID, on=board.today, who=next(iter(board.people)), led_to=board.versions[0].led_to)
    on.desk.learning.note(said)
    return on


@pytest.mark.parametrize("small", [True, False])
def test_the_paper_says_practice_everywhere_and_names_nobody(played: InMemory, small: bool) -> None:
    job = played.desk.reviews.review(2026, small=small)
    pages = page_texts(job.preview())
    text = " ".join(" ".join(pages).split())
    assert all("PRACTICE" in page for page in pages)
    assert "Nobody rang back" in text
    assert ("counts below five are shown" in text) is small
    assert not [name for name in played.desk.learning.board().people.values() if name in text]


def test_it_is_sealed_handed_out_and_on_the_record(played: InMemory, tmp_path: Path) -> None:
    job = played.desk.reviews.review(2026, small=True)
    made = job.make()
    assert b"/ByteRange" in made
    assert played.desk.reviews.hand_out(job.report, made, tmp_path / "review.pdf").read_bytes() == made
    assert played.deeds()[-1] == "review_exported"
