"""A task as the first screen lists it: kept beside its case, so that no case has to be loaded for the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.case import Case
from rjdesk.domain.follow_up import spans
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.follow_up.tasks import Task, TaskKind, began_on, tasks
from rjdesk.domain.ids import CaseId, ParticipantId


@dataclass(frozen=True, slots=True)
class DueTask:
    """One task: ``what`` is the promise it is about, ``who`` the person who promised it or whom it is about."""

    case: CaseId
    reference: str
    task: Task
    what: str = ""
    who: str = ""


def due_tasks(
    case: Case, happened: Iterable[Happening], lacking: tuple[str, ...] = (), limits: Iterable[tuple[date, str]] = ()
) -> tuple[DueTask, ...]:
    """Every task of a case as the first screen lists it; ``lacking`` is what a report will need, in words: one line for all.

    ``limits`` are the last days, and titles, of those time limits of which it has to be said why once they are missed.
    """
    lines = [_line(case, task) for task in tasks(case, happened)]
    lines += [DueTask(case.id, case.reference, Task(TaskKind.WHY_LATE, due), title) for due, title in limits]
    if lacking:
        task = Task(TaskKind.MISSING, began_on(case) + spans.MISSING)
        lines.append(DueTask(case.id, case.reference, task, ", ".join(lacking)))
    return tuple(sorted(lines, key=lambda line: line.task.due))


def _line(case: Case, task: Task) -> DueTask:
    promise = next((each for each in case.agreement.obligations if each.id == task.obligation), None)
    whose = promise.who if promise else task.about
    return DueTask(case.id, case.reference, task, promise.what if promise else "", _name(case, whose))


def _name(case: Case, person: ParticipantId | None) -> str:
    return next((each.name for each in case.participants if each.id == person), "")
