"""What follows from a case and its notes, kept with it each time it is saved: its tasks, and what figures say of promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rjdesk.domain.case import Case
from rjdesk.domain.case_list import Summary
from rjdesk.domain.follow_up.due import due_tasks
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.follow_up.standing import stands
from rjdesk.domain.follow_up.tasks import asked_again, promises
from rjdesk.process.counting import readings
from rjdesk.process.limit_reasons import may_be_missed
from rjdesk.process.template import Process
from rjdesk.services.follow_up.lacking import in_words, lacking
from rjdesk.store.unit_of_work import UnitOfWork


def with_promises(summary: Summary, case: Case, happened: tuple[Happening, ...], today: date) -> Summary:
    """The summary, saying to the figures how many promises were kept and how many cents were paid."""
    figures, found = summary.figures, [stands(each, happened, today) for each in promises(case)]
    if figures is None or not found:
        return summary
    done = sum(each.standing.is_kept for each in found)
    paid = sum(each.ledger.paid for each in found if each.ledger)
    return replace(summary, figures=replace(figures, promised=replace(figures.promised, done=done, paid=paid)))


def noted(work: UnitOfWork, case: Case) -> tuple[Happening, ...]:
    """What was noted in a case; nothing is looked up before there is anything to follow."""
    followed = case.in_force.concluded or asked_again(case)
    return work.follow_ups.of(case.id) if case.version and followed else ()


def plan(work: UnitOfWork, case: Case, process: Process, happened: tuple[Happening, ...]) -> None:
    """Keep the tasks that follow from a case that was just saved."""
    if case.closed_at is not None:
        work.follow_ups.plan(case.id, due_tasks(case, happened))
        return
    asked = in_words(lacking(case, process)) if promises(case) else ()
    clocks = readings(process, case, process.law, case.received_on)  # a last day is the same on each day that is asked
    limits = [(each.due, each.rule.title) for each in may_be_missed(clocks, case.missed) if each.due]
    work.follow_ups.plan(case.id, due_tasks(case, happened, asked, limits))
