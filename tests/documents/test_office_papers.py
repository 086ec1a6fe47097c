"""What the office prints of itself, besides its report: a report in its own words, and the review of a year."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from rjdesk.documents import compose
from rjdesk.documents.learning.contents import ChangeLine, LessonLine, YearReviewContents
from rjdesk.documents.letter_contents import Heading, Items, Paragraph
from rjdesk.documents.report_text_contents import ReportTextContents
from rjdesk.domain.figures.report import Period, Section, Table
from tests.documents.papers import field_names, page_texts
from tests.documents.test_report import TABLES
from tests.documents.verapdf import Flavour, broken_rules
from tests.fakes import NOON

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
KINDS = ("text", "practice text", "review", "practice review")
BESIDE = Table("Side by side", "What came.", ("From", "What", "Lessons", "Done", "To do"), (("A", "7", "1", "0", "1"),))


def a_text(*, practice: bool = False) -> ReportTextContents:
    """A heading, words, a list and tables."""
    pieces = (Heading("What we did"), Paragraph("We received 20 cases."), Items(("Half were kept",)), *TABLES)
    meanings = (("Who came", "Of the meetings that were held."),)
    return ReportTextContents("Te Kōwhai", "Report to a trust", YEAR, NOON, pieces, meanings, practice)


def a_review(lessons: int = 9, *, practice: bool = False) -> YearReviewContents:
    """A year with lessons, a change and figures."""
    on = date(2026, 6, 1)
    told = LessonLine("The room was too small " * 5, "Ask for the hall", "A conference", on, "Done", on, on, "Circle 2")
    changes = (ChangeLine(on, "Peacemaking circle, process, version 2", "In force"),)
    sections = (Section("How cases went", TABLES),)
    office = ("Te Kōwhai", YEAR, NOON, BESIDE)
    return YearReviewContents(*office, (told,) * lessons, changes, TABLES[:1], sections, small=False, practice=practice)


@cache
def papers() -> dict[str, bytes]:
    return {
        "text": compose.compose_report_text(a_text()),
        "practice text": compose.compose_report_text(a_text(practice=True)),
        "review": compose.compose_year_review(a_review()),
        "practice review": compose.compose_year_review(a_review(0, practice=True)),
    }


def words(kind: str) -> str:
    """All pages as one text."""
    return " ".join(" ".join(page_texts(papers()[kind])).split())


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_meets_both_standards(kind: str, flavour: Flavour) -> None:
    assert broken_rules(papers()[kind], flavour) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_has_one_field_for_the_seal_and_says_practice_where_it_is(kind: str) -> None:
    assert field_names(papers()[kind]) == ["closing"]
    pages = page_texts(papers()[kind])
    assert all(("PRACTICE" in page) is kind.startswith("practice") for page in pages)


def test_no_heading_of_a_review_stands_alone_at_a_pages_foot() -> None:
    for lessons in range(8, 13):
        for page in page_texts(compose.compose_year_review(a_review(lessons))):
            assert not page.split(" 2026 Q1")[0].endswith(("What people told us", "What changed in processes and law"))


def test_a_number_in_a_text_comes_with_what_it_means() -> None:
    said = words("text")
    assert "Who came: Of the meetings that were held." in said
    assert "fewer than five" in said
    assert "They don't say that one thing led to another" in said


def test_a_review_puts_what_came_in_beside_what_was_learnt_and_changed() -> None:
    said = words("review")
    for told in (
        "Side by side",
        "Ask for the hall",
        "Circle 2",
        "Peacemaking circle, process, version 2",
        "Time limits",
    ):
        assert told in said
    assert "No lesson was noted in this year." in words("practice review")
