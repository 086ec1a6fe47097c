"""The office's own law in the database; it only ever becomes more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from rjdesk.domain.case import ProcessPin
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.law import Act, LawFile, LawKind, Moved
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.rows import Values, needs_case
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_laws import case_moves, law_files, law_withdrawals


class VaultLaws(Shelf):
    """The law of an open vault; see ``office_shelves.Laws``."""

    def all(self) -> tuple[LawFile, ...]:
        """Every file that was ever put in force, in the order in which they were."""
        gone = {(row.kind, row.id, row.version): _act(row) for row in self._connection.execute(select(law_withdrawals))}
        rows = self._connection.execute(select(law_files)).all()
        files = (_file(row, gone.get((row.kind, row.id, row.version))) for row in rows)
        return tuple(sorted(files, key=lambda file: (file.imported.at, file.name, file.version)))

    def keep(self, file: LawFile) -> None:
        """Keep a file that is put in force; its text has to be in the vault already."""
        self._touched.add(None)
        row = {"kind": file.kind.value, "id": file.id, "version": file.version, "sha256": file.sha256}
        self._connection.execute(law_files.insert().values(**row, **_act_row(file.imported)))

    def withdraw(self, file: LawFile, act: Act) -> None:
        """Note that a file is in force no more."""
        self._touched.add(None)
        row = {"kind": file.kind.value, "id": file.id, "version": file.version}
        self._connection.execute(law_withdrawals.insert().values(**row, **_act_row(act)))

    def running(self) -> Mapping[ProcessPin, int]:
        """How many cases that are open run under what. A sealed case is none."""
        pin = (cases.c.process, cases.c.process_version, cases.c.process_sha256, cases.c.law_sha256)
        open_ones = (
            select(*pin, func.count()).where(cases.c.closed_at.is_(None), cases.c.id.not_in(SEALED)).group_by(*pin)
        )
        return {ProcessPin(*row[:4]): row[4] for row in self._connection.execute(open_ones)}

    def note_move(self, case: CaseId, moved: Moved) -> None:
        """Note that a case was moved. Raises NoSuchCase."""
        needs_case(self._connection, case)
        self._touched.add(case)
        counted = select(func.count()).select_from(case_moves).where(case_moves.c.case_id == case)
        position = self._connection.execute(counted).scalar_one()
        self._connection.execute(case_moves.insert().values(case_id=case, position=position, **_move_row(moved)))

    def moves(self, case: CaseId) -> tuple[Moved, ...]:
        """How a case was moved, in order. Raises NoSuchCase."""
        needs_case(self._connection, case)
        rows = select(case_moves).where(case_moves.c.case_id == case).order_by(case_moves.c.position)
        return tuple(_moved(row) for row in self._connection.execute(rows))


def _act_row(act: Act) -> Values:
    return {"by": act.by, "at": act.at, "because": act.because}


def _act(row: Any) -> Act:
    return Act(MemberId(row.by), row.at, row.because)


def _file(row: Any, withdrawn: Act | None) -> LawFile:
    return LawFile(LawKind(row.kind), row.id, row.version, row.sha256, _act(row), withdrawn)


def _move_row(moved: Moved) -> Values:
    row: dict[str, Any] = {"process": moved.after.process}
    for when, pin in (("before", moved.before), ("after", moved.after)):
        row |= {f"version_{when}": pin.version, f"sha256_{when}": pin.sha256, f"law_{when}": pin.law_sha256}
    return {**row, **_act_row(moved.act)}


def _moved(row: Any) -> Moved:
    before = ProcessPin(row.process, row.version_before, row.sha256_before, row.law_before)
    after = ProcessPin(row.process, row.version_after, row.sha256_after, row.law_after)
    return Moved(before, after, _act(row))
