"""A vault without a database, a clock that stands still, identities that count: fakes with behaviour.

The fake vault keeps the contracts in ``tests/contracts``, which the real one passes too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from types import TracebackType
from typing import Self

from rjdesk.domain.case import Case
from rjdesk.domain.case_list import CaseSummary, Summary
from rjdesk.domain.document import Document
from rjdesk.domain.ids import CaseId, DocumentId, MemberId
from rjdesk.domain.journal import Sign
from rjdesk.domain.member import FOUNDER, Member
from rjdesk.domain.participant import Part
from rjdesk.errors import ChangedMeanwhile, NoSuchDocument, PracticeMismatch, SigningOutOfTurn
from rjdesk.store.shelves.commits_kept import Committed
from rjdesk.store.unit_of_work import WorkWithinWork
from tests.case_list_fake import FakeCaseList
from tests.community_fake import FakeCommunity, FakeSupports
from tests.figures_fake import FakeFigures, FakeReports
from tests.follow_up_fake import FakeFollowUps
from tests.health_fake import FakeHealth
from tests.hearing_fake import FakeSurveys
from tests.journal_fake import FakeJournal, public_key
from tests.laws_fake import FakeLaws
from tests.learning_fake import FakeLessons
from tests.letters_fake import FakeLetters, FakeLetterTexts
from tests.meetings_fake import FakeMeetings
from tests.office_fakes import (
    FakeAccess,
    FakeAttachments,
    FakeBackups,
    FakeCertificates,
    FakeKeepings,
    FakeMembers,
)
from tests.outcomes_fake import FakeCosts, FakeRecidivism
from tests.persons_fake import FakePersons
from tests.shelves import Commit, Shelves
from tests.small_fakes import FakeDrafts, FakeIdentities, FakeInks, FakeProcesses, FakeSettings
from tests.testimonials_fake import FakeComplaints, FakeTestimonials
from tests.ties_fake import FakeTies
from tests.training_fake import (
    FakeCompetences,
    FakeObservations,
    FakePlays,
    FakeSealedNotes,
    FakeTrainingFiles,
)

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@dataclass
class FixedClock:
    """A clock that shows ``now`` until a test moves it."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def advance(self, by: timedelta) -> None:
        """Let time pass."""
        self.now += by


def counting_ids(start: int = 1) -> Callable[[], str]:
    """Identities in the shape of real ones, counting up: the same in every run."""
    numbers = count(start)
    return lambda: f"{next(numbers):032x}"


class FakeVault:
    """An unlocked vault in memory; ``unit_of_work`` is what services are given. Its member founded it."""

    def __init__(
        self,
        *,
        practice: bool = False,
        clock: Callable[[], datetime] | None = None,
        member: str = "member",
        sign: Sign | None = None,
        committed: Callable[[Committed], None] | None = None,
    ) -> None:
        self.member = MemberId(member)
        founder = Member(self.member, "Mere Facilitator", FOUNDER, NOON, public_key(member))
        self.shelves = Shelves(practice, members={founder.id: founder})
        self.clock = clock or FixedClock()
        self.sign = sign
        self.committed = committed
        self.busy = False
        self.commits = list[Commit]()

    def unit_of_work(self) -> FakeUnitOfWork:
        """A new piece of work on this vault."""
        return self.work_as(self.member)

    def work_as(self, member: MemberId) -> FakeUnitOfWork:
        """A new piece of work of another member."""
        return FakeUnitOfWork(self, member)


class FakeUnitOfWork:
    """Works on a copy of the shelves, which takes their place at commit."""

    def __init__(self, vault: FakeVault, member: MemberId) -> None:
        self._vault = vault
        self._member = member

    def __enter__(self) -> Self:
        if self._vault.busy:
            raise WorkWithinWork
        self._vault.busy = True
        self._held = held = self._vault.shelves.apart()
        clock, member = self._vault.clock, self._member
        self.cases = FakeCases(held, clock)
        self.case_list = FakeCaseList(held, clock, member)
        self.documents = FakeDocuments(held)
        self.drafts = FakeDrafts(held)
        self.processes = FakeProcesses(held)
        self.identities = FakeIdentities(held)
        self.settings = FakeSettings(held)
        self.inks = FakeInks(held)
        self.members = FakeMembers(held)
        self.access = FakeAccess(held, clock, member)
        self.health = FakeHealth(held)
        self.meetings = FakeMeetings(held)
        self.recidivism = FakeRecidivism(held, clock, member)
        self.costs = FakeCosts(held)
        self.community = FakeCommunity(held)
        self.supports = FakeSupports(held, clock, member)
        self.lessons = FakeLessons(held)
        self.plays = FakePlays(held)
        self.training_files = FakeTrainingFiles(held)
        self.observations = FakeObservations(held)
        self.competences = FakeCompetences(held)
        self.sealed_notes = FakeSealedNotes(held)
        self.ties = FakeTies(held)
        self.figures = FakeFigures(held)
        self.reports = FakeReports(held)
        self.surveys = FakeSurveys(held)
        self.testimonials = FakeTestimonials(held, clock, member)
        self.complaints = FakeComplaints(held)
        self.follow_ups = FakeFollowUps(held, clock, member)
        self.letters = FakeLetters(held)
        self.letter_texts = FakeLetterTexts(held)
        self.persons = FakePersons(held, clock, member)
        self.keepings = FakeKeepings(held)
        self.attachments = FakeAttachments(held)
        self.backups = FakeBackups(held)
        self.laws = FakeLaws(held)
        self.certificates = FakeCertificates(held)
        self.journal = FakeJournal(held, clock, member)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._vault.busy = False

    def commit(self) -> None:
        """Put the copy in the shelves' place."""
        last = self.journal.close(self._held.differing(self._vault.shelves), self._vault.sign)
        self._vault.commits.append(self._held.since(self._vault.shelves))
        self._vault.shelves = self._held.apart()
        if self._vault.committed is not None:
            self._vault.committed(Committed(*last, len(self._vault.commits)))


class FakeCases:
    """Cases in memory."""

    def __init__(self, held: Shelves, clock: Callable[[], datetime]) -> None:
        self._held = held
        self._clock = clock

    def load(self, wanted: CaseId) -> Case:
        """The case as last saved."""
        self._held.needs(wanted)
        return self._held.cases[wanted][0]

    def save(self, case: Case, summary: Summary) -> Case:
        """Keep the case if nobody kept a later one."""
        if case.practice != self._held.practice:
            raise PracticeMismatch(vault_is_practice=self._held.practice)
        if case.version or case.id in self._held.sealed:
            self._held.needs(case.id)
        elif case.id not in self._held.cases:
            self._held.needs_texts(case)
        if case.id in self._held.cases and self._held.cases[case.id][0].version != case.version:
            raise ChangedMeanwhile
        saved = replace(case, version=case.version + 1)
        self._held.forget_the_gone(case)
        self._held.cases[case.id] = (saved, line_of(saved, summary, self._clock()), summary.stage_position)
        if summary.figures is not None:
            self._held.figures[case.id] = summary.figures
        return saved


class FakeDocuments:
    """Papers in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, document: Document, content: bytes) -> None:
        """Keep a new paper."""
        self._held.needs(document.case)
        if (document.size, document.sha256) != (len(content), sha256(content).hexdigest()):
            raise ValueError("size or sha256 are another document's")
        if document.id in self._held.documents:
            raise ValueError("a document of that identity is kept already")
        self._held.documents[document.id] = (document, content)

    def known(self, wanted: DocumentId) -> Document:
        """What is known of it."""
        return self._find(wanted)[0]

    def bytes_of(self, wanted: DocumentId) -> bytes:
        """A paper's bytes."""
        return self._find(wanted)[1]

    def of_case(self, case: CaseId) -> tuple[Document, ...]:
        """A case's papers, in the order kept."""
        known = self._held.knows(case)
        return tuple(document for document, _ in self._held.documents.values() if known and document.case == case)

    def replace_bytes(self, wanted: DocumentId, content: bytes, sha256: str, *, signing: bool = True) -> None:
        """The original with one more signature."""
        document, _ = self._find(wanted)
        if not document.signing:
            raise SigningOutOfTurn
        signed = replace(document, sha256=sha256, size=len(content), signing=signing)
        self._held.documents[wanted] = (signed, content)

    def retitle(self, wanted: DocumentId, title: str) -> None:
        """Another title."""
        document, content = self._find(wanted)
        self._held.documents[wanted] = (replace(document, title=title), content)

    def _find(self, wanted: DocumentId) -> tuple[Document, bytes]:
        found = self._held.documents.get(wanted)
        if found is None or not self._held.knows(found[0].case):
            raise NoSuchDocument
        return found


def line_of(case: Case, summary: Summary, changed_at: datetime) -> CaseSummary:
    """The line that the list shows of a case."""
    return CaseSummary(
        id=case.id,
        reference=case.reference,
        kind=case.kind,
        offender_names=", ".join(person.name for person in case.of_part(Part.OFFENDER, Part.SUBJECT)),
        received_on=case.received_on,
        process_title=summary.process_title,
        stage_id=summary.stage_id,
        stage_title=summary.stage_title,
        next_due=summary.next_due,
        next_clock=summary.next_clock,
        outcome=summary.outcome,
        unmet=summary.unmet,
        signing=case.ceremony is not None and case.ceremony.closed_at is None,
        closed=case.closed_at is not None,
        changed_at=changed_at,
    )
