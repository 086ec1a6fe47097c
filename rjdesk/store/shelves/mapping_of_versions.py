"""Between an earlier version of an agreement and its row: what it said is kept as the rows that it had, in one text.

It is read whole and never searched, and a trigger refuses to let it change.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Table

from rjdesk.domain.agreement import Agreement
from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import Ceremony
from rjdesk.domain.ids import DocumentId, ParticipantId
from rjdesk.domain.versions import Cause, Earlier, Way
from rjdesk.store.shelves import mapping_of_agreements as agreed
from rjdesk.store.shelves import mapping_of_people as told
from rjdesk.store.shelves.mapping_of_people import Rows
from rjdesk.store.shelves.rows import Values
from rjdesk.store.tables import of_agreements, of_cases
from rjdesk.store.tables.columns import Day, Moment

PARTS: tuple[tuple[Table, Callable[[Case], Iterator[Values]]], ...] = (
    (of_cases.answers, told.answer_rows),
    (of_cases.stage_records, told.stage_rows),
    (of_cases.waivers, told.waiver_rows),
    (of_agreements.obligations, agreed.obligation_rows),
    (of_agreements.instalments, agreed.instalment_rows),
    (of_agreements.grounds, agreed.ground_rows),
    (of_agreements.places, agreed.place_rows),
)
_HEAD = ("review_on", "ceremony_opened_at", "ceremony_closed_at")  # as in ``cases``


def earlier_rows(case: Case) -> Iterator[Values]:
    """Rows of ``earlier_agreements``."""
    for position, held in enumerate(case.earlier):
        yield {
            "position": position,
            "way": held.way.value,
            "because": held.because.value,
            "begun_at": held.begun_at,
            "signed_again": held.signed_again,
            "agreed_by": json.dumps(held.agreed_by),
            "agreed_on": held.agreed_on,
            "held_at": held.where,
            "held_from": held.time,
            "paper": held.paper,
            "sha256": held.sha256,
            "said": json.dumps(_said(case, held), ensure_ascii=False, sort_keys=True),
        }


def earlier(rows: Rows) -> tuple[Earlier, ...]:
    """The earlier versions, the first first."""
    return tuple(map(_earlier, rows))


def _said(case: Case, held: Earlier) -> dict[str, Any]:
    as_it_was = replace(
        case, agreement=held.agreement, ceremony=held.ceremony, stages=held.stages, answers=held.answers
    )
    ceremony = held.ceremony
    days = (held.agreement.review_on, *((ceremony.opened_at, ceremony.closed_at) if ceremony else (None, None)))
    parts = {table.name: [_plain(row) for row in rows(as_it_was)] for table, rows in PARTS}
    return parts | {name: day.isoformat() if day else None for name, day in zip(_HEAD, days, strict=True)}


def _plain(row: Values) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _earlier(row: Any) -> Earlier:
    said = json.loads(row.said)
    parts = {table.name: [_row(table, each) for each in said[table.name]] for table, _ in PARTS}
    obligations = agreed.obligations(parts["obligations"], parts["instalments"], parts["grounds"])
    review, opened, closed = (said[name] for name in _HEAD)
    return Earlier(
        way=Way(row.way),
        because=Cause(row.because),
        begun_at=row.begun_at,
        signed_again=row.signed_again,
        agreement=Agreement(obligations, date.fromisoformat(review) if review else None, concluded=True),
        ceremony=Ceremony(agreed.places(parts["places"]), _moment(opened), _moment(closed)) if opened else None,
        paper=DocumentId(row.paper) if row.paper else None,
        sha256=row.sha256,
        agreed_by=tuple(map(ParticipantId, json.loads(row.agreed_by))),
        agreed_on=row.agreed_on,
        time=row.held_from,
        where=row.held_at,
        stages=told.stages(parts["stage_records"], parts["waivers"]),
        answers=told.answers(parts["answers"]),
    )


def _row(table: Table, values: dict[str, Any]) -> Any:
    """A row as the database would give it: days and moments by the type of their column."""
    readers: dict[type, Callable[[str], date]] = {Day: date.fromisoformat, Moment: datetime.fromisoformat}
    reading = {name: readers.get(type(table.c[name].type)) for name in values}
    return SimpleNamespace(
        **{name: read(value) if (read := reading[name]) and value else value for name, value in values.items()}
    )


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
