"""The office's figures in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from rjdesk.domain.figures.handed_out import PublicReport, SentReport
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId, SentReportId
from rjdesk.errors import NoSuchReport
from tests.shelves import Shelves


class FakeFigures:
    """The rows of cases in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def rows(self, first: date, last: date) -> Iterator[CaseRow]:
        """The rows of the cases received from one day to another."""
        known = (row for row in self._held.figures.values() if self._held.knows(row.case))
        return iter(sorted((row for row in known if first <= row.received_on <= last), key=_order))

    def whom(self, cases: Collection[CaseId]) -> Iterator[CaseRow]:
        """Of certain cases, how they ran and whom they are about."""
        known = (row for row in self._held.figures.values() if row.case in cases and self._held.knows(row.case))
        return map(_whom, sorted(known, key=lambda row: row.case))

    def without(self) -> tuple[CaseId, ...]:
        """Cases that have no row yet."""
        return tuple(case for case in self._held.cases if case not in self._held.figures and self._held.knows(case))


class FakeReports:
    """Reports that left the house, in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def publish(self, public: PublicReport) -> None:
        """Keep the public report of a time that has none yet."""
        assert public.report.period.first not in [each.report.period.first for each in self._held.public_reports]
        self._held.public_reports.append(public)

    def published(self) -> tuple[PublicReport, ...]:
        """Every public report."""
        return tuple(self._held.public_reports)

    def keep(self, sent: SentReport, pdf: bytes) -> None:
        """Keep a report as it is handed out."""
        self._held.sent_reports[sent.id] = sent, pdf

    def sent(self) -> tuple[SentReport, ...]:
        """What was handed out."""
        return tuple(sent for sent, _ in self._held.sent_reports.values())

    def bytes_of(self, wanted: SentReportId) -> bytes:
        """A report's bytes."""
        if wanted not in self._held.sent_reports:
            raise NoSuchReport
        return self._held.sent_reports[wanted][1]


def _whom(row: CaseRow) -> CaseRow:
    made = CaseRow(row.case, row.process, row.kind, row.received_on)
    return replace(made, region=row.region, ethnicity=row.ethnicity, gender=row.gender)


def _order(row: CaseRow) -> tuple[date, CaseId]:
    return row.received_on, row.case
