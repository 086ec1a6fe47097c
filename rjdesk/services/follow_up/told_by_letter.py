"""Whoever is sent a letter of news was told by it: noted with the letter, so that nobody has to note it twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rjdesk.domain.case import Case
from rjdesk.domain.dispatch import Dispatch, LetterPaper
from rjdesk.domain.follow_up.happening import Happening, Kind, counting
from rjdesk.domain.follow_up.tasks import promises
from rjdesk.domain.ids import HappeningId
from rjdesk.process.template import FOLLOW_UP, Process
from rjdesk.store.unit_of_work import UnitOfWork


def note_told(
    work: UnitOfWork,
    case: Case,
    process: Process,
    letter: LetterPaper | None,
    sent: Dispatch,
    new_id: Callable[[], str],
) -> None:
    """Note that somebody was told, where the letter is for whoever asked for news of what was agreed; else nothing."""
    asked = {each.id for each in process.letters if each.asked_in == FOLLOW_UP}
    if letter is not None and letter.letter in asked and sent.to is not None and promises(case):
        work.follow_ups.note(_told(sent, HappeningId(new_id())))


def note_not_told(work: UnitOfWork, sent: Dispatch, taken_back: Dispatch, new_id: Callable[[], str]) -> None:
    """The letter was not sent after all, so that nobody was told by it."""
    for each in counting(work.follow_ups.of(sent.case)):
        if (each.kind, each.about, each.noted_at) == (Kind.TOLD, sent.to, sent.noted_at):
            mistake = replace(_told(taken_back, HappeningId(new_id())), kind=Kind.WITHDRAWN, corrects=each.id)
            work.follow_ups.note(mistake)


def _told(sent: Dispatch, identity: HappeningId) -> Happening:
    return Happening(identity, sent.case, Kind.TOLD, sent.on, sent.noted_at, sent.noted_by, about=sent.to)
