"""The office's report on paper: true to both standards, each number with its meaning, a public one without the office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from pikepdf import Dictionary, Pdf
from pypdfium2 import PdfDocument

from rjdesk.documents.compose import compose_report
from rjdesk.documents.report import ReportContents
from rjdesk.domain.figures.report import Period, Report, Section, Table
from rjdesk.domain.figures.steps import Step, Steps
from tests.documents.papers import page_texts
from tests.documents.verapdf import broken_rules
from tests.fakes import NOON

NAMES = tuple(f"Way of taking part number {n}, with rather a long name for one line" for n in range(30))
TABLES = (
    Table(
        "Who referred them", "Cases by whoever referred them.", ("By", "Cases"), (("Police", 17), ("Court", None)), True
    ),
    Table(
        "Time limits", "Limits that have ended.", ("Limit", "In time", "Range"), (("Convene <b>", 12, "40 to 60 %"),)
    ),
    Table(
        "Without a new offence",
        "The share who had none.",
        ("Up to", "Watched", "Per cent"),
        (("6 months", 18, 100), ("12 months", 12, 67)),
        steps=Steps((Step(9, 0.8), Step(12, 0.67)), 12),
    ),
    Table("Ways", "How victims took part.", ("Way", "Victims"), tuple((name, 7) for name in NAMES), True),
)


def a_report(*, public: bool = False, practice: bool = False) -> ReportContents:
    """A report with a table of each sort."""
    period = Period(date(2026, 1, 1), date(2026, 12, 31))
    office = "" if public else "Te Kōwhai Valley Office"
    return ReportContents(Report(office, period, 1_250, (Section("How cases went", TABLES),), practice, public), NOON)


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("public", [False, True])
def test_it_keeps_both_standards(public: bool, flavour: str) -> None:
    assert broken_rules(compose_report(a_report(public=public)), "3a" if flavour == "3a" else "ua1") == []


def test_each_number_stands_with_what_it_means_and_what_is_not_shown_with_why() -> None:
    text = " ".join(" ".join(page_texts(compose_report(a_report()))).split())
    assert "Cases by whoever referred them." in text
    assert "Convene <b>" in text
    assert "fewer than five" in text
    assert "They don't say that one thing led to another" in text
    assert "Cases: 1,250" in text


def test_no_page_ends_between_what_a_long_table_means_and_the_table() -> None:
    for lines in range(8, 24):
        tables = (replace(TABLES[3], rows=TABLES[3].rows[:lines], bars=False), replace(TABLES[3], bars=False))
        report = Report("Office", Period(date(2026, 1, 1), date(2026, 12, 31)), 9, (Section("Ways", tables),))
        for page in page_texts(compose_report(ReportContents(report, NOON))):
            assert not page.split(" 2026 Q1")[0].endswith("How victims took part.")


def test_a_range_stands_in_one_line_however_many_columns_there_are() -> None:
    head = ("Time limit", "In time", "Of", "Per cent", "Range", "Extended")
    table = Table(
        "Limits", "Ended.", head, (("Convene the conference in custody, of a child", 9, 9, 100, "91 to 100 %", 0),)
    )
    report = Report("Office", Period(date(2026, 1, 1), date(2026, 12, 31)), 9, (Section("Limits", (table,)),))
    with PdfDocument(compose_report(ReportContents(report, NOON))) as document:
        assert "91 to 100 %" in document[0].get_textpage().get_text_bounded()


def test_a_curve_is_told_in_words_for_whoever_cannot_see_it() -> None:
    with Pdf.open(BytesIO(compose_report(a_report()))) as pdf:
        said = [str(each.Alt) for each in pdf.objects if isinstance(each, Dictionary) and "/Alt" in each]
    assert any("months after the meeting: month 9: 80 %, month 12: 67 %." in words for words in said)


def test_a_public_one_names_no_office_and_no_day() -> None:
    pdf = compose_report(a_report(public=True))
    text = " ".join(page_texts(pdf))
    assert "2026 Q1" in text
    assert "Te Kōwhai" not in text
    assert "January" not in text
    assert "December" not in text
    assert "Te K".encode("utf-16-be") not in pdf


def test_a_report_of_a_practice_vault_says_so_on_every_page() -> None:
    pages = page_texts(compose_report(a_report(practice=True)))
    assert len(pages) > 1
    assert all("PRACTICE" in page for page in pages)


def test_the_same_figures_give_the_same_bytes() -> None:
    assert compose_report(a_report()) == compose_report(a_report())


def test_a_year_without_a_case_says_so() -> None:
    empty = Report("Office", Period(date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=90)), 0, ())
    assert "No case was received in this time." in " ".join(page_texts(compose_report(ReportContents(empty, NOON))))
