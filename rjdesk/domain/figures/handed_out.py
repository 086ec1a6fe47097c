"""Reports that left the house, as they left it: nothing that is entered later changes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.ids import MemberId, SentReportId, TestimonialId


@dataclass(frozen=True, slots=True)
class PublicReport:
    """The public report of its period, from the first time that it, or a part of it, was handed out."""

    report: Report
    at: datetime
    by: MemberId


@dataclass(frozen=True, slots=True)
class SentReport:
    """A report in the office's own words as it was handed out; its bytes are kept beside it.

    ``words`` are the testimonials that it holds: what is taken back later still stands in it.
    """

    id: SentReportId
    title: str
    period: Period
    at: datetime
    by: MemberId
    sha256: str
    words: tuple[TestimonialId, ...] = ()
