"""Making the office's reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.figures.counting import few, lines_of, told_apart
from rjdesk.domain.figures.handed_out import PublicReport
from rjdesk.domain.figures.report import Period, Report, Section
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.figures.splitting import By
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.errors import PublicReportNotSplit
from rjdesk.process.template import Process
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.figures.about_agreements import agreement_section
from rjdesk.services.figures.about_community import community_section
from rjdesk.services.figures.about_costs import costs_section
from rjdesk.services.figures.about_heard import heard_section
from rjdesk.services.figures.about_own import own_sections
from rjdesk.services.figures.about_people import people_section
from rjdesk.services.figures.about_process import process_section
from rjdesk.services.figures.about_recidivism import recidivism_section
from rjdesk.services.figures.about_satisfaction import HeardIn, satisfaction_section, years_of
from rjdesk.services.figures.about_split import people_in, split, splitting
from rjdesk.services.figures.about_words import words_section
from rjdesk.services.figures.files import Kind, ReportJob
from rjdesk.services.figures.publishing import PublicTimes, let_out, refuse_unfit, standing, times
from rjdesk.services.figures.rows import row_of
from rjdesk.services.figures.unswept import unswept
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.hearing.surveys import Surveys
from rjdesk.services.permission import needs
from rjdesk.services.summaries import clocks_of
from rjdesk.store.unit_of_work import UnitOfWork


class Figures:
    """Reports on a period: of the cases received in it, as they stand today."""

    def __init__(self, cases: Casebook, surveys: Surveys) -> None:
        self._cases, self._surveys = cases, surveys
        self._guard = cases.guard

    @needs(Action.SEE_FIGURES)
    @unswept()
    def report(self, period: Period, *, public: bool = False, by: By | None = None) -> Report:
        """The report on a period. A public one is on the whole quarters that hold it, and names and hints at no one; once it
        was handed out it stays as it was then. ``by`` splits what came of cases. Raises PublicReportNotSplit."""
        if public and by:
            raise PublicReportNotSplit
        asked = period.in_quarters() if public else period
        session = self._cases.current()
        with session.units() as work:
            published = work.reports.published() if public else ()
            if (held := standing(published, asked)) is not None:
                return held.report
            rows = [*work.figures.rows(asked.first, asked.last), *self._older(work, asked)]
            name, processes = office.name(work), self._cases.processes.in_force(work).processes
            others = tuple(self._others(work, asked, published, whole=not public))
            counts, may = work.surveys.asked(), self._guard.allowed(work)
            people = people_in(work, asked, self._cases.today()) if by else ()
        heard = self._heard(asked, may, whole=not public)
        said = satisfaction_section(counts, heard, asked, whole=not public)
        named, practice, today = "" if public else name, session.practice, self._cases.today()
        made = report_of(rows, processes, asked, today, named, practice=practice, others=(said, *others))
        return split(made, rows, people, splitting(by, processes), today) if by else made

    @needs(Action.SEE_FIGURES)
    def public_times(self) -> PublicTimes:
        """The times of which there may be a public report."""
        with self._cases.current().units() as work:
            return times(work.reports.published(), self._cases.today())

    @needs(Action.SEE_FIGURES)
    def file(self, report: Report, kind: Kind) -> ReportJob:
        """A report as a file, to be made on the press. Raises of a public one what ``publishing.refuse_unfit`` does."""
        with self._cases.current().units() as work:
            made_on = self._cases.clock()
            if report.public:
                published = work.reports.published()
                refuse_unfit(published, report.period, self._cases.today())
                held = standing(published, report.period)
                made_on = held.at if held is not None else made_on
            identity, paper = office.identity(work, self._cases.current()), office.paper(work)
            return ReportJob(report, kind, made_on, identity, paper)

    @needs(Action.SEE_FIGURES)
    def hand_out(self, report: Report, made: bytes, kind: Kind, target: Path) -> Path:
        """Write a report's file outside the vault; a public report then stands. Raises FileExists, FolderReadOnly, DiskFull,
        and what ``publishing.let_out`` does.

        Journal first: an entry for a file that was not written is harmless, a file without an entry is not.
        """
        free(target)
        session = self._cases.current()
        with session.units() as work:
            let_out(work, report, self._cases.clock(), MemberId(session.member_id))
            facts = {"to": kind_of_place(target), "kind": kind.value, "public": "yes" if report.public else "no"}
            work.journal.write(Deed("report_exported", None, facts))
            work.commit()
        return written(made, target)

    def _others(
        self, work: UnitOfWork, period: Period, published: Sequence[PublicReport], *, whole: bool
    ) -> Iterator[Section]:
        """The sections that are made of something else than the cases received in the period; each is one line."""
        yield recidivism_section(work, period, self._cases.today(), published, whole=whole)
        yield community_section(work, period, self._cases.today(), whole=whole)
        yield costs_section(work, period, whole=whole)
        yield heard_section(work, period, whole=whole)
        if whole:
            yield words_section(work, self._cases.today())

    def _heard(self, period: Period, may: frozenset[Action], *, whole: bool) -> HeardIn | None:
        """What people said in each year, for whom a key opens it."""
        if Action.READ_ANSWERS not in may:
            return None
        return {year: self._surveys.results(year) for year in years_of(period, whole=whole)}

    def _older(self, work: UnitOfWork, period: Period) -> Iterator[CaseRow]:
        """What cases say that an rjdesk saved last which made no figures yet."""
        for case in work.figures.without():
            held, process = self._cases.load(work, case)
            if period.first <= held.received_on <= period.last:
                yield row_of(held, process, clocks_of(held, process, self._cases.today()))


def report_of(
    rows: Sequence[CaseRow],
    processes: Sequence[Process],
    period: Period,
    today: date,
    office_name: str,
    *,
    practice: bool,
    others: Sequence[Section] = (),
) -> Report:
    """A report out of rows and of sections made elsewhere; public where no office is named."""
    whole = bool(office_name)
    apart = rows if whole else _told_apart(rows)
    sections: tuple[Section, ...] = (
        process_section(rows, apart, processes, period, today, whole=whole),
        agreement_section(apart, whole=whole),
        people_section(apart),
        *own_sections(apart, processes, whole=whole),
    )
    told = (*(sections if rows else ()), *others)
    shown = tuple(section for section in told if section.tables)
    return Report(office_name, period, few(len(rows), whole=whole), shown, practice, not whole)


def _told_apart(rows: Sequence[CaseRow]) -> Sequence[CaseRow]:
    """The cases of those ways of meeting whose number is told: what else is told in a way's own words would tell it."""
    told = {name for name, _ in told_apart(lines_of((row.process for row in rows), ""))[0]}
    return [row for row in rows if row.process in told]
