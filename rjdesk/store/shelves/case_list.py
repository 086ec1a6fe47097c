"""The list of cases: plain selects over one narrow table, each way of sorting with its own index."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, literal_column, select, text

from rjdesk.domain.case_list import CasePage, CaseQuery, CaseSummary, GoesOn
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.meeting import PASSING, Happened
from rjdesk.store.shelves.hidden import hidden_numbers
from rjdesk.store.shelves.search import full_text_query
from rjdesk.store.tables.of_cases import case_lines
from rjdesk.store.tables.of_meetings import meeting_events

FOUND = text("SELECT rowid FROM case_words WHERE case_words MATCH :sought").columns(literal_column("rowid"))
SHOWN = [column for column in case_lines.c if column.name != "number" and not column.name.startswith("by_")]


class VaultCaseList:
    """The list of an open vault as one member sees it at a moment; see ``unit_of_work.CaseList``."""

    def __init__(self, connection: Connection, clock: Callable[[], datetime], member: MemberId) -> None:
        self._connection = connection
        self._clock = clock
        self._member = member

    def page(self, query: CaseQuery) -> CasePage:
        """The matching cases, a page of them."""
        hidden = hidden_numbers(self._connection, self._member, self._clock())
        wanted = [*_wanted(query), case_lines.c.number.not_in(hidden)]
        total = self._connection.execute(select(func.count()).select_from(case_lines).where(*wanted)).scalar_one()
        rows = self._connection.execute(
            select(*SHOWN).where(*wanted).order_by(*_order(query)).limit(query.limit).offset(query.offset)
        )
        return CasePage(total, query.offset, tuple(map(_summary, rows)))

    def going_on(self) -> tuple[GoesOn, ...]:
        """The open cases whose meeting stands adjourned to a known day, the earliest first."""
        hidden = hidden_numbers(self._connection, self._member, self._clock())
        event, later = meeting_events, meeting_events.alias("later")
        turned_since = exists().where(
            later.c.case_id == event.c.case_id, later.c.position > event.c.position, later.c.what.not_in(PASSING)
        )
        rows = self._connection.execute(
            select(case_lines.c.id, case_lines.c.reference, case_lines.c.stage_title, event.c.until)
            .join(event, event.c.case_id == case_lines.c.id)
            .where(event.c.what == Happened.ADJOURNED, event.c.until.is_not(None), ~turned_since)
            .where(case_lines.c.closed.is_(False), case_lines.c.number.not_in(hidden))
            .order_by(event.c.until, case_lines.c.number)
        )
        return tuple(GoesOn(CaseId(row.id), row.reference, row.stage_title, row.until) for row in rows)


def _wanted(query: CaseQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.state != "all":
        conditions.append(case_lines.c.closed == (query.state == "closed"))
    if sought := full_text_query(query.text):
        conditions.append(case_lines.c.number.in_(FOUND.bindparams(sought=sought)))
    return conditions


def _order(query: CaseQuery) -> list[ColumnElement[Any]]:
    columns: list[ColumnElement[Any]] = [case_lines.c[f"by_{query.sort}"], case_lines.c.number]
    return [column.desc() for column in columns] if query.descending else columns


def _summary(row: Any) -> CaseSummary:
    return CaseSummary(**{**row._mapping, "id": CaseId(row.id)})
