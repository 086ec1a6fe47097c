"""Retention in the database, and what remains of cases that are no more."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.keeping import Became, Keeping, Proposal, Statistic
from rjdesk.store.shelves.persons_kept import touch_who_loses_links
from rjdesk.store.shelves.rows import needs_case, put
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_keeping import keeping, statistics


class VaultKeepings(Shelf):
    """The retention of an open vault; see ``office_shelves.Keepings``."""

    def of(self, case: CaseId) -> Keeping:
        """The rules that a case is kept under; empty ones if nothing was set. Raises NoSuchCase."""
        needs_case(self._connection, case)
        row = self._connection.execute(select(keeping).where(keeping.c.case_id == case)).one_or_none()
        return Keeping(case) if row is None else _keeping(row)

    def keep(self, kept: Keeping) -> None:
        """Keep them. Raises NoSuchCase."""
        needs_case(self._connection, kept.case)
        self._touched.add(kept.case)
        put(self._connection, keeping, [{**_row(kept), "sealed_at": None, "sealed_because": ""}])

    def proposed(self) -> tuple[Keeping, ...]:
        """The cases that somebody proposed to destroy, oldest proposal first."""
        wanted = select(keeping).where(keeping.c.proposed_at.is_not(None), keeping.c.sealed_at.is_(None))
        found = self._connection.execute(wanted).all()
        return tuple(map(_keeping, sorted(found, key=lambda row: (row.proposed_at, row.case_id))))

    def destroy(self, case: CaseId) -> None:
        """Delete a case with everything that belongs to it. Raises NoSuchCase."""
        needs_case(self._connection, case)
        self._touched.add(case)
        touch_who_loses_links(self._connection, case, self._touched)
        self._connection.execute(cases.delete().where(cases.c.id == case))

    def seal(self, case: CaseId, at: datetime, because: str) -> None:
        """From here on no shelf knows the case. Raises NoSuchCase."""
        row = _row(self.of(case))
        self._touched.add(case)
        put(self._connection, keeping, [{**row, "sealed_at": at, "sealed_because": because}])

    def unseal(self, reference: str) -> CaseId | None:
        """Undo a seal by the case's exact reference; None if no sealed case has it."""
        sealed = select(cases.c.id).join(keeping, keeping.c.case_id == cases.c.id)
        wanted = sealed.where(keeping.c.sealed_at.is_not(None), cases.c.reference == reference).order_by(cases.c.number)
        found = self._connection.execute(wanted.limit(1)).scalar_one_or_none()
        if found is None:
            return None
        case = CaseId(found)
        self._touched.add(case)
        unsealed = keeping.update().where(keeping.c.case_id == case).values(sealed_at=None, sealed_because="")
        self._connection.execute(unsealed)
        return case

    def count(self, became: Became, year: int, process: str, kind: str, outcome: str) -> None:
        """Add one to a statistic."""
        self._touched.add(None)
        row = {"became": became.value, "year": year, "process": process, "kind": kind, "outcome": outcome, "cases": 1}
        one_more = {"cases": statistics.c.cases + 1}
        self._connection.execute(
            insert(statistics)
            .values(row)
            .on_conflict_do_update(index_elements=list(statistics.primary_key), set_=one_more)
        )

    def statistics(self) -> tuple[Statistic, ...]:
        """What remains of the cases that are no more."""
        found = self._connection.execute(select(statistics).order_by(*statistics.primary_key))
        return tuple(Statistic(**{**row._mapping, "became": Became(row.became)}) for row in found)


def _row(kept: Keeping) -> dict[str, object]:
    proposal = kept.proposal
    return {
        "case_id": kept.case,
        "authority": kept.authority,
        "review_on": kept.review_on,
        "hold": kept.hold,
        "proposed_by": proposal.by if proposal else "",
        "proposed_at": proposal.at if proposal else None,
        "proposed_because": proposal.because if proposal else "",
    }


def _keeping(row: Any) -> Keeping:
    proposal = Proposal(MemberId(row.proposed_by), row.proposed_at, row.proposed_because) if row.proposed_at else None
    return Keeping(CaseId(row.case_id), row.authority, row.review_on, row.hold, proposal)
