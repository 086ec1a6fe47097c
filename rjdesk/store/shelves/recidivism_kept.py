"""What became of people, in the database: entries that only grow, and who is followed since when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, select

from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId, CheckId, MemberId, ParticipantId
from rjdesk.domain.recidivism.check import Check, Finding, Found, Seriousness, Source
from rjdesk.domain.recidivism.windows import Followed, FollowedPerson
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.rows import align, needs_case
from rjdesk.store.shelves.shelf import SeenShelf
from rjdesk.store.tables.of_cases import cases, people
from rjdesk.store.tables.of_outcomes import people_followed, recidivism_checks


class VaultRecidivism(SeenShelf):
    """The entries of an open vault as one member sees them; see ``outcome_shelves.Recidivism``."""

    def add(self, check: Check) -> None:
        """Add an entry. Raises NoSuchCase."""
        needs_case(self._connection, check.case)
        self._touched.add(check.case)
        self._connection.execute(recidivism_checks.insert().values(**_row(check)))

    def of(self, case: CaseId) -> tuple[Check, ...]:
        """The entries of a case, in the order of entry."""
        held = recidivism_checks.c
        known = select(recidivism_checks).where(held.case_id == case, held.case_id.not_in(SEALED))
        return tuple(map(_check, self._connection.execute(known.order_by(held.number))))

    def seen(self, last: date) -> tuple[FollowedPerson, ...]:
        """Those followed since that day or longer, of cases that the member at work can see, the longest first."""
        hidden = self._hidden()
        held = people_followed.c
        wanted = (
            select(held.case_id, held.person, held.since, cases.c.reference, people.c.name)
            .join(cases, cases.c.id == held.case_id)
            .join(people, (people.c.case_id == held.case_id) & (people.c.id == held.person))
            .where(held.since <= last, cases.c.number.not_in(hidden))
            .order_by(held.since, held.case_id, held.person)
        )
        rows = self._connection.execute(wanted)
        return tuple(FollowedPerson(_followed(row), row.reference, row.name) for row in rows)

    def followed(self, first: date, last: date) -> tuple[Followed, ...]:
        """Those followed since a day of that time."""
        held = people_followed.c
        wanted = select(people_followed).where(held.since.between(first, last), held.case_id.not_in(SEALED))
        ordered = wanted.order_by(held.since, held.case_id, held.person)
        return tuple(map(_followed, self._connection.execute(ordered).all()))  # all at once: there may be many

    def findings(self, first: date, last: date) -> Iterator[tuple[CaseId, ParticipantId, int, Finding]]:
        """What was found of them, in the order of entry; of many, so that nothing is read that is not counted."""
        held, whose = recidivism_checks.c, people_followed.c
        about = (whose.case_id == held.case_id) & (whose.person == held.person)
        counted = (held.found, held.looked_on, held.source, held.offences, held.seriousness, held.first_on)
        wanted = select(held.case_id, held.person, held.months, *counted).join(people_followed, about)
        wanted = wanted.where(whose.since.between(first, last), held.case_id.not_in(SEALED)).order_by(held.number)
        found = self._connection.execute(wanted).all()
        return ((CaseId(row[0]), ParticipantId(row[1]), row[2], _finding(*row[3:])) for row in found)


def keep_followed(connection: Connection, row: CaseRow) -> None:
    """Keep who is followed of a case, in the place of those who were."""
    since = row.followed_since
    rows = [{"person": person, "since": since} for person in row.responsible] if since else []
    align(connection, people_followed, row.case, rows)


def _followed(row: Any) -> Followed:
    return Followed(CaseId(row.case_id), ParticipantId(row.person), row.since)


def _row(check: Check) -> dict[str, object]:
    finding = check.finding
    return {
        "id": check.id,
        "case_id": check.case,
        "person": check.person,
        "months": check.months,
        "found": finding.found.value,
        "looked_on": finding.looked_on,
        "source": finding.source.value,
        "offences": finding.offences,
        "seriousness": finding.seriousness.value if finding.seriousness else None,
        "first_on": finding.first_on,
        "entered_at": check.entered_at,
        "entered_by": check.entered_by,
    }


def _check(row: Any) -> Check:
    finding = _finding(row.found, row.looked_on, row.source, row.offences, row.seriousness, row.first_on)
    person, by = ParticipantId(row.person), MemberId(row.entered_by)
    return Check(CheckId(row.id), CaseId(row.case_id), person, row.months, finding, row.entered_at, by)


@lru_cache(maxsize=4_096)  # most are alike: nothing, found out on one of a few hundred days
def _finding(found: str, on: date, source: str, offences: int, serious: str | None, first_on: date | None) -> Finding:
    return Finding(Found(found), on, Source(source), offences, Seriousness(serious) if serious else None, first_on)
