"""A unit of work on an open vault: one transaction of its database, on its thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from rjdesk.domain.clock import ClockWatch
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Sign
from rjdesk.errors import Expected, FolderReadOnly
from rjdesk.store.engine import READING, driver, translated
from rjdesk.store.history.touched import Touched
from rjdesk.store.shelves.access_kept import VaultAccess
from rjdesk.store.shelves.attachments_kept import VaultAttachments
from rjdesk.store.shelves.backups_kept import VaultBackups
from rjdesk.store.shelves.case_list import VaultCaseList
from rjdesk.store.shelves.cases import VaultCases
from rjdesk.store.shelves.certificates_kept import VaultCertificates
from rjdesk.store.shelves.commits_kept import Committed, one_more
from rjdesk.store.shelves.community_kept import VaultCommunity, VaultSupports
from rjdesk.store.shelves.complaints_kept import VaultComplaints
from rjdesk.store.shelves.costs_kept import VaultCosts
from rjdesk.store.shelves.documents_kept import VaultDocuments
from rjdesk.store.shelves.drafts import VaultDrafts
from rjdesk.store.shelves.figures_kept import VaultFigures
from rjdesk.store.shelves.follow_up_kept import VaultFollowUps
from rjdesk.store.shelves.health_kept import VaultHealth
from rjdesk.store.shelves.hearing_kept import VaultSurveys
from rjdesk.store.shelves.identities import VaultIdentities
from rjdesk.store.shelves.inks_kept import VaultInks
from rjdesk.store.shelves.journal_kept import VaultJournal
from rjdesk.store.shelves.keeping_kept import VaultKeepings
from rjdesk.store.shelves.laws_kept import VaultLaws
from rjdesk.store.shelves.learning_kept import (
    VaultCompetences,
    VaultObservations,
    VaultSealedNotes,
    VaultTrainingFiles,
)
from rjdesk.store.shelves.lessons_kept import VaultLessons
from rjdesk.store.shelves.letters_kept import VaultLetters, VaultLetterTexts
from rjdesk.store.shelves.meetings_kept import VaultMeetings
from rjdesk.store.shelves.members_kept import VaultMembers
from rjdesk.store.shelves.persons_kept import VaultPersons
from rjdesk.store.shelves.processes_kept import VaultProcesses
from rjdesk.store.shelves.recidivism_kept import VaultRecidivism
from rjdesk.store.shelves.reports_kept import VaultReports
from rjdesk.store.shelves.settings import VaultSettings
from rjdesk.store.shelves.testimonials_kept import VaultTestimonials
from rjdesk.store.shelves.ties_kept import VaultTies
from rjdesk.store.shelves.training_kept import VaultPlays
from rjdesk.store.unit_of_work import WorkWithinWork


@dataclass(slots=True)
class Turn:
    """Whether a unit of work is under way: a vault has one connection, and so one transaction at a time."""

    taken: bool = False


@dataclass(frozen=True, slots=True)
class Worker:
    """Who works, by which clock, how they sign their journal entries, and who hears of each commit."""

    member: MemberId
    clock: Callable[[], datetime]
    sign: Sign | None = None
    committed: Callable[[Committed], None] | None = None
    watch: ClockWatch | None = None


class VaultWork:
    """See ``unit_of_work.UnitOfWork``. Begins IMMEDIATE, so that what is loaded can't change before it is saved."""

    def __init__(
        self, engine: Engine, worker: Worker, turn: Turn, *, only_reads: bool = False, because: Expected | None = None
    ) -> None:
        self._because = because
        self._turn = turn
        self._engine = engine
        self._worker = worker
        self._options = READING if only_reads else {}

    def __enter__(self) -> Self:
        if self._turn.taken:
            raise WorkWithinWork
        with translated():
            self._connection = self._engine.connect().execution_options(**self._options)
            try:
                self._connection.begin()
            except BaseException:
                self._connection.close()
                raise
        self._turn.taken = True
        self._shelve(self._connection)
        return self

    @property
    def connection(self) -> Connection:
        """The transaction itself, for the store's own needs."""
        return self._connection

    def _shelve(self, connection: Connection) -> None:
        member, clock, touched = self._worker.member, self._worker.clock, Touched()
        self.cases = VaultCases(connection, clock, touched)
        self.case_list = VaultCaseList(connection, clock, member)
        self.documents = VaultDocuments(connection, touched)
        self.drafts = VaultDrafts(connection)
        self.processes = VaultProcesses(connection)
        self.identities = VaultIdentities(connection, touched)
        self.settings = VaultSettings(connection, touched)
        self.inks = VaultInks(connection, touched)
        self.members = VaultMembers(connection, touched)
        self.access = VaultAccess(connection, clock, member, touched)
        self.health = VaultHealth(connection, touched)
        self.meetings = VaultMeetings(connection, touched)
        self.figures = VaultFigures(connection)
        self.reports = VaultReports(connection, touched)
        self.surveys = VaultSurveys(connection, touched)
        self.testimonials = VaultTestimonials(connection, clock, member, touched)
        self.complaints = VaultComplaints(connection, touched)
        self.follow_ups = VaultFollowUps(connection, clock, member, touched)
        self.recidivism = VaultRecidivism(connection, clock, member, touched)
        self.costs = VaultCosts(connection, touched)
        self.community = VaultCommunity(connection, touched)
        self.supports = VaultSupports(connection, clock, member, touched)
        self.lessons = VaultLessons(connection, touched)
        self.plays = VaultPlays(connection, touched)
        self.training_files = VaultTrainingFiles(connection, touched)
        self.observations = VaultObservations(connection, touched)
        self.competences = VaultCompetences(connection, touched)
        self.sealed_notes = VaultSealedNotes(connection)
        self.ties = VaultTies(connection, touched)
        self.letters = VaultLetters(connection, touched)
        self.letter_texts = VaultLetterTexts(connection, touched)
        self.persons = VaultPersons(connection, clock, member, touched)
        self.keepings = VaultKeepings(connection, touched)
        self.attachments = VaultAttachments(connection, touched)
        self.backups = VaultBackups(connection, touched)
        self.laws = VaultLaws(connection, touched)
        self.certificates = VaultCertificates(connection, touched)
        self.journal = VaultJournal(connection, clock, member, touched)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Undo what was not committed. Whatever the database refused in between arrives under its name."""
        self._turn.taken = False
        with self._named(), translated():
            self._connection.close()  # rolls back
            if error is not None:
                raise error

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Where the vault was opened for reading only, its own reason instead of the folder's."""
        try:
            yield
        except FolderReadOnly:
            if self._because is None:
                raise
            raise self._because from None

    def commit(self) -> None:
        """Make everything lasting, with its journal entries; the work is over with it."""
        last = self.journal.close(self._worker.sign, self._worker.watch)
        count = one_more(self._connection)
        self._connection.commit()
        self._connection.close()
        if self._worker.committed is not None:
            self._worker.committed(Committed(*last, count))


def units(
    engine: Engine,
    clock: Callable[[], datetime],
    member: MemberId,
    closed_by: Expected | None = None,
    *,
    sign: Sign | None = None,
    committed: Callable[[Committed], None] | None = None,
    steady: Callable[[], float] | None = None,
) -> Callable[[], VaultWork]:
    """How services get their units of work. Journal entries are signed by ``sign``, and ``committed`` hears of every commit.

    With ``steady``, seconds that nobody can set, the journal says when the clock was set meanwhile.

    On a vault opened for reading only, whatever writes raises ``closed_by``, the reason for that, or FolderReadOnly.
    """
    with driver(engine) as connection:
        only_reads = bool(connection.execute("PRAGMA query_only").fetchone()[0])
    watch = ClockWatch(clock, steady) if steady else None
    worker, turn = Worker(member, clock, sign, committed, watch), Turn()
    return lambda: VaultWork(engine, worker, turn, only_reads=only_reads, because=closed_by)
