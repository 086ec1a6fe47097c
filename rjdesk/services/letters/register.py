"""From dispatches to the distribution register: one line for each paper that went to somebody (in New Zealand: s 265)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.documents.letter_contents import RegisterContents, RegisterLine
from rjdesk.domain.case import Case
from rjdesk.domain.dispatch import Dispatch
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.changing import papers_of
from rjdesk.domain.ids import DocumentId, ParticipantId
from rjdesk.domain.participant import Participant
from rjdesk.process import told
from rjdesk.process.template import Process
from rjdesk.services.composing import Making, frame
from rjdesk.services.letters.words import in_words
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of a case, and what each is called."""

    kept: tuple[Document, ...]
    called: Mapping[DocumentId, str]


def register_contents(
    case: Case, process: Process, papers: Papers, sent: tuple[Dispatch, ...], making: Making
) -> RegisterContents:
    """Every dispatch, and the copies whose sending was noted in a stage alone; by day."""
    lines = [*_dispatched(papers, sent), *_noted_in_stages(case, process, papers, sent)]
    return RegisterContents(
        frame=frame(case, process, making),
        statute=process.papers.statute,
        lines=tuple(sorted(lines, key=lambda line: line.on)),
    )


def _dispatched(papers: Papers, sent: tuple[Dispatch, ...]) -> Iterator[RegisterLine]:
    kept = {paper.id: paper for paper in papers.kept}
    for each in sent:
        title, how = papers.called[each.document], say(f"letters.sent_by.{each.how}")
        sha256 = kept[each.document].sha256
        yield RegisterLine(title, each.name, each.part, each.on, how, sha256, each.leaves_out)


def _noted_in_stages(
    case: Case, process: Process, papers: Papers, sent: tuple[Dispatch, ...]
) -> Iterator[RegisterLine]:
    """Copies of the agreement, of each of its versions, that somebody wrote down as sent without noting which paper it was."""
    noted = {each.document for each in sent}
    for said, copies in _versions(case, papers):
        for person in case.participants:
            paper, on = copies.get(person.id), said.fact(Fact.COPY_SENT_ON, person.id)
            if paper is not None and paper.id not in noted and isinstance(on, date):
                role = next((each for each in process.roles if each.id == person.role), None)
                part, without = told.role_of(process, person.role), role.leaves_out if role else ()
                how = _how(said, process, person)
                yield RegisterLine(papers.called[paper.id], person.name, part, on, how, paper.sha256, without)


def _versions(case: Case, papers: Papers) -> Iterator[tuple[Case, Mapping[ParticipantId | None, Document]]]:
    """For each version the case with what was answered while it held, and everybody's copy of it."""
    told_before = set[DocumentId]()
    for held in case.earlier:
        made = papers_of(held, papers.kept)
        told_before |= {paper.id for paper in made}
        yield replace(case, answers=held.answers), _copies(made)
    yield case, _copies(paper for paper in papers.kept if paper.id not in told_before)


def _copies(papers: Iterable[Document]) -> Mapping[ParticipantId | None, Document]:
    return {paper.recipient: paper for paper in papers if paper.paper is Paper.COPY}


def _how(case: Case, process: Process, person: Participant) -> str:
    value, asked = case.fact(Fact.COPY_SENT_BY, person.id), told.prompt_at(process, Fact.COPY_SENT_BY)
    return in_words(asked[1], value) if asked and value is not None else say("letters.not_noted")
