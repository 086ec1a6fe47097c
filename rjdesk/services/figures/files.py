"""A report as a file: for people a PDF or a workbook, for programs separated text or JSON; all from the same values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from rjdesk.domain.figures.bars import in_words
from rjdesk.domain.figures.report import Report, notes, quarter_of
from rjdesk.process.paper_size import PaperSize
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity

SCHEMA = "rjdesk/report/1"


class Kind(StrEnum):
    """The kinds of file; each is also how its name ends."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class ReportJob:
    """Make the file; for the press. ``identity`` seals a PDF that is not public."""

    report: Report
    kind: Kind
    made_on: datetime
    identity: SigningIdentity = field(repr=False)
    paper: str = PaperSize.A4

    def make(self) -> bytes:
        """Pure. Raises CharacterNotInFont."""
        if self.kind is Kind.JSON:
            return as_json(self.report)
        if self.kind is Kind.PDF:
            return self._pdf()
        from rjdesk.sheets.writing import separated, workbook

        title = say("figures.public_title" if self.report.public else "figures.title")
        word = say("sheets.practice") if self.report.practice else ""
        if self.kind is Kind.XLSX:
            return workbook(as_rows(self.report), title, _as_told(self.report, self.made_on), word)
        return separated(list(_values(self.report)), word)

    def _pdf(self) -> bytes:
        from rjdesk.documents.compose import compose_report
        from rjdesk.documents.report import ReportContents
        from rjdesk.documents.signing import seal

        pdf = compose_report(ReportContents(self.report, _as_told(self.report, self.made_on), self.paper))
        if self.report.public:
            return pdf
        reason = say("ceremony.sealed.report")
        marked = f"{say('signing.practice')} {reason}" if self.report.practice else reason
        return seal(pdf, self.identity, self.made_on, marked)


def as_json(report: Report) -> bytes:
    """The report for programs; what is not shown is null."""
    told = {"schema": SCHEMA, **asdict(report)}
    if report.public:
        told["period"] = {"first": quarter_of(report.period.first), "last": quarter_of(report.period.last)}
    if report.practice:
        told["practice_notice"] = say("documents.practice_notice")
    return json.dumps(told, default=date.isoformat, ensure_ascii=False, indent=2).encode() + b"\n"


def as_rows(report: Report) -> list[list[str | int | float]]:
    """The report as rows for people, table under table, each with what its numbers mean."""
    rows: list[list[str | int | float]] = [[say("figures.public_title" if report.public else "figures.title")]]
    rows += [[note] for note in _notes(report)]
    for section in report.sections:
        rows += [[], [section.title]]
        for table in section.tables:
            rows += [[], [table.title], [table.means], list(table.head)]
            rows += [[in_words(None) if cell is None else cell for cell in row] for row in table.rows]
    return rows


def _values(report: Report) -> Iterator[list[str]]:
    """One value to a line: section, table, line, column, value."""
    yield say("figures.values_head").split(" | ")
    for note in _notes(report):
        yield ["", "", "", "", note]
    for section in report.sections:
        for table in section.tables:
            for row in table.rows:
                for column, cell in zip(table.head[1:], row[1:], strict=True):
                    yield [section.title, table.title, str(row[0]), column, in_words(cell)]


def _notes(report: Report) -> Iterator[str]:
    if report.practice:
        yield say("documents.practice_notice")
    first, last = report.period.first, report.period.last
    if report.public:
        yield say("figures.about_quarters", first=quarter_of(first), last=quarter_of(last))
    else:
        yield say("figures.about_period", first=first.isoformat(), last=last.isoformat())
    yield say("figures.cases", count=in_words(report.cases))
    for note in notes(public=report.public):
        yield say(f"figures.{note}", mark=in_words(None))


def _as_told(report: Report, made_on: datetime) -> datetime:
    """When the file says that it was made: of a public report only the first day of the quarter."""
    if not report.public:
        return made_on
    return made_on.replace(month=3 * ((made_on.month - 1) // 3) + 1, day=1, hour=0, minute=0, second=0, microsecond=0)
