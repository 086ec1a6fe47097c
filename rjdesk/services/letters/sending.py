"""What is noted when a paper was sent: to whom, when and how, and the day in the process's own prompt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from rjdesk.documents.written import day
from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.dispatch import Dispatch, LetterPaper, SentBy
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import MemberId, ParticipantId
from rjdesk.errors import NotOnThatDay, SentOneByOne, SigningNotClosed
from rjdesk.process import told
from rjdesk.process.progress import asked_of, on_path
from rjdesk.process.template import Process, Prompt, Stage


def refuse_unsent(paper: Document, on: date, today: date) -> None:
    """Refuse what can't have been sent so. Raises SentOneByOne, SigningNotClosed, NotOnThatDay."""
    if paper.paper is Paper.LETTERS:
        raise SentOneByOne
    if paper.signing:
        raise SigningNotClosed
    made = paper.made_at.date()
    if not made <= on <= today:
        raise NotOnThatDay(first=day(made), last=day(today))


def dispatch_of(
    paper: Document,
    case: Case,
    process: Process,
    to: ParticipantId | None,
    note: LetterPaper | None,
    sent: tuple[date, SentBy, datetime, MemberId],
) -> Dispatch:
    """The note that a paper was sent; of a letter or a copy, to whom it was made for. Raises NoSuchPerson."""
    whom = paper.recipient or to
    person = case.participant(whom) if whom else None
    role = next((each for each in process.roles if person and each.id == person.role), None)
    made_without = role.leaves_out if role and paper.paper is Paper.COPY else ()
    on, how, at, by = sent
    return Dispatch(
        document=paper.id,
        case=case.id,
        to=whom,
        name=person.name if person else "",
        part=told.role_of(process, person.role) if person else "",
        on=on,
        how=how,
        noted_at=at,
        noted_by=by,
        leaves_out=note.leaves_out if note else made_without,
    )


def with_the_day(case: Case, process: Process, paper: Document, note: LetterPaper | None, sent: Dispatch) -> Case:
    """The case with the day in the prompt that records it, of whoever it was sent to or of the case.

    Nothing that is answered already is changed, and nothing in a stage that is closed or not on the case's path.
    """
    for fact, about, value in _recorded(process, paper, note, sent):
        place = next(_open_places(process, case, fact, about, value), None)
        if place is not None:
            stage, prompt = place
            given = Answer(stage.id, prompt.id, about, value, sent.noted_at, prompt.records, prompt.private)
            case = case.with_answer(given)
    return case


def without_the_day(case: Case, sent: Dispatch) -> Case:
    """The case without the answers that came with the note that something was sent; a closed stage stays as it is."""
    reported = (Fact.REPORTED_ON, None)
    came = [answer for answer in case.answers if answer.given_at == sent.noted_at]
    for answer in came:
        if answer.about != sent.to and (answer.fact, answer.about) != reported:
            continue
        if answer.value in (sent.on, sent.how.value) and case.record_of(answer.stage) is None:
            case = case.without_answer(*answer.place)
    return case


def _recorded(
    process: Process, paper: Document, note: LetterPaper | None, sent: Dispatch
) -> Iterator[tuple[Fact, ParticipantId | None, AnswerValue]]:
    """Which facts the sending of a paper records, about whom, and what."""
    if paper.paper is Paper.COPY:
        yield Fact.COPY_SENT_ON, sent.to, sent.on
        yield Fact.COPY_SENT_BY, sent.to, sent.how.value
    if note is not None:
        letter = next((each for each in process.letters if each.id == note.letter), None)
        if letter is not None and letter.records is not None:  # None in a process that the case was moved to since
            of_the_case = letter.records is Fact.REPORTED_ON
            yield letter.records, None if of_the_case else paper.recipient, sent.on


def _open_places(
    process: Process, case: Case, fact: Fact, about: ParticipantId | None, value: AnswerValue
) -> Iterator[tuple[Stage, Prompt]]:
    for stage in process.stages:
        if case.record_of(stage.id) is not None or not on_path(stage, case):
            continue
        for prompt in stage.prompts:
            waits = case.answer(stage.id, prompt.id, about) is None
            if waits and prompt.records is fact and _asks(prompt, case, about, value):
                yield stage, prompt


def _asks(prompt: Prompt, case: Case, about: ParticipantId | None, value: AnswerValue) -> bool:
    """Whether a prompt asks for that, of that person, and has such a choice."""
    fits = not prompt.choices or value in [choice.id for choice in prompt.choices]
    return fits and prompt.applies_to(case.kind) and about in asked_of(prompt, case)
