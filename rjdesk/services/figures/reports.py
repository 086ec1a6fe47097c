"""Making the office's reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.figures.counting import few
from rjdesk.domain.figures.report import Period, Report, Section
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.journal import Deed
from rjdesk.process.template import Process
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.figures.about_agreements import agreement_section
from rjdesk.services.figures.about_community import community_section
from rjdesk.services.figures.about_costs import costs_section
from rjdesk.services.figures.about_own import own_sections
from rjdesk.services.figures.about_people import people_section
from rjdesk.services.figures.about_process import process_section
from rjdesk.services.figures.about_recidivism import recidivism_section
from rjdesk.services.figures.about_satisfaction import HeardIn, satisfaction_section, years_of
from rjdesk.services.figures.files import Kind, ReportJob
from rjdesk.services.figures.rows import row_of
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
    def report(self, period: Period, *, public: bool = False) -> Report:
        """The report on a period; a public one, on the whole quarters that hold it, names and hints at no one."""
        asked = period.in_quarters() if public else period
        session = self._cases.current()
        with session.units() as work:
            rows = [*work.figures.rows(asked.first, asked.last), *self._older(work, asked)]
            name, processes = office.name(work), self._cases.processes.in_force(work).processes
            others = tuple(self._others(work, asked, whole=not public))
            counts, may = work.surveys.asked(), self._guard.allowed(work)
        said = satisfaction_section(counts, self._heard(asked, may), asked, whole=not public)
        named, practice = "" if public else name, session.practice
        return report_of(rows, processes, asked, self._cases.today(), named, practice=practice, others=(said, *others))

    @needs(Action.SEE_FIGURES)
    def file(self, report: Report, kind: Kind) -> ReportJob:
        """A report as a file, to be made on the press."""
        with self._cases.current().units() as work:
            return ReportJob(report, kind, self._cases.clock(), office.identity(work, self._cases.current()))

    @needs(Action.SEE_FIGURES)
    def hand_out(self, made: bytes, kind: Kind, target: Path, *, public: bool) -> Path:
        """Write a report's file outside the vault. Raises FileExists, FolderReadOnly, DiskFull.

        Journal first: an entry for a file that was not written is harmless, a file without an entry is not.
        """
        free(target)
        with self._cases.current().units() as work:
            facts = {"to": kind_of_place(target), "kind": kind.value, "public": "yes" if public else "no"}
            work.journal.write(Deed("report_exported", None, facts))
            work.commit()
        return written(made, target)

    def _others(self, work: UnitOfWork, period: Period, *, whole: bool) -> Iterator[Section]:
        """The sections that are made of something else than the cases received in the period; each is one line."""
        yield recidivism_section(work, period, self._cases.today(), whole=whole)
        yield community_section(work, period, self._cases.today(), whole=whole)
        yield costs_section(work, period, self._cases.today(), whole=whole)

    def _heard(self, period: Period, may: frozenset[Action]) -> HeardIn | None:
        """What people said in each year, for whom a key opens it."""
        if Action.READ_ANSWERS not in may:
            return None
        return {year: self._surveys.results(year) for year in years_of(period)}

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
    sections: tuple[Section, ...] = (
        process_section(rows, processes, period, today, whole=whole),
        agreement_section(rows, whole=whole),
        people_section(rows),
        *own_sections(rows, processes, whole=whole),
    )
    told = (*(sections if rows else ()), *others)
    shown = tuple(section for section in told if section.tables)
    return Report(office_name, period, few(len(rows), whole=whole), shown, practice, not whole)
