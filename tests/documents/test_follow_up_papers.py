"""The papers of a follow-up: what they say, what they never say, and that they meet both standards."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from rjdesk.documents import compose
from tests.documents.follow_up_papers import CODE, a_completion, a_slip, a_statement, follow_up_papers
from tests.documents.papers import field_names, page_texts
from tests.documents.verapdf import Flavour, broken_rules

KINDS = (
    "statement",
    "statement without a line",
    "long practice statement",
    "slip",
    "practice slip for money",
    "second version",
    "change",
    "copy of a change",
    "report of two versions",
    "certificate",
    "long practice report",
)


@cache
def papers() -> dict[str, bytes]:
    return follow_up_papers()


def words(pdf: bytes) -> str:
    """All pages as one text."""
    return " ".join(" ".join(page_texts(pdf)).split())


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_meets_both_standards(kind: str, flavour: Flavour) -> None:
    assert broken_rules(papers()[kind], flavour) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "second version"])
def test_each_has_one_field_for_the_seal(kind: str) -> None:
    assert field_names(papers()[kind]) == ["closing"]


def test_a_statement_shows_every_line_with_the_balance_after_it() -> None:
    said = words(papers()["statement"])

    assert "$90.00 of $360.00 are paid. $270.00 are owed." in said
    assert said.count("Correction of what was noted before") == 3
    assert "Nothing has been noted as paid." in words(papers()["statement without a line"])


@pytest.mark.parametrize("kind", ["slip", "practice slip for money"])
def test_a_slip_is_one_page_with_its_code_and_room_for_a_hand(kind: str) -> None:
    (page,) = page_texts(papers()[kind])

    assert CODE in page
    assert "Name and signature of whoever saw it" in page
    assert ("Receipt" in page) == (kind == "practice slip for money")


def test_however_long_a_promise_is_its_slip_is_signed_beside_its_code() -> None:
    for lines in range(1, 40, 3):
        pages = page_texts(compose.compose_slip(replace(a_slip(), what="Work at the garden, each Saturday. " * lines)))
        assert [CODE in page for page in pages] == ["Name and signature of whoever saw it" in page for page in pages]


def test_a_certificate_says_that_all_was_done_and_a_report_how_much() -> None:
    assert "Certificate of completion" in words(papers()["certificate"])
    assert "Everything that was agreed was done: 5 of 5." in words(papers()["certificate"])
    report = words(compose.compose_completion(a_completion()))
    assert "Certificate" not in report
    assert "Kept: 0 of 5. Still open: 5." in report


def test_another_version_names_the_one_it_replaces_by_number_and_hash() -> None:
    said = words(papers()["second version"])
    for told in ("This is version 2", "version 1", "ab" * 10, "Number 1 is changed (by when, the payments)"):
        assert told in said
    assert "nobody signs it again" in words(papers()["change"])
    assert "Agreed by Wiremu Tōpia, Hinemoa Rāwhiti" in words(papers()["change"])
    copy = words(papers()["copy of a change"])
    assert "Wiremu Tōpia" not in copy.split("What was agreed")[0]
    assert "nobody signs it again" in copy, "whose word it is was left out, and nothing else"
    report = words(papers()["report of two versions"])
    assert "Replaced on 4 December 2026" in report
    assert "No longer part of it Meet his mentor each Wednesday" in report


def test_the_same_input_gives_the_same_bytes() -> None:
    slip = replace(a_slip(), code=CODE)

    assert compose.compose_slip(slip) == compose.compose_slip(a_slip())
    assert compose.compose_statement(a_statement()) == compose.compose_statement(a_statement())
