"""What a unit of work holds of the office's figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Protocol

from rjdesk.domain.figures.handed_out import PublicReport, SentReport
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId, SentReportId


class Figures(Protocol):
    """What each case says to the figures; a case's own row is kept with it, by ``Cases.save``."""

    def rows(self, first: date, last: date) -> Iterator[CaseRow]:
        """The rows of the cases received from one day to another, in the order received; restricted ones are among them,
        because a count names nobody, sealed ones are not."""

    def whom(self, cases: Collection[CaseId]) -> Iterator[CaseRow]:
        """Of certain cases, as far as they have a row, only how they ran and whom they are about: process, region, ethnicity,
        gender; in the order of their identities. Sealed ones are not among them."""

    def without(self) -> tuple[CaseId, ...]:
        """Cases that have no row yet: they were last saved by an rjdesk that made no figures."""


class Reports(Protocol):
    """Reports that left the house, each as it was handed out."""

    def publish(self, public: PublicReport) -> None:
        """Keep the public report of a time that has none yet."""

    def published(self) -> tuple[PublicReport, ...]:
        """Every public report, in the order in which they were handed out."""

    def keep(self, sent: SentReport, pdf: bytes) -> None:
        """Keep a report as it is handed out."""

    def sent(self) -> tuple[SentReport, ...]:
        """What was handed out, in its order; the bytes stay where they are."""

    def bytes_of(self, wanted: SentReportId) -> bytes:
        """A report's bytes. Raises NoSuchReport."""
