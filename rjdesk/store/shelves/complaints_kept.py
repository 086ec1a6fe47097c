"""The register of complaints in the database: it only grows."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import select

from rjdesk.domain.hearing.complaints import Complainant, Complaint, Matter, Outcome, Step, StepKind
from rjdesk.domain.ids import ComplaintId, MemberId
from rjdesk.errors import NoSuchComplaint
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_hearing import complaint_steps, complaints


class VaultComplaints(Shelf):
    """The complaints of an open vault; see ``hearing_shelves.Complaints``."""

    def receive(self, complaint: Complaint) -> None:
        """Enter a complaint without steps."""
        self._touched.add(None)
        row = {
            "id": complaint.id,
            "received_on": complaint.received_on,
            "complainant": complaint.by.value,
            "matter": complaint.matter.value,
            "words": complaint.words,
            "about": complaint.about,
            "name": complaint.name,
            "noted_at": complaint.noted_at,
            "noted_by": complaint.noted_by,
        }
        self._connection.execute(complaints.insert().values(row))

    def take(self, wanted: ComplaintId, step: Step) -> None:
        """Add a step. Raises NoSuchComplaint."""
        if self._connection.execute(select(complaints.c.id).where(complaints.c.id == wanted)).first() is None:
            raise NoSuchComplaint
        self._touched.add(None)
        row = {
            "complaint": wanted,
            "kind": step.kind.value,
            "done_on": step.on,
            "words": step.words,
            "noted_at": step.noted_at,
            "noted_by": step.noted_by,
            "outcome": step.outcome.value if step.outcome else None,
        }
        self._connection.execute(complaint_steps.insert().values(row))

    def all(self) -> tuple[Complaint, ...]:
        """All of them, in order."""
        steps = defaultdict[str, list[Step]](list)
        for row in self._connection.execute(select(complaint_steps).order_by(complaint_steps.c.number)):
            steps[row.complaint].append(_step(row))
        rows = self._connection.execute(select(complaints).order_by(complaints.c.number))
        return tuple(_complaint(row, steps[row.id]) for row in rows)


def _complaint(row: Any, steps: list[Step]) -> Complaint:
    return Complaint(
        id=ComplaintId(row.id),
        received_on=row.received_on,
        by=Complainant(row.complainant),
        matter=Matter(row.matter),
        words=row.words,
        about=MemberId(row.about) if row.about else None,
        name=row.name,
        noted_at=row.noted_at,
        noted_by=MemberId(row.noted_by),
        steps=tuple(steps),
    )


def _step(row: Any) -> Step:
    outcome = Outcome(row.outcome) if row.outcome else None
    return Step(StepKind(row.kind), row.done_on, row.words, row.noted_at, MemberId(row.noted_by), outcome)
