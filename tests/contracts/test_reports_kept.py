"""What every vault promises of reports that left the house: they stay as they went."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest

from rjdesk.domain.figures.handed_out import PublicReport, SentReport
from rjdesk.domain.figures.report import Period, Report, Section, Table
from rjdesk.domain.figures.steps import Step, Steps
from rjdesk.domain.ids import MemberId, SentReportId, TestimonialId
from rjdesk.errors import NoSuchReport
from tests.contracts.conftest import Bench
from tests.fakes import NOON

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
ROWS = (("Police", 17, None, 12.5), ("Not told apart", None, "15 to 85 %", 0))
TABLE = Table("Who", "What it means", ("By", "a", "b", "c"), ROWS, True, "who", Steps((Step(3.0, 0.9),), 12))
PUBLIC = PublicReport(Report("", YEAR, 25, (Section("How", (TABLE,)),), public=True), NOON, MemberId("mere"))
WORDS = TestimonialId("t1"), TestimonialId("t2")
SENT = SentReport(SentReportId("r1"), "A trust", YEAR, NOON, MemberId("mere"), sha256(b"%PDF").hexdigest(), WORDS)


def test_a_public_report_comes_back_as_it_was_handed_out(bench: Bench) -> None:
    with bench.begin() as work:
        work.reports.publish(PUBLIC)
        work.commit()
    with bench.begin() as work:
        assert work.reports.published() == (PUBLIC,)


def test_a_report_that_was_sent_comes_back_byte_for_byte(bench: Bench) -> None:
    with bench.begin() as work:
        work.reports.keep(SENT, b"%PDF")
        work.commit()
    with bench.begin() as work:
        assert work.reports.sent() == (SENT,)
        assert work.reports.bytes_of(SENT.id) == b"%PDF"
        with pytest.raises(NoSuchReport):
            work.reports.bytes_of(SentReportId("another"))
