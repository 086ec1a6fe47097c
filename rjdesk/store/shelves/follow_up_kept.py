"""The time after conferences in the database: notes that only grow, and the tasks that follow from them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select

from rjdesk.domain.follow_up.due import DueTask
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.follow_up.tasks import Task, TaskKind
from rjdesk.domain.ids import AttachmentId, CaseId, HappeningId, MemberId, ObligationId, ParticipantId
from rjdesk.errors import NoSuchSlip
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.rows import align, needs_case
from rjdesk.store.shelves.shelf import SeenShelf
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_follow_up import follow_up, follow_up_due


class VaultFollowUps(SeenShelf):
    """The follow-ups of an open vault as one member sees them; see ``follow_up_shelves.FollowUps``."""

    def note(self, happening: Happening) -> None:
        """Add a note. Raises NoSuchCase."""
        needs_case(self._connection, happening.case)
        self._touched.add(happening.case)
        self._connection.execute(follow_up.insert().values(**_row(happening)))

    def of(self, case: CaseId) -> tuple[Happening, ...]:
        """What was noted in a case, in that order."""
        known = (follow_up.c.case_id == case) & follow_up.c.case_id.not_in(SEALED)
        found = self._connection.execute(select(follow_up).where(known).order_by(follow_up.c.number))
        return tuple(map(_happening, found))

    def slip(self, code: str) -> Happening:
        """The note that a slip was printed. Raises NoSuchSlip."""
        printed = (follow_up.c.slip == code) & (follow_up.c.kind == Kind.SLIP) & follow_up.c.case_id.not_in(SEALED)
        found = self._connection.execute(select(follow_up).where(printed)).first()
        if found is None:
            raise NoSuchSlip
        return _happening(found)

    def plan(self, case: CaseId, due: Iterable[DueTask]) -> None:
        """Keep a case's tasks in the place of those it had."""
        needs_case(self._connection, case)
        self._touched.add(case)
        rows = ({"position": position, **_due_row(each)} for position, each in enumerate(due))
        align(self._connection, follow_up_due, case, rows)

    def due(self, until: date, limit: int) -> tuple[DueTask, ...]:
        """Tasks due by a day, the oldest first."""
        hidden = self._hidden()
        found = self._connection.execute(
            select(follow_up_due, cases.c.reference)
            .join(cases, cases.c.id == follow_up_due.c.case_id)
            .where(follow_up_due.c.due <= until, cases.c.number.not_in(hidden))
            .order_by(follow_up_due.c.due, follow_up_due.c.case_id, follow_up_due.c.position)
            .limit(limit)
        )
        return tuple(map(_due_task, found))


def _row(happening: Happening) -> dict[str, object]:
    return {
        "case_id": happening.case,
        "id": happening.id,
        "kind": happening.kind.value,
        "happened_on": happening.on,
        "noted_at": happening.noted_at,
        "noted_by": happening.noted_by,
        "obligation": happening.obligation,
        "about": happening.about,
        "by_name": happening.by_name,
        "minutes": happening.minutes,
        "cents": happening.cents,
        "currency": happening.currency,
        "choice": happening.choice,
        "weeks": happening.weeks,
        "receipt": happening.receipt,
        "file": happening.file,
        "slip": happening.slip,
        "corrects": happening.corrects,
    }


def _happening(row: Any) -> Happening:
    return Happening(
        id=HappeningId(row.id),
        case=CaseId(row.case_id),
        kind=Kind(row.kind),
        on=row.happened_on,
        noted_at=row.noted_at,
        noted_by=MemberId(row.noted_by),
        obligation=ObligationId(row.obligation) if row.obligation else None,
        about=ParticipantId(row.about) if row.about else None,
        by_name=row.by_name,
        minutes=row.minutes,
        cents=row.cents,
        currency=row.currency,
        choice=row.choice,
        weeks=row.weeks,
        receipt=row.receipt,
        file=AttachmentId(row.file) if row.file else None,
        slip=row.slip,
        corrects=HappeningId(row.corrects) if row.corrects else None,
    )


def _due_row(due: DueTask) -> dict[str, object]:
    task = due.task
    return {
        "kind": task.kind.value,
        "due": task.due,
        "obligation": task.obligation,
        "about": task.about,
        "what": due.what,
        "who": due.who,
    }


def _due_task(row: Any) -> DueTask:
    obligation = ObligationId(row.obligation) if row.obligation else None
    about = ParticipantId(row.about) if row.about else None
    return DueTask(
        CaseId(row.case_id), row.reference, Task(TaskKind(row.kind), row.due, obligation, about), row.what, row.who
    )
