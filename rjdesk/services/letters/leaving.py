"""A letter is looked at once more when it leaves: whether it may still go as it was written, and what has changed since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.clashes import clashes_of_case
from rjdesk.domain.dispatch import LetterPaper, standing
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates_of_will import NOT_TAKING_PART
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.participant import Participant
from rjdesk.domain.person import Entry
from rjdesk.domain.since_written import (
    ADDRESS,
    NAME,
    ORDER,
    ROLE,
    STAYS_AWAY,
    WORDS,
    Changed,
    Since,
    changed,
    digest,
)
from rjdesk.domain.ties import Ties
from rjdesk.errors import LetterOutdated
from rjdesk.process.letter_fields import ABOUT_THE_RECIPIENT, Block, Field
from rjdesk.process.letter_text import fields
from rjdesk.process.template import Group, Letter, Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.community.sharing import refuse_unshared, told_in
from rjdesk.services.composing import made_by
from rjdesk.services.letters import blocks
from rjdesk.services.letters.filling import To, value_of
from rjdesk.services.letters.known import Known, known
from rjdesk.services.letters.offered import current_text, recipients
from rjdesk.services.letters.writing import BLOCKS, Draft
from rjdesk.store.unit_of_work import UnitOfWork

RestsOn = tuple[tuple[str, str], ...]

PASSING = frozenset({Field.TODAY, Field.FACILITATOR, Field.LAST_DAY_RULE, Block.LIMITS, Block.SENT, Block.INVITED})
"""What changes with the day, with whoever sits at the desk and with every letter that is sent."""

LETTERS = frozenset({Paper.LETTER, Paper.LETTERS, Paper.RECORD})


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is known of a case while papers of it leave. ``may_read`` says which other cases may be told of."""

    work: UnitOfWork
    case: Case
    process: Process
    known: Known
    may_read: Callable[[CaseId], bool]


def leaving(work: UnitOfWork, cases: Casebook, case: CaseId) -> Leaving:
    """A case as it stands now, for whoever is at work."""
    held, process = cases.load(work, case)
    making = made_by(work, cases.current(), cases.clock())
    reads = cache(lambda other: Action.READ_CASE in cases.guard.allowed(work, other))
    return Leaving(work, held, process, known(work, held, process, making), reads)


def look_again(work: UnitOfWork, cases: Casebook, paper: Document, *, as_it_was: bool) -> None:
    """Refuse a letter that may no longer go, or (unless ``as_it_was``) is no longer what it was when it was written.

    Raises NotToBeShared; LetterOutdated with everything that ``changed``.
    """
    if paper.paper in LETTERS:
        standing_now = leaving(work, cases, paper.case)
        _refuse_unshared(standing_now, paper)
        found = () if as_it_was else since_written(standing_now, paper)
        if found:
            raise LetterOutdated(found)


def since_written(now: Leaving, paper: Document) -> tuple[Changed, ...]:
    """What has changed since a letter was written, or since letters were put together for printing."""
    return tuple(dict.fromkeys(_changed(now, paper)))


def rests_on(known: Known, draft: Draft, case: Case, ties: Ties) -> RestsOn:
    """What a letter rests on: everything that it tells, and how whoever gets it stands in the case.

    ``case`` is whole: what keeps somebody away may be for the office's own eyes, and only a digest of it is kept.
    """
    told = dict(_told(known, draft)) | {WORDS: digest(draft.text)}
    return tuple(sorted((told | (dict(_about(case, draft.to, ties, known.today)) if draft.to else {})).items()))


def _refuse_unshared(now: Leaving, paper: Document) -> None:
    """A professional from outside may have left since, or may be told less."""
    for note, each in _letters_of(now, paper):
        letter = _letter(now, note)
        if letter is not None and each.recipient is not None:
            refuse_unshared(now.work, paper.case, each.recipient, told_in(_text(now, letter)))


def _changed(now: Leaving, paper: Document) -> Iterator[Changed]:
    sent = {each.document for each in standing(now.work.letters.sent(paper.case))}
    for note, each in _letters_of(now, paper):
        letter, to = _letter(now, note), _person(now.case, each.recipient)
        if each.recipient is not None and to is None:
            yield Changed(Since.GONE, None, each.title)
        elif letter is not None and note.rests_on:
            yield from _against_now(now, note, each, Draft(letter, _text(now, letter), to), each.id in sent)
        yield from _newer(now, note, each)
        if to is not None:
            yield from _known_from_elsewhere(now, each, to)


def _against_now(now: Leaving, note: LetterPaper, paper: Document, draft: Draft, sent: bool) -> Iterator[Changed]:
    if not sent and draft.letter.to is not Group.CASE and draft.to not in recipients(draft.letter, now.case):
        yield Changed(Since.NOT_OFFERED, paper.recipient)
    ties = now.work.ties.of(paper.case)
    today = dict(rests_on(now.known, draft, now.case, ties))
    yield from changed(dict(note.rests_on), today, paper.recipient, sent=sent)


def _newer(now: Leaving, note: LetterPaper, paper: Document) -> Iterator[Changed]:
    """The same letter to the same person, written later."""
    alike = {each.document for each in now.work.letters.of_case(paper.case) if each.letter == note.letter}
    for each in now.work.documents.of_case(paper.case):
        theirs = (each.paper, each.recipient) == (paper.paper, paper.recipient)
        if each.id in alike and theirs and each.made_at > paper.made_at:
            yield Changed(Since.NEWER, paper.recipient)


def _known_from_elsewhere(now: Leaving, paper: Document, to: Participant) -> Iterator[Changed]:
    """Where somebody said since that they are the same person as another entry, in a case that may be told of."""
    entry = Entry(paper.case, to.id)
    said = [each for each in now.work.persons.said_around([entry]) if each.same and each.at > paper.made_at]
    for each in said:
        for other in each.about - {entry} if entry in each.about else ():
            if now.may_read(other.case):
                known = {one.entry: one for one in now.work.persons.in_cases([other.case])}
                yield Changed(Since.SAME_PERSON, to.id, known[other].reference if other in known else "")


def _letters_of(now: Leaving, paper: Document) -> Iterator[tuple[LetterPaper, Document]]:
    """A letter by itself; of letters put together for printing, each that was written with them."""
    notes = {note.document: note for note in now.work.letters.of_case(paper.case)}
    if paper.id not in notes:
        return
    if paper.paper is not Paper.LETTERS:
        yield notes[paper.id], paper
        return
    for each in now.work.documents.of_case(paper.case):
        note = notes.get(each.id)
        together = each.made_at == paper.made_at and each.id != paper.id
        if note is not None and together and note.letter == notes[paper.id].letter:
            yield note, each


def _letter(now: Leaving, note: LetterPaper) -> Letter | None:
    """What it was made from; None in a process that the case was moved to since."""
    return next((each for each in now.process.letters if each.id == note.letter), None)


def _text(now: Leaving, letter: Letter) -> str:
    return current_text(letter, now.work.letter_texts.of(now.process.id))


def _person(case: Case, wanted: ParticipantId | None) -> Participant | None:
    return next((person for person in case.participants if person.id == wanted), None)


def _told(known: Known, draft: Draft) -> Iterator[tuple[str, str]]:
    to = To.of(draft.to) if draft.to else None
    for name in fields(draft.text):
        if name in BLOCKS and name not in PASSING:
            yield name, digest(repr(blocks.pieces_of(name, known, draft.leaves_out(known.process))))
        elif name not in PASSING and name not in ABOUT_THE_RECIPIENT:
            yield name, digest(value_of(name, known, to))
    yield Field.OFFICE_CONTACT, digest(known.contact)


def _about(case: Case, to: Participant, ties: Ties, today: date) -> Iterator[tuple[str, str]]:
    yield NAME, digest(to.name)
    yield ADDRESS, digest(to.contact.address.strip())
    yield ROLE, digest(to.role)
    if case.fact(Fact.WAY_OF_TAKING_PART, to.id) == NOT_TAKING_PART:
        yield STAYS_AWAY, digest(STAYS_AWAY)
    for clash in clashes_of_case(case, ties, today):
        if to.id in clash.order.pair and clash.lift is None:
            yield f"{ORDER}{clash.order.id}", digest(clash.order.may_meet)
