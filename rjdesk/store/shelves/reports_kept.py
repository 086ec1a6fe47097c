"""Reports that left the house, in the database; entries that only grow."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from rjdesk.domain.figures.handed_out import PublicReport, SentReport
from rjdesk.domain.figures.report import Period, Report, Section, Table
from rjdesk.domain.figures.steps import Step, Steps
from rjdesk.domain.ids import MemberId, SentReportId, TestimonialId
from rjdesk.errors import NoSuchReport
from rjdesk.store.history.touched import Touched
from rjdesk.store.tables.of_reports import public_reports, sent_reports

KNOWN = [column for column in sent_reports.c if column is not sent_reports.c.pdf]


class VaultReports:
    """The reports of an open vault; see ``figures_shelves.Reports``."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def publish(self, public: PublicReport) -> None:
        """Keep the public report of a time that has none yet."""
        self._touched.add(None)
        period = public.report.period
        row = {"first": period.first, "last": period.last, "at": public.at, "by": public.by}
        self._connection.execute(public_reports.insert().values(**row, report=_text(public.report)))

    def published(self) -> tuple[PublicReport, ...]:
        """Every public report, in the order in which they were handed out."""
        found = self._connection.execute(select(public_reports).order_by(public_reports.c.at, public_reports.c.first))
        return tuple(PublicReport(_report(row.report), row.at, MemberId(row.by)) for row in found)

    def keep(self, sent: SentReport, pdf: bytes) -> None:
        """Keep a report as it is handed out."""
        self._touched.add(None)
        row = {"id": sent.id, "title": sent.title, "first": sent.period.first, "last": sent.period.last}
        row |= {"at": sent.at, "by": sent.by, "sha256": sent.sha256, "words": " ".join(sent.words)}
        self._connection.execute(sent_reports.insert().values(**row, pdf=pdf))

    def sent(self) -> tuple[SentReport, ...]:
        """What was handed out, in its order; the bytes stay where they are."""
        found = self._connection.execute(select(*KNOWN).order_by(sent_reports.c.number))
        return tuple(map(_sent, found))

    def bytes_of(self, wanted: SentReportId) -> bytes:
        """A report's bytes. Raises NoSuchReport."""
        held = sent_reports.c
        found = self._connection.execute(select(held.pdf).where(held.id == wanted)).scalar()
        if found is None:
            raise NoSuchReport
        return bytes(found)


def _sent(row: Any) -> SentReport:
    period, words = Period(row.first, row.last), tuple(map(TestimonialId, row.words.split()))
    return SentReport(SentReportId(row.id), row.title, period, row.at, MemberId(row.by), row.sha256, words)


def _text(report: Report) -> str:
    return json.dumps(asdict(report), default=date.isoformat, ensure_ascii=False, separators=(",", ":"))


def _report(text: str) -> Report:
    held: dict[str, Any] = json.loads(text)
    period = Period(*(date.fromisoformat(held["period"][end]) for end in ("first", "last")))
    return Report(**held | {"period": period, "sections": tuple(map(_section, held["sections"]))})


def _section(held: dict[str, Any]) -> Section:
    return Section(held["title"], tuple(map(_table, held["tables"])))


def _table(held: dict[str, Any]) -> Table:
    steps = Steps(tuple(Step(**each) for each in held["steps"]["steps"]), held["steps"]["until"])
    rows = tuple(map(tuple, held["rows"]))
    return Table(**held | {"head": tuple(held["head"]), "rows": rows, "steps": steps})
