"""A partner agency's file: the list that it is given, and what comes back on it. Names are in neither."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.intake import Wrong
from rjdesk.domain.journal import Deed
from rjdesk.domain.recidivism.check import WINDOWS, Found, Seriousness, Source
from rjdesk.domain.recidivism.rows import Brought, Column, Fault, RowProblem, brought
from rjdesk.domain.recidivism.windows import Misfit, Window, windows
from rjdesk.domain.sheet import Table, folded
from rjdesk.errors import SheetHasProblems
from rjdesk.services.casebook import Casebook
from rjdesk.services.exchange.imports import ReadingJob
from rjdesk.services.exchange.words import ToldProblem
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.permission import needs
from rjdesk.services.recidivism.looking_up import a_check, looked_up, said_of
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class Trial:
    """What would become of a file: how many entries, rows that say nothing new or nothing, and every problem in words."""

    entries: int
    again: int
    unfilled: int
    problems: tuple[ToldProblem, ...]


@dataclass(frozen=True, slots=True)
class ListJob:
    """Write the list; for the press."""

    rows: tuple[tuple[str, ...], ...]
    practice: bool = False

    def make(self) -> bytes:
        """Separated text with the headings that are read back."""
        from rjdesk.sheets.writing import separated

        return separated([[*Column], *self.rows], say("sheets.practice") if self.practice else "")


class Agencies:
    """Lists to partner agencies and back: all of a file or nothing."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.ENTER_OUTCOMES)
    def list_to_fill_in(self) -> ListJob:
        """Whoever is due and not entered yet, by case and code, with the days from which and to which to look."""
        today = self._cases.today()
        with self._cases.current().units() as work:
            people = work.recidivism.seen(today)
            said = said_of(work, (person.followed for person in people))
        blank = ("",) * (len(Column) - 5)
        return ListJob(
            tuple(
                (person.reference, person.followed.code, str(window.months), *_days(window), *blank)
                for person in sorted(people, key=lambda each: (each.reference, each.followed.code))
                for window in windows(person.followed, today)
                if window.months not in said[person.followed]
            ),
            self._cases.current().practice,
        )

    @needs(Action.ENTER_OUTCOMES)
    def hand_out(self, made: bytes, target: Path) -> Path:
        """Write the list outside the vault; journal first. Raises FileExists, FolderReadOnly, DiskFull."""
        free(target)
        with self._cases.current().units() as work:
            work.journal.write(Deed("offence_list_handed_out", None, {"to": kind_of_place(target)}))
            work.commit()
        return written(made, target)

    @needs(Action.ENTER_OUTCOMES)
    def read(self, source: Path) -> ReadingJob:
        """Begin to read a file."""
        return ReadingJob(source)

    @needs(Action.ENTER_OUTCOMES)
    def check(self, table: Table) -> Trial:
        """Try it: every problem at once. Nothing is written."""
        with self._cases.current().units() as work:
            found = self._brought(work, table)
        problems = tuple(map(_told, found.problems))
        return Trial(len(found.entries), found.again, found.unfilled, problems)

    @needs(Action.ENTER_OUTCOMES)
    def bring_in(self, table: Table) -> int:
        """Enter all of it in one transaction; how many entries it was. Raises SheetHasProblems, DiskFull."""
        with self._cases.current().units() as work:
            found = self._brought(work, table)
            if found.problems:
                raise SheetHasProblems(problems=len(found.problems))
            for each in found.entries:
                made = a_check(self._new_id(), each.window, each.finding, self._cases)
                work.recidivism.add(made)
                work.journal.write(looked_up(made))
            facts = {"entries": str(len(found.entries)), "sha256": table.sha256}
            work.journal.write(Deed("offences_brought_in", None, facts))
            work.commit()
        return len(found.entries)

    def _brought(self, work: UnitOfWork, table: Table) -> Brought:
        today = self._cases.today()
        people = work.recidivism.seen(today)
        by_code = {(folded(person.reference), person.followed.code): person.followed for person in people}
        return brought(table, by_code, said_of(work, by_code.values()), today)


def _days(window: Window) -> tuple[str, str]:
    return window.followed.since.isoformat(), window.last.isoformat()


def _told(problem: RowProblem) -> ToldProblem:
    what = _what(problem.fault)
    allowed = f"recidivism.column.{problem.column}"
    return ToldProblem(problem.row, problem.column, what, say(allowed, **_WORDS))


def _what(fault: Fault | Misfit | Wrong) -> str:
    if isinstance(fault, Misfit):
        return say("recidivism.row.cannot_be", reason=say(f"recidivism.misfit.{fault}"))
    return say(f"recidivism.row.{fault}")


_WORDS = {
    "months": ", ".join(map(str, WINDOWS)),
    "found": ", ".join(Found),
    "seriousness": ", ".join(Seriousness),
    "source": ", ".join(Source),
}
