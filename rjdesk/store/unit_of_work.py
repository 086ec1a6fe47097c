"""One piece of work on the vault, all of it or nothing; what services see of the store.

``with units() as work:`` begins; leaving without ``work.commit()`` undoes everything. The shapes here need no database, so
that a service can be typed, tested and imported without one; ``vault_work`` has the real ones, the tests have fakes, and one
suite of contracts holds for both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Protocol, Self

from rjdesk.domain.case import Case
from rjdesk.domain.case_list import CasePage, CaseQuery, GoesOn, Summary
from rjdesk.domain.document import Document
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId, DocumentId, ParticipantId
from rjdesk.domain.ink import Ink
from rjdesk.domain.journal import Deed, JournalEntry
from rjdesk.domain.journal_query import JournalQuery
from rjdesk.store.case_shelves import Letters, Meetings, PeopleMaps
from rjdesk.store.community_shelves import Community, Supports
from rjdesk.store.figures_shelves import Figures, Reports
from rjdesk.store.follow_up_shelves import FollowUps
from rjdesk.store.hearing_shelves import Complaints, Surveys, Testimonials
from rjdesk.store.learning_shelves import Lessons
from rjdesk.store.office_shelves import (
    Access,
    Attachments,
    Backups,
    Certificates,
    Health,
    Keepings,
    Laws,
    LetterTexts,
    Members,
)
from rjdesk.store.outcome_shelves import Costs, Recidivism
from rjdesk.store.person_shelf import Persons
from rjdesk.store.training_shelves import Competences, Observations, Plays, SealedNotes, TrainingFiles


class ProcessNotKept(Exception):
    """A case pins a process or a law whose text is not in the vault: keep it in the same unit of work, before the case."""


class WorkWithinWork(Exception):
    """A unit of work was begun inside another: the inner one would end the outer one's transaction."""


class Cases(Protocol):
    """Cases, each loaded and saved whole."""

    def load(self, wanted: CaseId) -> Case:
        """The case as last saved. Raises NoSuchCase."""

    def save(self, case: Case, summary: Summary) -> Case:
        """Keep a new case (version 0) or a changed one; returns it with its next version.

        Raises ChangedMeanwhile if the vault holds a later version, NoSuchCase, PracticeMismatch.
        """


class CaseList(Protocol):
    """The list of cases, without loading any."""

    def page(self, query: CaseQuery) -> CasePage:
        """The matching cases, a page of them."""

    def going_on(self) -> tuple[GoesOn, ...]:
        """The open cases whose meeting stands adjourned to a known day, the earliest first."""


class Documents(Protocol):
    """Finished papers and the original while it is being signed."""

    def keep(self, document: Document, content: bytes) -> None:
        """Keep a new paper of a case. ``sha256`` and ``size`` must be those of the content."""

    def known(self, wanted: DocumentId) -> Document:
        """What is known of one paper, without its bytes. Raises NoSuchDocument."""

    def bytes_of(self, wanted: DocumentId) -> bytes:
        """A paper's bytes. Raises NoSuchDocument."""

    def of_case(self, case: CaseId) -> tuple[Document, ...]:
        """What is known of a case's papers, in the order kept; their bytes stay where they are."""

    def replace_bytes(self, wanted: DocumentId, content: bytes, sha256: str, *, signing: bool = True) -> None:
        """The original with one more signature; ``signing=False`` with the last. Raises NoSuchDocument, SigningOutOfTurn.

        Only while the paper is being signed: afterwards its bytes never change.
        """

    def retitle(self, wanted: DocumentId, title: str) -> None:
        """Give a paper another title, e.g. that it was set aside. Raises NoSuchDocument."""


class Drafts(Protocol):
    """What was typed and not yet given as an answer."""

    def keep(self, draft: Draft) -> None:
        """Keep what was typed in a place, instead of what was there. Raises NoSuchCase."""

    def of_case(self, case: CaseId | None) -> tuple[Draft, ...]:
        """The drafts of a case, or of the referral not taken yet (None), by field."""

    def drop(self, place: DraftPlace) -> None:
        """Forget the draft of a place, if there is one."""


class Processes(Protocol):
    """The texts of the processes and jurisdictions that cases run under."""

    def keep(self, sha256: str, text: str) -> None:
        """Keep a text under its hash; keeping it again changes nothing."""

    def text_of(self, sha256: str) -> str:
        """The text. Raises KeyError."""


class Identities(Protocol):
    """Certificates and keys of the office and its members, by name."""

    def keep(self, name: str, content: bytes) -> None:
        """Keep an identity, instead of the one of that name."""

    def get(self, name: str) -> bytes | None:
        """An identity, or None."""


class Settings(Protocol):
    """The office's settings, by key."""

    def put(self, key: str, value: str) -> None:
        """Keep a setting."""

    def get(self, key: str) -> str | None:
        """A setting, or None."""


class Inks(Protocol):
    """Drawn signatures as shape alone: pressure and timing are biometric and are not kept."""

    def keep(self, case: CaseId, participant: ParticipantId, ink: Ink) -> None:
        """Keep the shape of someone's signature. Raises NoSuchCase."""

    def get(self, case: CaseId, participant: ParticipantId) -> Ink | None:
        """The shape, or None."""


class Journal(Protocol):
    """The chain of what was done. Written in the same transaction as the deed."""

    def last(self) -> tuple[int, str]:
        """The newest entry's number and hash; ``(0, FIRST)`` while there is none."""

    def entries(self, since: int = 0, case: CaseId | None = None) -> Iterable[JournalEntry]:
        """Entries numbered above ``since``, in order; of one case if given."""

    def numbers(self, query: JournalQuery) -> tuple[int, ...]:
        """The numbers of the entries that are looked for, newest first."""

    def numbered(self, wanted: Sequence[int]) -> tuple[JournalEntry, ...]:
        """The entries of some numbers, in the order of the numbers; one that isn't there is left out."""

    def set_back(self, wanted: Sequence[int]) -> frozenset[int]:
        """Those of some numbers whose entry is dated well before the one it follows: the clock had been set back."""

    def write(self, deed: Deed) -> None:
        """Add a deed to the chain, by the member and at the time of this unit of work.

        The entry itself is made at ``commit``: it carries a digest of the record as the whole unit of work leaves it.
        """


class UnitOfWork(Protocol):
    """A transaction and everything that can be done in it. After ``commit`` it is over."""

    @property
    def cases(self) -> Cases: ...
    @property
    def case_list(self) -> CaseList: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def processes(self) -> Processes: ...
    @property
    def identities(self) -> Identities: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def inks(self) -> Inks: ...
    @property
    def members(self) -> Members: ...
    @property
    def access(self) -> Access: ...
    @property
    def health(self) -> Health: ...
    @property
    def meetings(self) -> Meetings: ...
    @property
    def figures(self) -> Figures: ...
    @property
    def reports(self) -> Reports: ...
    @property
    def surveys(self) -> Surveys: ...
    @property
    def testimonials(self) -> Testimonials: ...
    @property
    def complaints(self) -> Complaints: ...
    @property
    def follow_ups(self) -> FollowUps: ...
    @property
    def recidivism(self) -> Recidivism: ...
    @property
    def costs(self) -> Costs: ...
    @property
    def community(self) -> Community: ...
    @property
    def supports(self) -> Supports: ...
    @property
    def lessons(self) -> Lessons: ...
    @property
    def plays(self) -> Plays: ...
    @property
    def training_files(self) -> TrainingFiles: ...
    @property
    def observations(self) -> Observations: ...
    @property
    def competences(self) -> Competences: ...
    @property
    def sealed_notes(self) -> SealedNotes: ...
    @property
    def ties(self) -> PeopleMaps: ...
    @property
    def letters(self) -> Letters: ...
    @property
    def letter_texts(self) -> LetterTexts: ...
    @property
    def persons(self) -> Persons: ...
    @property
    def keepings(self) -> Keepings: ...
    @property
    def attachments(self) -> Attachments: ...
    @property
    def backups(self) -> Backups: ...
    @property
    def laws(self) -> Laws: ...
    @property
    def certificates(self) -> Certificates: ...
    @property
    def journal(self) -> Journal: ...

    def commit(self) -> None:
        """Make everything lasting. When this returns it is on the disk."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


UnitsOfWork = Callable[[], UnitOfWork]
"""How a service gets one: called anew for each piece of work."""
