"""The chronology of time limits: a paper for counsel and the court."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.documents import compose
from tests.documents.papers import a_chronology, field_names, page_texts


def words(pages: list[str]) -> str:
    """All pages as one text."""
    return " ".join(pages)


def test_each_limit_says_how_it_stands_and_why_its_day_is_the_last() -> None:
    text = words(page_texts(compose.compose_chronology(a_chronology())))
    assert "Met on 4 December 2026, within the limit" in text
    assert "s 249(4): 14 days" in text
    assert "28 December 2026: not a working day by statute" in text
    assert "Decided by: Hana Parata" in text
    assert "Read in the source named." in text


def test_events_are_told_with_the_day_they_were_entered_and_people_by_their_part() -> None:
    text = words(page_texts(compose.compose_chronology(a_chronology())))
    assert "22 November 2026 Closed the stage “Preparation” 22 November 2026" in text
    assert "Victim not recorded" in text


def test_a_case_without_limits_says_so() -> None:
    bare = replace(a_chronology(), limits=(), events=(), told=())
    (text,) = page_texts(compose.compose_chronology(bare))
    assert "No time limit is set" in text
    assert "Who was told" not in text


def test_it_goes_over_many_pages_and_has_one_field_for_the_seal() -> None:
    pdf = compose.compose_chronology(a_chronology(events=200))
    assert len(page_texts(pdf)) > 6
    assert field_names(pdf) == ["closing"]
