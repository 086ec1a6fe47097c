"""A report's numbers put into a text: what is not shown says so, what there is none of says that; nothing is left blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.documents.letter_contents import Heading, Items, Paragraph
from rjdesk.documents.report_text_contents import ReportTextContents, TextPiece
from rjdesk.documents.written import day
from rjdesk.domain.figures.bars import in_words
from rjdesk.domain.figures.report import Cell, Report, Table, quarter_of
from rjdesk.domain.hearing.testimonials import Usable
from rjdesk.domain.ids import TestimonialId
from rjdesk.process.letter_text import Form, Piece, fields, filled, pieces
from rjdesk.process.paper_size import PaperSize
from rjdesk.services.figures.about_words import THEIR_WORDS, words_table
from rjdesk.services.figures.fields import BY_YEAR, Known, blocks, title_of
from rjdesk.services.figures.single import Figure, figures
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity


@dataclass(frozen=True, slots=True)
class Telling:
    """Whose report it is and when it is made; ``title`` is what the funder calls it, ``words`` what people let it tell."""

    office: str
    title: str
    made_on: datetime
    paper: str = PaperSize.A4
    words: tuple[Usable, ...] = ()


def contents_of(text: str, report: Report, telling: Telling) -> ReportTextContents:
    """A text with the numbers of a public report. Raises KeyError for a field that ``fields.unfit`` would have found."""
    values, named = _values(report, telling), fields(text)
    tables = _all_tables(report, telling)
    meanings = dict.fromkeys((each.title, each.means) for each in figures() if each.name in named)
    return ReportTextContents(
        office=telling.office,
        title=telling.title,
        period=report.period,
        made_on=telling.made_on,
        pieces=tuple(made for part in pieces(text, blocks()) for made in _pieces(part, tables, values)),
        meanings=tuple(meanings),
        practice=report.practice,
        paper=telling.paper,
    )


def missing_in(text: str, report: Report, telling: Telling) -> tuple[str, ...]:
    """The numbers and tables of a text of which a report has nothing to tell, as they are named."""
    held = {table.name: table for table in _all_tables(report, telling)}
    single = {each.name for each in figures() if each.row_in(report) is None}
    tables = {name for name in blocks() if not held.keys() & set(BY_YEAR.get(name, (name,)))}
    return tuple(name for name in dict.fromkeys(fields(text)) if name in single | tables)


def _pieces(part: Piece, tables: Sequence[Table], values: Mapping[str, str]) -> Iterator[TextPiece]:
    if part.form is Form.BLOCK:
        yield from _tables(part.lines[0], tables)
        return
    lines = tuple(filled(line, dict(values)) for line in part.lines)
    if part.form is Form.ITEMS:
        yield Items(lines)
    else:
        yield Heading(lines[0]) if part.form is Form.HEADING else Paragraph(lines[0])


def _tables(name: str, tables: Sequence[Table]) -> Iterator[TextPiece]:
    found = [table for table in tables if table.name in BY_YEAR.get(name, (name,))]
    yield from found
    if not found:
        none = "figures.their_words.none" if name == THEIR_WORDS else "figures.fields.no_table"
        yield Paragraph(say(none, title=title_of(name)))


def _all_tables(report: Report, telling: Telling) -> tuple[Table, ...]:
    """Those of the public report, and people's words: no report of numbers that is public holds any."""
    counted = tuple(table for section in report.sections for table in section.tables)
    return (*counted, words_table(telling.words)) if telling.words else counted


def _values(report: Report, telling: Telling) -> dict[str, str]:
    first, last = (quarter_of(day) for day in (report.period.first, report.period.last))
    return {
        Known.OFFICE: telling.office,
        Known.PERIOD: first if first == last else say("figures.fields.from_to", first=first, last=last),
        Known.TODAY: day(telling.made_on.date()),
        Known.CASES: _told(report.cases, ""),
        **{figure.name: _figure(figure, report) for figure in figures()},
    }


def _figure(figure: Figure, report: Report) -> str:
    row = figure.row_in(report)
    return say("figures.fields.none") if row is None else _told(row[figure.column], figure.unit)


def _told(cell: Cell, unit: str) -> str:
    return say("figures.fields.not_shown") if cell is None else f"{in_words(cell)}{unit}"


@dataclass(frozen=True, slots=True)
class ReportTextJob:
    """Make the paper; for the press. Without an identity it is a preview, and not sealed.

    ``report`` is what its numbers are of; ``missing`` names those that the text asks for and that there are none of. ``words``
    are the testimonials that it holds.
    """

    contents: ReportTextContents
    report: Report
    missing: tuple[str, ...] = ()
    words: tuple[TestimonialId, ...] = ()
    identity: SigningIdentity | None = None

    def make(self) -> bytes:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_report_text
        from rjdesk.documents.signing import seal

        pdf = compose_report_text(self.contents)
        if self.identity is None:
            return pdf
        reason = say("ceremony.sealed.report")
        marked = f"{say('signing.practice')} {reason}" if self.contents.practice else reason
        return seal(pdf, self.identity, self.contents.made_on, marked)
