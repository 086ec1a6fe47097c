"""What is to be done after a conference, and by when. No task asks what day it is: a day alone makes it late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up import spans
from rjdesk.domain.follow_up.changing import came_once
from rjdesk.domain.follow_up.happening import Found, Happening, Kind, counting
from rjdesk.domain.follow_up.standing import Standing, Stands, stands
from rjdesk.domain.follow_up.victims import Wish, update_due, wants
from rjdesk.domain.ids import ObligationId, ParticipantId
from rjdesk.domain.participant import Part, Participant
from rjdesk.domain.versions import Way

HEARD = frozenset(Kind) - {Kind.WISH, Kind.SLIP, Kind.WITHDRAWN, Kind.REPORTED, Kind.ASKED_AGAIN}
"""Notes that show that somebody was in touch with the case."""


class TaskKind(StrEnum):
    """What is to be done."""

    PROMISE = "promise"
    PAYMENT = "payment"
    CHECK = "check"
    ASK_VICTIM = "ask_victim"
    TELL_VICTIM = "tell_victim"
    CONTACT = "contact"
    STALLED = "stalled"  # nothing was heard for too long
    REVIEW = "review"
    VARY = "vary"  # a review found that it has to change
    RECONVENE = "reconvene"  # a review found that the conference has to meet again
    SETTLE = "settle"  # a change that was begun waits for its end
    MEET = "meet"  # the conference meets again
    MISSING = "missing"  # what a report will need and nobody has entered
    WHY_LATE = "why_late"  # a time limit was missed, and nobody has said why
    REPORT = "report"
    ASK_AGAIN = "ask_again"  # how it was for them, after three months


ASKED_FOR: Mapping[str, TaskKind] = {Found.VARY: TaskKind.VARY, Found.RECONVENE: TaskKind.RECONVENE}
"""What a review may ask for, and the task that it becomes."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do by a day: about a promise, a person, or the case."""

    kind: TaskKind
    due: date
    obligation: ObligationId | None = None
    about: ParticipantId | None = None


def promises(case: Case) -> tuple[Obligation, ...]:
    """What was agreed, once the conference has concluded and whoever signs has signed; nothing before that."""
    signing = case.ceremony is not None and case.ceremony.closed_at is None
    if case.replacing is None and (not case.agreement.concluded or signing):
        return ()
    return tuple(each for each in case.in_force.obligations if each.agreed)


def began_on(case: Case) -> date:
    """The day from which what was agreed is followed: the conference's, or the signing's where none was recorded."""
    held = case.date_of(Fact.CONFERENCE_ON)
    if held is not None:
        return held
    first = case.earlier[0].ceremony if case.earlier else case.ceremony
    signed = first.closed_at if first else None
    closed = max((record.closed_at for record in case.stages), default=None)
    last = signed or closed
    return last.date() if last else case.received_on


def over_on(case: Case, happened: Iterable[Happening]) -> date | None:
    """The day on which the last promise was settled, kept or not, or a review closed it; None while one is open."""
    notes = tuple(happened)
    closed = closed_by(notes)
    if closed is not None:
        return closed.on
    found = [stands(each, notes, date.min).settled_on for each in promises(case)]
    days = [day for day in found if day is not None]
    return max(days) if days and len(days) == len(found) else None


def tasks(case: Case, happened: Iterable[Happening]) -> tuple[Task, ...]:
    """Everything still to be done in a case, by day; once it is closed only that people are asked again how it was."""
    notes, kept = tuple(happened), promises(case)
    found = list(_of_asking_again(case, notes))
    if kept and case.closed_at is None:
        found += _of_promises(kept, notes) if closed_by(notes) is None else ()
        found += _of_victims(case, notes)
        found += _of_contact(case, notes)
        found += _of_the_end(case, notes)
    return tuple(sorted(found, key=lambda task: (task.due, task.kind, task.obligation or "", task.about or "")))


def asked_again(case: Case) -> tuple[Participant, ...]:
    """Who is asked a second time how it was, once it is over: whoever was harmed or responsible, and was there."""
    if not case.in_force.concluded and case.closed_at is None:
        return ()
    came = came_once(case)
    return tuple(person for person in case.of_part(Part.VICTIM, Part.OFFENDER) if person.id in came)


def _of_asking_again(case: Case, notes: tuple[Happening, ...]) -> Iterator[Task]:
    """With each of them once: also where nothing was agreed, and after the case is closed."""
    tried = {each.about for each in counting(notes) if each.kind is Kind.ASKED_AGAIN}
    due = spans.months_after(began_on(case), spans.ASK_AGAIN)
    for person in asked_again(case):
        if person.id not in tried and not _wants_none(person, notes):
            yield Task(TaskKind.ASK_AGAIN, due, about=person.id)


def _of_promises(kept: tuple[Obligation, ...], notes: tuple[Happening, ...]) -> Iterator[Task]:
    for each in kept:
        found = stands(each, notes, date.min)
        if not found.standing.is_settled and found.due is not None:
            yield Task(TaskKind.PAYMENT if each.amount else TaskKind.PROMISE, found.due, each.id)
        elif _waits_for_a_check(each, found) and found.settled_on is not None:
            yield Task(TaskKind.CHECK, found.settled_on + spans.CHECK, each.id, each.checks)


def _waits_for_a_check(each: Obligation, found: Stands) -> bool:
    return each.checks is not None and found.standing.is_kept and found.standing is not Standing.CHECKED


def _of_victims(case: Case, notes: tuple[Happening, ...]) -> Iterator[Task]:
    over = over_on(case, notes)
    for victim in case.of_part(Part.VICTIM):
        if wants(victim.id, notes) is None:
            yield Task(TaskKind.ASK_VICTIM, began_on(case) + spans.ASK_VICTIM, about=victim.id)
        due = update_due(victim.id, notes, over)
        if due is not None:
            yield Task(TaskKind.TELL_VICTIM, due, about=victim.id)


def _of_contact(case: Case, notes: tuple[Happening, ...]) -> Iterator[Task]:
    """The contact that is forgotten first, with each of them; and that somebody asks once nothing is heard for too long."""
    heard = [each for each in counting(notes) if each.kind in HEARD]
    for person in case.of_part(Part.VICTIM, Part.OFFENDER):
        if not _was_met(person, heard) and not _wants_none(person, notes):
            yield Task(TaskKind.CONTACT, began_on(case) + spans.CONTACT, about=person.id)
    if heard and over_on(case, notes) is None:
        yield Task(TaskKind.STALLED, max(each.on for each in heard) + spans.STALLED)


def _was_met(person: Participant, heard: list[Happening]) -> bool:
    return any(each.about == person.id and each.kind in (Kind.CONTACT, Kind.TOLD) for each in heard)


def _wants_none(person: Participant, notes: tuple[Happening, ...]) -> bool:
    wanted = wants(person.id, notes)
    return wanted is not None and wanted.wish is Wish.NEVER


def last_review(notes: Iterable[Happening]) -> Happening | None:
    """The last review that counts."""
    held = [each for each in counting(notes) if each.kind is Kind.REVIEWED]
    return max(held, key=lambda each: each.noted_at, default=None)


def review_due(case: Case, notes: Iterable[Happening]) -> date | None:
    """The day of the next review: as the last one said, else as what was agreed says; None when none is to come."""
    last, planned = last_review(notes), case.in_force.review_on
    held = last.on if last else case.date_of(Fact.REVIEWED_ON)
    if last is not None and last.weeks:
        return last.on + timedelta(weeks=last.weeks)
    to_come = held is None or (
        bool(case.earlier) and planned is not None and held < planned
    )  # only another version says so
    return planned if to_come else None


def _of_the_end(case: Case, notes: tuple[Happening, ...]) -> Iterator[Task]:
    over, review = over_on(case, notes), review_due(case, notes)
    if review is not None and over is None:
        yield Task(TaskKind.REVIEW, review)
    yield from _of_changing(case, notes)
    reported = any(each.kind is Kind.REPORTED and of_this_version(each, case) for each in counting(notes))
    if over and not reported and not case.date_of(Fact.REPORTED_ON):
        yield Task(TaskKind.REPORT, over + spans.REPORT)


def of_this_version(note: Happening, case: Case) -> bool:
    """Whether it was noted since what holds was begun."""
    settled = case.earlier[:-1] if case.replacing is not None else case.earlier
    return not settled or note.noted_at >= settled[-1].begun_at


def _of_changing(case: Case, notes: tuple[Happening, ...]) -> Iterator[Task]:
    """What a review asked for, until it is begun; and what was begun, until it is settled."""
    begun = case.replacing
    if begun is not None:
        meets = begun.agreed_on if begun.way is Way.RECONVENED and not case.agreement.concluded else None
        yield Task(TaskKind.MEET, meets) if meets else Task(TaskKind.SETTLE, begun.begun_at.date() + spans.SETTLE)
        return
    last = last_review(notes)
    asked = (
        {Found.VARY: TaskKind.VARY, Found.RECONVENE: TaskKind.RECONVENE}.get(Found(last.choice))
        if last and last.choice
        else None
    )
    if last is not None and asked and not any(each.begun_at >= last.noted_at for each in case.earlier):
        yield Task(asked, last.on + spans.CHANGE)


def closed_by(notes: Iterable[Happening]) -> Happening | None:
    """The review that found that it has done its work, or goes back to whoever referred it."""
    review = last_review(notes)
    return review if review is not None and review.choice in (Found.CLOSE, Found.RETURNED) else None
