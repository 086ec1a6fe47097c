"""What the letters of a case need of the core, and how things stand there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.domain.dispatch import Dispatch, SentBy
from rjdesk.domain.ids import CaseId, DocumentId, ParticipantId
from rjdesk.process.letter_missing import Missing
from rjdesk.process.template import Group, Stage
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.letters.letters import Letters, Offered
from rjdesk.services.papers import Papers
from rjdesk.services.ties import PeopleMap, TiesOfCases


@dataclass(frozen=True, slots=True)
class Looked:
    """A case with its letters, what was sent of them, and the people map that warns of orders."""

    opened: OpenCase
    offered: tuple[Offered, ...]
    sent: tuple[Dispatch, ...]
    map: PeopleMap

    @property
    def case(self) -> CaseId:
        """Which case it is."""
        return self.opened.case.id

    def letter(self, wanted: str) -> Offered | None:
        """One letter; None if the case has none of that name."""
        return next((each for each in self.offered if each.letter.id == wanted), None)

    def sent_of(self, document: DocumentId) -> Dispatch | None:
        """That a paper was sent; None while it was not."""
        return next((each for each in self.sent if each.document == document), None)

    def stage(self) -> Stage | None:
        """The stage that is walked now; None once all are closed."""
        return next((step.stage for step in self.opened.steps if step.standing == "current"), None)


@dataclass(frozen=True, slots=True)
class Lacking:
    """What would be empty in a letter to these people."""

    letter: str
    people: tuple[ParticipantId, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class LetterServices:
    """``look``, ``lacking`` and ``note_sent`` run on the vault thread. ``now`` is the computer's clock."""

    casework: Casework
    letters: Letters
    papers: Papers
    ties: TiesOfCases
    now: Callable[[], datetime]

    def look(self, case: CaseId) -> Looked:
        """How everything stands now. Raises NoSuchCase, NotAllowed."""
        opened = self.casework.open(case)
        return Looked(opened, self.letters.offered(case), self.letters.dispatches(case), self.ties.open(case))

    def lacking(self, case: CaseId, letter: str, people: tuple[ParticipantId, ...]) -> Lacking:
        """What is missing. Raises NoSuchCase."""
        return Lacking(letter, people, self.letters.missing(case, letter, people))

    def note_sent(self, documents: tuple[DocumentId, ...], on: date, how: SentBy) -> tuple[Dispatch, ...]:
        """Note of each paper that it was sent."""
        return tuple(self.letters.sent(document, on, how) for document in documents)


def to_nobody(offered: Offered) -> bool:
    """Whether a letter goes to nobody in particular."""
    return offered.letter.to is Group.CASE
