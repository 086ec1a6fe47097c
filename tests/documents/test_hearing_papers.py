"""The register of complaints and the consent to take home: what they say, what they never say, and both standards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from rjdesk.documents.compose import compose_complaint_register, compose_consent
from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.hearing.contents import ComplaintLine, ComplaintRegisterContents, ConsentContents
from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.complaints import Complainant, ComplaintTotals, Deadlines, Matter, Outcome, StepKind
from rjdesk.domain.hearing.survey import Language
from rjdesk.process.consents import consents
from tests.documents.papers import page_texts
from tests.documents.verapdf import Flavour, broken_rules
from tests.fakes import NOON

FRAME = PaperFrame("Te Kōwhai Office", "", "", NOON, "")
EN = consents()[Language.EN]
YEAR, DAY = Period(date(2026, 1, 1), date(2026, 12, 31)), date(2026, 11, 20)


@cache
def register(*, practice: bool = False, lines: int = 40) -> bytes:
    steps = ((StepKind.ACKNOWLEDGED, DAY), (StepKind.LOOKED_INTO, DAY))
    made = tuple(
        ComplaintLine(number, DAY, Complainant.VICTIM, Matter.DELAY, steps, Outcome.PARTLY, DAY, DAY)
        if number % 3
        else ComplaintLine(number, DAY, Complainant.ANONYMOUS, Matter.ACCESS, (), None, None, None)
        for number in range(1, lines + 1)
    )
    totals = ComplaintTotals(lines, {Matter.DELAY: 27, Matter.SAFETY: 0}, {Outcome.PARTLY: 27}, 13, 20)
    frame = PaperFrame("Te Kōwhai Office", "", "", NOON, "", practice=practice)
    return compose_complaint_register(ComplaintRegisterContents(frame, YEAR, made, totals, Deadlines()))


@cache
def consent() -> bytes:
    uses = ("the office's own report", "the office's website")
    words = "Somebody asked me, and listened & <stayed>."
    return compose_consent(ConsentContents(FRAME, "Ana Ngata", words, "As “Victim”", uses, DAY, date(2027, 11, 20), EN))


@cache
def consent_in_spanish() -> bytes:
    frame, told = replace(FRAME, language="es"), consents()[Language.ES]
    words = "Alguien me preguntó."
    return compose_consent(ConsentContents(frame, "Ana Ngata", words, "No aparece", (), DAY, date(2027, 11, 20), told))


def said(pdf: bytes) -> str:
    """All pages as one text."""
    return " ".join(" ".join(page_texts(pdf)).split())


def test_the_register_says_what_was_done_by_when_and_that_no_law_sets_the_days() -> None:
    words = said(register())
    assert words.count("told on 20 November 2026") == 27
    assert words.count("not over yet") == 13
    assert "acknowledged within 5, over within 20" in words
    assert "No law here sets them." in words
    assert "left out of it" in words
    assert "PRACTICE" in said(register(practice=True)).upper()


def test_a_time_without_complaints_says_so() -> None:
    assert "No complaint was received" in said(register(lines=0))


def test_the_consent_is_one_page_that_says_how_to_take_it_back() -> None:
    (page,) = page_texts(consent())
    words = " ".join(page.split())
    for part in ("You can take it back at any time", "listened & <stayed>.", "As “Victim”", "20 November 2027"):
        assert part in words


def test_it_is_in_the_language_in_which_they_agreed_and_says_that_nobody_read_the_translation() -> None:
    words = said(consent_in_spanish())
    for part in (
        "Lo que se puede hacer con mis palabras",
        "20 de noviembre de 2027",
        "ninguna persona que hable español",
    ):
        assert part in words
    assert "You can take it back" not in words


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_both_meet_the_standard(flavour: Flavour) -> None:
    assert [broken_rules(paper, flavour) for paper in (register(practice=True), consent_in_spanish())] == [[], []]
