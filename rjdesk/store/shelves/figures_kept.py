"""The rows of the office's figures in the database."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from rjdesk.domain.figures.row import CaseRow, Counted, LimitRow, Promised, VictimRow
from rjdesk.domain.ids import CaseId
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.recidivism_kept import keep_followed
from rjdesk.store.shelves.rows import put
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_figures import case_figures

AT_ONCE = 500
"""Cases asked for in one statement."""


class VaultFigures:
    """The figures of an open vault; see ``figures_shelves.Figures``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, first: date, last: date) -> Iterator[CaseRow]:
        """The rows of the cases received from one day to another."""
        held = case_figures.c
        wanted = select(held.row).where(held.received_on.between(first, last), held.case_id.not_in(SEALED))
        ordered = wanted.order_by(held.received_on, held.case_id).execution_options(yield_per=500)
        return map(row_value, self._connection.execute(ordered).scalars())

    def whom(self, cases: Collection[CaseId]) -> Iterator[CaseRow]:
        """Of certain cases, how they ran and whom they are about."""
        held = case_figures.c
        every = sorted(set(cases))
        for first in range(0, len(every), AT_ONCE):
            some = held.case_id.in_(every[first : first + AT_ONCE])
            wanted = select(held.row).where(some, held.case_id.not_in(SEALED))
            yield from map(_whom, self._connection.execute(wanted.order_by(held.case_id)).scalars())

    def without(self) -> tuple[CaseId, ...]:
        """Cases that have no row yet."""
        kept = select(case_figures.c.case_id)
        wanted = select(cases.c.id).where(cases.c.id.not_in(kept), cases.c.id.not_in(SEALED)).order_by(cases.c.number)
        return tuple(map(CaseId, self._connection.execute(wanted).scalars()))


def keep_figures(connection: Connection, row: CaseRow) -> None:
    """Keep a row, instead of what the case said before, and who is followed from it."""
    put(connection, case_figures, [{"case_id": row.case, "received_on": row.received_on, "row": row_text(row)}])
    keep_followed(connection, row)


def row_text(row: CaseRow) -> str:
    """A row as it is kept."""
    return json.dumps(asdict(row), default=date.isoformat, ensure_ascii=False, separators=(",", ":"))


def row_value(text: str) -> CaseRow:
    """A row again. A field that came later has its own beginning."""
    held: dict[str, Any] = json.loads(text)
    days = {
        name: _DAYS[held[name]] for name in ("received_on", "held_on", "completed_on", "closed_on") if held.get(name)
    }
    return CaseRow(**held | days | _parts(held))


def _parts(held: dict[str, Any]) -> dict[str, Any]:
    """The parts of a row; lists and no generators, for a report of many cases spends most of its time here."""
    return {
        "limits": tuple([_limit(**each) for each in held.get("limits", ())]),
        "stages": tuple([(stage, _DAYS[closed]) for stage, closed in held.get("stages", ())]),
        "victims": tuple([VictimRow(**each) for each in held.get("victims", ())]),
        "promised": Promised(**held.get("promised", {})),
        "ethnicity": tuple(held.get("ethnicity", ())),
        "gender": tuple(held.get("gender", ())),
        "responsible": tuple(held.get("responsible", ())),
        "counted": tuple([Counted(each["figure"], tuple(each["said"])) for each in held.get("counted", ())]),
    }


def _whom(text: str) -> CaseRow:
    """A part of a row: for many cases the whole of each would take as long as the report itself."""
    held: dict[str, Any] = json.loads(text)
    own: dict[str, Any] = {name: held[name] for name in ("case", "process", "kind", "region") if name in held}
    own |= {name: tuple(held.get(name, ())) for name in ("ethnicity", "gender")}
    return CaseRow(**own, received_on=_DAYS[held["received_on"]])


def _limit(clock: str, due: str, done: str | None, extended: bool = False, why: str = "") -> LimitRow:
    return LimitRow(clock, _DAYS[due], _DAYS[done] if done else None, extended, why)


class _Days(dict[str, date]):
    """Days by how they are written: the same few years' days are read again and again."""

    def __missing__(self, text: str) -> date:
        return self.setdefault(text, date.fromisoformat(text))


_DAYS = _Days()
