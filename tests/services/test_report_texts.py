"""A funder's report in the office's own words: every number with what it means, none left blank, a wrong name at its line."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from rjdesk.documents.letter_contents import Heading, Items, Paragraph
from rjdesk.documents.report_text_contents import ReportTextContents
from rjdesk.domain.figures.report import Period, Report, Table
from rjdesk.domain.figures.row import CaseRow, Promised, VictimRow
from rjdesk.errors import ReportTextNotUnderstood, ReportTextUnnamed
from rjdesk.process import catalogue
from rjdesk.services.figures import fields
from rjdesk.services.figures.filling import Telling, contents_of
from rjdesk.services.figures.reports import report_of
from rjdesk.services.figures.single import figures
from tests.fakes import NOON
from tests.services.conferences import InMemory, in_memory
from tests.services.test_figures import TODAY, YEAR, a_case

TELLING = Telling("Te Kōwhai Office", "Report to a trust", NOON)
SAYS = """# What we did

In {period} the {office} received {cases} cases. Victims came to {came.victims.part} of {came.victims.of} places they had.

- {promises.items.share} of the promises were kept ({promises.items.range}).

{by_quarter}
"""


def counted(*rows: CaseRow) -> Report:
    """A public report on these cases."""
    return report_of(rows, catalogue.shipped(), YEAR, TODAY, "", practice=False)


def filled(report: Report, text: str = SAYS) -> ReportTextContents:
    """The text with the numbers of a report."""
    return contents_of(text, report, TELLING)


def twenty() -> list[CaseRow]:
    """Cases of which each kept one of two promises, and to which every victim but seven came."""
    promised = Promised(2, done=1)
    return [
        a_case(n, came=3, expected=3, victims=(VictimRow("attend", came=n >= 7),), promised=promised) for n in range(20)
    ]


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def test_numbers_stand_where_they_are_named_and_tables_as_tables() -> None:
    heading, paragraph, items, table = filled(counted(*twenty())).pieces
    assert heading == Heading("What we did")
    assert paragraph == Paragraph(
        "In 2026 Q1 to 2026 Q4 the Te Kōwhai Office received 20 cases. Victims came to 13 of 20 places they had."
    )
    assert items == Items(("50 % of the promises were kept (35 to 65 %).",))
    assert isinstance(table, Table)
    assert table.title == "Cases by quarter"


def test_each_single_number_comes_with_what_it_means() -> None:
    assert [title for title, _ in filled(counted(*twenty())).meanings] == ["Who came", "What was promised"]


def test_what_is_not_shown_says_so_and_is_never_a_blank() -> None:
    text = "{cases}; {came.victims.part}; {promises.items.part}"
    (paragraph,) = filled(counted(*twenty()[:3]), text).pieces
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == (
        "fewer than five (or withheld); none to count, or too few to tell; none to count, or too few to tell"
    )


def test_what_there_is_none_of_says_that() -> None:
    (paragraph, none) = filled(counted(), "{promises.days}\n\n{money}").pieces
    assert (paragraph, none) == (
        Paragraph("none to count, or too few to tell"),
        Paragraph("Restitution: none to count, or too few to tell."),
    )


def test_every_field_that_is_offered_can_be_filled_in() -> None:
    text = "\n\n".join(f"{{{line.name}}}" for line in fields.lines())
    assert fields.unfit(text) == ()
    assert all(line.says and (line.means or line.name in set(fields.Known)) for line in fields.lines())
    assert len(filled(counted(*twenty()), text).pieces) >= len(fields.names())


def test_a_single_number_is_that_of_its_table() -> None:
    report = counted(*twenty())
    known = {figure.name: figure for figure in figures()}
    assert known["came.victims.part"].row_in(report) == ("Victims", 13, 20, 65, "43 to 82 %")
    assert known["by_process.nz-youth-justice-fgc.cases"].row_in(report) == (
        "Family Group Conference (youth justice)",
        20,
    )
    assert known["money.NZD.paid"].row_in(report) is None


def test_every_section_has_single_numbers_and_each_name_is_one_number() -> None:
    known = figures()
    assert len({figure.name for figure in known}) == len(known)
    of_processes = {f"{process.id}/{figure.id}" for process in catalogue.shipped() for figure in process.figures}
    told_as_tables = {"by_quarter", "referred_by", "stages", "ways", "not_counted", "response_alone", "you_said"}
    told_as_tables |= {"their_words", "partners_moved", "trust_asked", "trust", "limits_missed"}
    assert {figure.table for figure in known} - of_processes == set(fields.blocks()) - told_as_tables


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("We kept\n{promises.itms.part} promises.", 2, "no number and no table has this name"),
        ("Well {cases}\n\nand { more", 3, "a brace stands alone"),
        ("Here it is: {by_quarter}", 1, "stands alone"),
        ("   ", None, "empty"),
    ],
)
def test_a_wrong_text_is_refused_with_its_line(on: InMemory, text: str, line: int | None, says: str) -> None:
    with pytest.raises(ReportTextNotUnderstood) as refused:
        on.desk.report_texts.keep("A trust", text)
    (found,) = fields.unfit(text)
    assert refused.value.findings == (found,)
    assert found.line == line
    assert says in str(found)
    assert on.desk.report_texts.all() == ()


def test_a_text_is_kept_changed_and_put_away_and_the_journal_knows_that_alone(on: InMemory) -> None:
    texts = on.desk.report_texts
    texts.keep("A trust", "We received {cases} cases.")
    texts.keep(" A  trust ", "We had {cases} cases.", "The trust asked")
    (kept,) = texts.all()
    assert (kept.letter, kept.text, kept.because) == ("A trust", "We had {cases} cases.", "The trust asked")
    texts.put_away("A trust")
    assert texts.all() == ()
    assert on.deeds() == ["report_text_changed", "report_text_changed", "report_text_put_away"]


def test_a_text_without_a_title_is_not_kept(on: InMemory) -> None:
    with pytest.raises(ReportTextUnnamed):
        on.desk.report_texts.keep(" \n ", "We received {cases} cases.")


def test_what_is_typed_comes_back_and_goes_once_it_counts(on: InMemory) -> None:
    on.desk.report_drafts.keep("A trust", "We rec")
    assert on.desk.report_drafts.all() == {"A trust": "We rec"}
    on.desk.report_drafts.drop("A trust")
    assert on.desk.report_drafts.all() == {}


def test_it_is_counted_as_a_public_report_is_and_sealed_as_the_offices(on: InMemory, tmp_path: Path) -> None:
    half_a_year = Period(date(2026, 1, 3), date(2026, 6, 1))
    job = on.desk.report_texts.fill("A trust", "We received {cases} cases in {period}.", half_a_year)
    assert job.contents.period == half_a_year.in_quarters()
    made = job.make()
    assert b"/ByteRange" in made
    assert on.desk.report_texts.hand_out("A trust", job.report, made, tmp_path / "trust.pdf").read_bytes() == made
    assert on.deeds() == ["report_exported"]
    (sent,) = on.desk.report_texts.handed_out()
    assert (sent.title, sent.period, sent.sha256) == ("A trust", half_a_year.in_quarters(), sha256(made).hexdigest())
    again = on.desk.report_texts.hand_out_again(sent.id, tmp_path / "again.pdf")
    assert again.read_bytes() == made
    assert b"/ByteRange" not in on.desk.report_texts.preview("A trust", "We received {cases} cases.", YEAR).make()
