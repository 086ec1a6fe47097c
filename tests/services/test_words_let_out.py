"""Words that people let the office use stand where they agreed to it; taken back or over, in no later report."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from rjdesk.documents.letter_contents import Paragraph
from rjdesk.domain.figures.report import Period, Table
from rjdesk.domain.hearing.testimonials import Naming, Terms, Use
from rjdesk.domain.member import Role
from rjdesk.services.figures.files import Kind
from tests.documents.papers import page_texts
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.test_testimonials import SAID, TODAY, Asked, asked

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
LAST = Period(date(2025, 1, 1), date(2025, 12, 31))
SOON = TODAY + timedelta(days=1)
BRIEFLY = "It was hard, and it was right."
TOLD = "What we heard:\n\n{their_words}"


@pytest.fixture
def ana() -> Asked:
    """Ana let the report and the funder have some words by her part, and the report some others until tomorrow by nothing."""
    made = asked()
    made.give(Terms(Naming.ROLE, (Use.REPORT, Use.FUNDER), TODAY + timedelta(days=99)))
    made.give(Terms(Naming.NOT_AT_ALL, (Use.REPORT,), SOON), BRIEFLY)
    return made


def words_in(ana: Asked) -> list[tuple[object, ...]]:
    """What the office's own report says in people's words."""
    tables = [table for section in ana.on.desk.figures.report(YEAR).sections for table in section.tables]
    return [row for table in tables if table.name == "their_words" for row in table.rows]


def take_back(ana: Asked) -> None:
    """Ana takes back what she said first."""
    ana.service.withdraw(ana.case, ana.service.open(ana.case).held[0].id)


def funder(ana: Asked) -> tuple[object, ...]:
    """What a text for a funder says of them."""
    return ana.on.desk.report_texts.fill("A trust", TOLD, LAST).contents.pieces


def test_the_report_holds_them_named_as_was_agreed_until_they_are_taken_back_or_over(ana: Asked) -> None:
    first = (f"“{SAID}”", ana.giver.role, "27 February 2027")
    assert words_in(ana) == [first, (f"“{BRIEFLY}”", "Not named", "21 November 2026")]
    ana.on.clock.now = NOON + timedelta(days=2)
    assert words_in(ana) == [first]
    take_back(ana)
    assert words_in(ana) == []


def test_words_for_something_else_are_in_no_report(ana: Asked) -> None:
    ana.give(Terms(Naming.ROLE, (Use.TRAINING, Use.WEBSITE, Use.FUNDER), SOON), "For others")
    assert "For others" not in str(words_in(ana))


def test_a_public_report_holds_nobodys_words(ana: Asked) -> None:
    told = str(ana.on.desk.figures.report(YEAR, public=True))
    assert SAID not in told
    assert BRIEFLY not in told


def test_the_review_of_the_year_holds_them_and_one_for_others_does_not(ana: Asked) -> None:
    reviews = ana.on.desk.reviews
    assert SAID in str(reviews.review(2026, small=True).contents.figures)
    assert SAID not in str(reviews.review(2026, small=False).contents)


def test_all_four_kinds_of_file_hold_them(ana: Asked) -> None:
    report, quoted = ana.on.desk.figures.report(YEAR), f"“{SAID}”"
    made = {kind: ana.on.desk.figures.file(report, kind).make() for kind in Kind}
    lines = list(csv.reader(StringIO(made[Kind.CSV].decode("utf-8-sig"))))
    rows = CalamineWorkbook.from_filelike(BytesIO(made[Kind.XLSX])).get_sheet_by_index(0).to_python()
    tables = [table for section in json.loads(made[Kind.JSON])["sections"] for table in section["tables"]]
    said = ["In people's own words", "Words that people let us use", quoted, "Said by", ana.giver.role]
    assert said in lines
    assert [quoted, ana.giver.role, "27 February 2027"] in [row[:3] for row in rows]
    assert [quoted, ana.giver.role, "27 February 2027"] in [row for table in tables for row in table["rows"]]
    assert quoted in " ".join(page_texts(made[Kind.PDF]))


def test_the_pdf_has_them_no_more_once_they_are_taken_back(ana: Asked) -> None:
    take_back(ana)
    report = ana.on.desk.figures.report(YEAR)
    text = " ".join(page_texts(ana.on.desk.figures.file(report, Kind.PDF).make()))
    assert SAID not in text
    assert BRIEFLY in text


def test_words_of_a_restricted_case_are_in_the_report_of_those_alone_who_see_it(ana: Asked) -> None:
    ana.on.desk.assignments.restrict(ana.case)
    assert len(words_in(ana)) == 2
    with as_member(ana.on, a_colleague(ana.on, Role.SUPERVISOR)):
        assert words_in(ana) == []


def test_a_funders_text_tells_what_was_agreed_for_it_and_says_so_when_there_is_nothing(ana: Asked) -> None:
    _, words = funder(ana)
    assert isinstance(words, Table)
    assert [row[0] for row in words.rows] == [f"“{SAID}”"]
    take_back(ana)
    _, none = funder(ana)
    assert none == Paragraph("Words that people let us use: there are none that may be told now.")
    assert ana.on.desk.report_texts.fill("A trust", TOLD, LAST).missing == ("their_words",)


def test_a_report_that_went_stays_as_it_went_and_the_ledger_says_where_the_words_are(
    ana: Asked, tmp_path: Path
) -> None:
    texts = ana.on.desk.report_texts
    plain, job = texts.fill("Numbers", "We had {cases} cases.", LAST), texts.fill("A trust", TOLD, LAST)
    texts.hand_out("Numbers", plain.report, b"numbers", tmp_path / "numbers.pdf", plain.words)
    made = job.make()
    assert SAID in " ".join(page_texts(made))
    texts.hand_out("A trust", job.report, made, tmp_path / "trust.pdf", job.words)
    assert texts.outdated() == frozenset()
    take_back(ana)
    sent, _ = texts.handed_out()
    held, _ = ana.service.open(ana.case).held
    assert ana.service.open(ana.case).kept_in == {held.id: (sent,)}
    assert texts.outdated() == {sent.id}
    assert texts.hand_out_again(sent.id, tmp_path / "again.pdf").read_bytes() == made
    assert SAID not in " ".join(page_texts(texts.fill("A trust", TOLD, LAST).make()))
