"""Cases outside the vault: one of them whole, for another program, or the list of them for a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from rjdesk.domain.access import Action, where
from rjdesk.domain.case_list import CaseQuery, CaseSummary
from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import Deed
from rjdesk.domain.sheet import Cell
from rjdesk.errors import NothingToHandOut
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.exchange.case_data import Told, case_data
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.permission import needs
from rjdesk.services.summaries import clocks_of
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import has, say

WORKBOOK = ".xlsx"
EVERY = 1_000_000  # lines of the list: more than any office has


@dataclass(frozen=True, slots=True)
class ListWritten:
    """Where a list was written, how many cases are on it, and how many were left out: they aren't the member's to give."""

    target: Path
    cases: int
    left_out: int


class Exports:
    """Journal first: an entry for a file that was not written is harmless, a file without an entry is not."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.EXPORT_PAPERS, case="case")
    def case(self, case: CaseId, target: Path, *, private: bool = False) -> Path:
        """Write a whole case as JSON; with ``private`` also what only the office sees. Never health details.

        Raises NoSuchCase, FileExists, FolderReadOnly, DiskFull.
        """
        free(target)
        with self._cases.current().units() as work:
            data = case_data(self._told(work, case, private))
            facts = {"to": kind_of_place(target), "private": "yes" if private else "no"}
            work.journal.write(Deed("case_exported", case, facts))
            work.commit()
        return written(json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n", target)

    @needs(Action.SEE_CASES)
    @needs(Action.EXPORT_PAPERS)
    def list(self, query: CaseQuery, target: Path) -> ListWritten:
        """Write the cases that a query finds: a workbook where the name ends in .xlsx, else separated text (.csv).

        Only those whose papers the member at work may hand out. Raises NothingToHandOut, FileExists, FolderReadOnly, DiskFull.
        """
        free(target)
        kind, now = target.suffix.casefold(), self._cases.clock()
        with self._cases.current().units() as work:
            found = work.case_list.page(replace(mended(query), offset=0, limit=EVERY)).rows
            rows = self._given(work, found)
            if not rows:
                raise NothingToHandOut
            counts = {"cases": str(len(rows)), "left_out": str(len(found) - len(rows))}
            kinds = {"to": kind_of_place(target), "kind": "xlsx" if kind == WORKBOOK else "csv"}
            work.journal.write(Deed("list_exported", None, counts | kinds))
            work.commit()
        word = say("sheets.practice") if self._cases.current().practice else ""
        return ListWritten(written(_file(rows, kind, now, word), target), len(rows), len(found) - len(rows))

    def _given(self, work: UnitOfWork, found: Sequence[CaseSummary]) -> tuple[CaseSummary, ...]:
        member, now = self._guard.member(work), self._cases.clock()
        allowed = where(member.roles, Action.EXPORT_PAPERS)
        return tuple(row for row in found if work.access.of(row.id).relation(member.id, now) in allowed)

    def _told(self, work: UnitOfWork, case: CaseId, private: bool) -> Told:
        held, process = self._cases.load(work, case)
        return Told(
            case=held,
            process=process,
            clocks=clocks_of(held, process, self._cases.today()),
            papers=work.documents.of_case(case),
            sent=work.letters.sent(case),
            files=work.attachments.of_case(case),
            meeting=work.meetings.of(case),
            ties=work.ties.of(case),
            notes=work.follow_ups.of(case),
            supports=work.supports.of(case),
            team=work.supports.outsiders(case),
            costs=work.costs.of(case),
            moves=work.laws.moves(case),
            history=tuple(work.journal.entries(case=case)),
            members={member.id: member.name for member in work.members.all()},
            office=office.name(work),
            at=self._cases.clock(),
            private=private,
        )


def _file(rows: Sequence[CaseSummary], kind: str, now: datetime, word: str) -> bytes:
    from rjdesk.sheets.writing import separated, workbook

    cells = _cells(rows)
    return workbook(cells, say("list.title"), now, word) if kind == WORKBOOK else separated(cells, word)


def _cells(rows: Sequence[CaseSummary]) -> list[list[Cell]]:
    """What the list shows on the screen, and no more."""
    columns = ("reference", "who", "next_due", "what", "stage", "received")
    heading: list[Cell] = [say(f"list.{column}") for column in columns]
    return [heading, *(_line(row) for row in rows)]


def _line(row: CaseSummary) -> list[Cell]:
    outcome = say(f"list.outcome.{row.outcome}") if has(f"list.outcome.{row.outcome}") else row.outcome
    what = row.next_clock if row.next_due else outcome
    return [row.reference, row.offender_names, row.next_due or "", what, row.stage_title, row.received_on]
