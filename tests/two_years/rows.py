"""A hundred thousand cases of the made-up office, as the figures see them: a row each, and only what else a report looks at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection

from rjdesk.domain.case import ProcessPin
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId
from rjdesk.services.summaries import summary_of
from rjdesk.store.shelves.figures_kept import row_text
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_figures import case_figures
from tests.two_years.cases import FIRST_DAY, MadeUp
from tests.two_years.walking import TODAY

SPAN = (TODAY - FIRST_DAY).days + 1


def rows(made: Sequence[MadeUp], count: int) -> Iterator[tuple[CaseRow, ProcessPin]]:
    """So many rows: those of the cases, again and again, each time a few days later, all of them in the same two years."""
    known = [(summary_of(each.case, each.process, TODAY).figures, each.case.pin) for each in made]
    for number in range(count):
        row, pin = known[number % len(known)]
        assert row is not None
        days = (row.received_on - FIRST_DAY).days + 7 * (number // len(known))
        received = FIRST_DAY + timedelta(days=days % SPAN)
        yield replace(row, case=CaseId(f"{number:032}"), received_on=received), pin


def keep_rows(connection: Connection, made: Sequence[MadeUp], count: int) -> None:
    """Put so many rows into a vault, with the line of ``cases`` that each belongs to."""
    heads, figures = [], []
    for row, pin in rows(made, count):
        heads.append(_head(row, pin))
        figures.append({"case_id": row.case, "received_on": row.received_on, "row": row_text(row)})
    connection.execute(cases.insert(), heads)
    connection.execute(case_figures.insert(), figures)


def _head(row: CaseRow, pin: ProcessPin) -> dict[str, object]:
    pinned = {"process": pin.process, "process_version": pin.version, "process_sha256": pin.sha256}
    known = {"practice": False, "kind": row.kind, "received_on": row.received_on, "facilitator": "Aroha Ngātai"}
    rest = {"law_sha256": pin.law_sha256, "concluded": False, "version": 1}
    return {"id": row.case, "reference": f"TY-{row.case}", **pinned, **known, **rest}
