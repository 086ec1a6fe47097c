"""Changing what was agreed: a version is begun, agreed by whom it concerns, and takes the place of the one before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import dropwhile, islice, takewhile

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import About, DocumentId, ObligationId, ParticipantId
from rjdesk.domain.stage import StageRecord
from rjdesk.domain.versions import Change, Earlier, Way, changes, must_agree
from rjdesk.errors import (
    ChangeUnderWay,
    NotAllAgree,
    NothingChanging,
    NothingDiffers,
    NothingPromised,
    SigningUnderWay,
)


def vary(case: Case, earlier: Earlier, stages: frozenset[str], asked_anew: Callable[[Answer], bool]) -> Case:
    """The case in which the next version is written, without a meeting. Raises as ``begin`` does.

    Those stages are open again once it holds (``ask_anew``): until then what was asked in them is so. In a case that was
    closed they are open at once, for it is not closed any more.
    """
    anew = _reopened(case, earlier, stages, asked_anew)
    begun = begin(case, anew)
    return begun if case.closed_at is None else _without(begun, anew)


def begin(case: Case, earlier: Earlier) -> Case:
    """The case in which the next version is a draft that says what the last one says. Raises NothingPromised, ChangeUnderWay.

    ``earlier`` is what it replaces as the case has it (its agreement and ceremony are filled in here).
    """
    if case.replacing is not None:
        raise ChangeUnderWay
    signing = case.ceremony is not None and case.ceremony.closed_at is None
    if signing or not case.agreement.concluded or not any(each.agreed for each in case.agreement.obligations):
        raise NothingPromised
    held = replace(earlier, agreement=case.agreement, ceremony=case.ceremony)
    draft = replace(case.agreement, concluded=False)
    return replace(case, agreement=draft, ceremony=None, earlier=(*case.earlier, held))


def reconvene(
    case: Case,
    earlier: Earlier,
    stages: frozenset[str],
    asked_anew: Callable[[Answer], bool],
    kept: frozenset[ObligationId] = frozenset(),
) -> Case:
    """The case whose conference meets again: those stages are open, and what belongs to one meeting alone is asked anew.

    Each item has to be answered again by those who meet but what is ``kept`` already, and a day of review that is past by
    then is asked for. Raises as ``begin`` does.
    """
    anew = _reopened(case, earlier, stages, asked_anew)
    begun = begin(case, anew)
    agreed = (each for each in begun.agreement.obligations if each.agreed)
    items = tuple(each if each.id in kept else replace(each, agreed=None) for each in agreed)
    review, day = begun.agreement.review_on, earlier.agreed_on
    review = review if review and day and review > day else None
    return replace(_without(begun, anew), agreement=replace(begun.agreement, obligations=items, review_on=review))


def move(case: Case, on: date, time: str, where: str) -> Case:
    """The case whose conference meets again on another day, or elsewhere. Raises NothingChanging, SigningUnderWay."""
    held = case.replacing
    if held is None or held.way is not Way.RECONVENED:
        raise NothingChanging
    _refuse_if_fixed(case)
    return replace(case, earlier=(*case.earlier[:-1], replace(held, agreed_on=on, time=time, where=where)))


def ask_anew(case: Case) -> Case:
    """The case in which a change holds that was made without a meeting: what was kept with the version before is asked anew."""
    held = case.earlier[-1] if case.earlier else None
    return _without(case, held) if held is not None and held.way is Way.VARIED else case


def agree(case: Case, by: tuple[ParticipantId, ...], on: date) -> Case:
    """The case whose next version is agreed by those people, without a meeting.

    Raises NothingChanging, NothingDiffers, NotAllAgree, and what ``Agreement.accepted`` raises; SigningUnderWay.
    """
    held = _varied(case)
    _refuse_if_fixed(case)
    changed = to_come(case)
    if not changed and case.agreement.review_on == held.agreement.review_on:
        raise NothingDiffers
    lacking = must_agree(changed) & {each.id for each in case.participants} - set(by)
    if lacking:
        raise NotAllAgree(lacking=len(lacking))
    case.agreement.accepted()
    said = replace(held, agreed_by=by, agreed_on=on)
    return replace(case, agreement=replace(case.agreement, concluded=True), earlier=(*case.earlier[:-1], said))


def change_again(case: Case) -> Case:
    """The case whose next version can be written again, before anyone is asked to sign it. Raises as ``agree`` does."""
    held = replace(_varied(case), agreed_by=(), agreed_on=None)
    _refuse_if_fixed(case)
    return replace(case, agreement=replace(case.agreement, concluded=False), earlier=(*case.earlier[:-1], held))


def take_back(case: Case) -> Case:
    """The case in which what was agreed stays as it was, as if nothing had begun. Raises NothingChanging, SigningUnderWay."""
    held = case.replacing
    if held is None:
        raise NothingChanging
    _refuse_if_fixed(case)
    again = {each.stage for each in held.stages}
    places = {each.place for each in held.answers}
    return replace(
        case,
        agreement=held.agreement,
        ceremony=held.ceremony,
        earlier=case.earlier[:-1],
        stages=(*(each for each in case.stages if each.stage not in again), *held.stages),
        answers=(*(each for each in case.answers if each.place not in places), *held.answers),
    )


def to_come(case: Case) -> tuple[Change, ...]:
    """What the version that is being made changes; nothing while none is."""
    held = case.replacing
    return changes(held.agreement, case.agreement) if held else ()


def came_of(case: Case) -> tuple[Change, ...]:
    """What the last version changed, or is to change."""
    return changes(case.earlier[-1].agreement, case.agreement) if case.earlier else ()


def replaced_on(case: Case, number: int) -> date | None:
    """The day on which a version (the first is 1) gave way to the next; None while it holds."""
    if number > len(case.earlier) or (number == len(case.earlier) and case.replacing is not None):
        return None
    held = case.earlier[number - 1]
    ceremony = case.earlier[number].ceremony if number < len(case.earlier) else case.ceremony
    signed = ceremony.closed_at if ceremony is not None and held.signed_again else None
    return signed.date() if signed else held.agreed_on or held.begun_at.date()


def version_in_force(case: Case) -> int:
    """The number of the version that holds; the first is 1."""
    return len(case.earlier) + (0 if case.replacing is not None else 1)


def left_out(case: Case) -> tuple[tuple[Obligation, int], ...]:
    """Promises of earlier versions that are no longer part of what holds, as they stood last; which version left them out."""
    now = {each.id for each in case.in_force.obligations if each.agreed}
    settled = case.earlier[:-1] if case.replacing is not None else case.earlier
    last = dict[ObligationId, tuple[Obligation, int]]()
    for number, held in enumerate(settled, 2):
        last |= {item.id: (item, number) for item in held.agreement.obligations if item.agreed and item.id not in now}
    return tuple(last.values())


def came_once(case: Case) -> frozenset[About]:
    """Who came to a meeting of the case, be it the first or one that met again."""
    answers = (*case.answers, *(answer for held in case.earlier for answer in held.answers))
    return frozenset(each.about for each in answers if each.fact is Fact.ATTENDED and each.value is True and each.about)


def closed_first(case: Case) -> tuple[StageRecord, ...]:
    """Each stage as it was closed for the first time, also where people walked it once more when they met again."""
    first = dict[str, StageRecord]()
    for record in (*(each for held in case.earlier for each in held.stages), *case.stages):
        first.setdefault(record.stage, record)
    return tuple(first.values())


def last_meeting(case: Case) -> Earlier | None:
    """The version that gave way in a meeting, if the last that was held was one that met again; None: the first one was."""
    held = case.earlier[:-1] if case.replacing is not None else case.earlier
    return next((each for each in reversed(held) if each.way is Way.RECONVENED), None)


def _reopened(case: Case, earlier: Earlier, stages: frozenset[str], asked_anew: Callable[[Answer], bool]) -> Earlier:
    """With the records of those stages, and of their answers what is asked anew."""
    records = tuple(each for each in case.stages if each.stage in stages)
    answers = tuple(each for each in case.answers if each.stage in stages and asked_anew(each))
    return replace(earlier, stages=records, answers=answers)


def _without(case: Case, held: Earlier) -> Case:
    """The case in which what is kept with an earlier version is open, and asked anew."""
    again, places = {each.stage for each in held.stages}, {each.place for each in held.answers}
    return replace(
        case,
        stages=tuple(each for each in case.stages if each.stage not in again),
        answers=tuple(each for each in case.answers if each.place not in places),
        closed_at=None if again else case.closed_at,
    )


def _varied(case: Case) -> Earlier:
    held = case.replacing
    if held is None or held.way is not Way.VARIED:
        raise NothingChanging
    return held


def _refuse_if_fixed(case: Case) -> None:
    if case.ceremony is not None:
        raise SigningUnderWay


SAYS_A_VERSION = (Paper.ORIGINAL, Paper.VARIATION)
_OF_A_VERSION = (*SAYS_A_VERSION, Paper.COPY, Paper.FOR_SIGNING, Paper.SIGNING_RECORD)


def papers_of(version: Earlier, papers: Iterable[Document]) -> tuple[Document, ...]:
    """The paper that says a version, and what was made of it: kept after it, and before the next such paper."""
    made = dropwhile(lambda each: each.id != version.paper, papers)
    said = tuple(islice(made, 1))
    of_it = takewhile(lambda each: each.paper not in SAYS_A_VERSION, made)
    return (*said, *(each for each in of_it if each.paper in _OF_A_VERSION))


def replaced(case: Case, papers: Sequence[Document]) -> frozenset[DocumentId]:
    """The papers that say what holds no more."""
    over = (held for number, held in enumerate(case.earlier, 1) if replaced_on(case, number) is not None)
    return frozenset(paper.id for held in over for paper in papers_of(held, papers))
