"""A hundred thousand cases of the made-up office, as the figures see them: a row each, and only what else a report looks at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from sqlalchemy import Connection

from rjdesk.domain.case import ProcessPin
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId
from rjdesk.domain.recidivism.check import Check
from rjdesk.services.summaries import summary_of
from rjdesk.store.shelves.figures_kept import row_text
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_figures import case_figures
from rjdesk.store.tables.of_outcomes import case_costs, people_followed, recidivism_checks
from tests.two_years.cases import FIRST_DAY, MadeUp
from tests.two_years.found import checks
from tests.two_years.walking import TODAY, at_noon

MEMBER = MemberId("member")
SPAN = (TODAY - FIRST_DAY).days + 1


def rows(made: Sequence[MadeUp], count: int) -> Iterator[tuple[CaseRow, ProcessPin]]:
    """So many rows: those of the cases, again and again, each time a few days later, all of them in the same two years."""
    known = [(summary_of(each.case, each.process, TODAY).figures, each.case.pin) for each in made]
    for number in range(count):
        row, pin = known[number % len(known)]
        assert row is not None
        days = (row.received_on - FIRST_DAY).days + 7 * (number // len(known))
        received = FIRST_DAY + timedelta(days=days % SPAN)
        held = row.held_on + (received - row.received_on) if row.held_on else None
        yield replace(row, case=CaseId(f"{number:032}"), received_on=received, held_on=held), pin


def keep_rows(connection: Connection, made: Sequence[MadeUp], count: int) -> None:
    """Put so many rows into a vault, with the line of ``cases`` that each belongs to."""
    heads, figures, afterwards = [], [], Afterwards([], [], [])
    for row, pin in rows(made, count):
        heads.append(_head(row, pin))
        figures.append({"case_id": row.case, "received_on": row.received_on, "row": row_text(row)})
        afterwards.take(row)
    connection.execute(cases.insert(), heads)
    connection.execute(case_figures.insert(), figures)
    for table, held in ((people_followed, afterwards.followed), (recidivism_checks, afterwards.checks)):
        connection.execute(table.insert(), held)
    connection.execute(case_costs.insert(), afterwards.costs)


@dataclass(frozen=True, slots=True)
class Afterwards:
    """Rows of who is followed, of what was found of them, and of what each case took: hours, and a way there."""

    followed: list[dict[str, object]]
    checks: list[dict[str, object]]
    costs: list[dict[str, object]]

    def take(self, row: CaseRow) -> None:
        """What comes of one case."""
        chance = Random(row.case)
        self.followed.extend(
            {"case_id": row.case, "person": each, "since": row.followed_since} for each in _followed(row)
        )
        self.checks.extend(_check(each) for each in checks(chance, row, MEMBER))
        entered = {"entered_at": at_noon(row.received_on), "entered_by": MEMBER, "happened_on": row.received_on}
        entered |= {"case_id": row.case, "cents": 0, "currency": "", "replaces": None}
        self.costs.append({"id": f"{row.case} t", "kind": "staff_time", "minutes": 60, "kilometres": 0, **entered})
        self.costs.append({"id": f"{row.case} w", "kind": "travel", "minutes": 0, "kilometres": 30, **entered})


def _followed(row: CaseRow) -> Sequence[ParticipantId]:
    return row.responsible if row.followed_since else ()


def _check(check: Check) -> dict[str, object]:
    found = {field: getattr(check.finding, field) for field in ("found", "looked_on", "source", "offences", "first_on")}
    about = {"id": check.id, "case_id": check.case, "person": check.person, "months": check.months}
    entered = {"entered_at": check.entered_at, "entered_by": check.entered_by}
    return {**about, **found, "seriousness": check.finding.seriousness, **entered}


def _head(row: CaseRow, pin: ProcessPin) -> dict[str, object]:
    pinned = {"process": pin.process, "process_version": pin.version, "process_sha256": pin.sha256}
    known = {"practice": False, "kind": row.kind, "received_on": row.received_on, "facilitator": "Aroha Ngātai"}
    rest = {"law_sha256": pin.law_sha256, "concluded": False, "version": 1}
    return {"id": row.case, "reference": f"TY-{row.case}", **pinned, **known, **rest}
