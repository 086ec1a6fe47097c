"""Everything that a vault in memory holds, on shelves that can be copied and compared."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.answers import Answer
from rjdesk.domain.attachment import Attachment
from rjdesk.domain.backup import Backup
from rjdesk.domain.case import Case
from rjdesk.domain.case_list import CaseSummary
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.community.activity import Activity
from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.support import Support
from rjdesk.domain.community.team import Outsider
from rjdesk.domain.community.trust import TrustWave
from rjdesk.domain.community.volunteer import Hours, Volunteer
from rjdesk.domain.conflict import LookedAt
from rjdesk.domain.costs.cost import Cost
from rjdesk.domain.dispatch import Dispatch, LetterPaper, LetterText
from rjdesk.domain.document import Document
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.figures.handed_out import PublicReport, SentReport
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.follow_up.due import DueTask
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.hearing.complaints import Complaint
from rjdesk.domain.hearing.sealed import Asked, SealedAnswers
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.hearing.testimonials import Testimonial
from rjdesk.domain.ids import (
    About,
    AttachmentId,
    CaseId,
    ComplaintId,
    DocumentId,
    LessonId,
    MemberId,
    ParticipantId,
    SentReportId,
    TestimonialId,
    VolunteerId,
)
from rjdesk.domain.ink import Ink
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.keeping import Became, Keeping
from rjdesk.domain.law import LawFile, LawKind, Moved
from rjdesk.domain.learning.lesson import Lesson
from rjdesk.domain.meeting import Meeting
from rjdesk.domain.member import Member
from rjdesk.domain.person import Entry, IsVolunteer, Said
from rjdesk.domain.recidivism.check import Check
from rjdesk.domain.ties import Ties
from rjdesk.domain.training.competence import Competence
from rjdesk.domain.training.observation import Observation
from rjdesk.domain.training.own_file import OwnFile
from rjdesk.domain.training.play import Play
from rjdesk.domain.training.sealed_note import SealedNote
from rjdesk.errors import NoSuchCase
from rjdesk.store.unit_of_work import ProcessNotKept

Sort = tuple[Became, int, str, str, str]


@dataclass(frozen=True)
class Commit:
    """What one transaction changed, and what the journal says of it."""

    changed: frozenset[str]
    deeds: tuple[str, ...]


@dataclass
class Shelves:
    """Everything that a vault holds."""

    practice: bool
    cases: dict[CaseId, tuple[Case, CaseSummary, int]] = field(default_factory=dict)
    documents: dict[DocumentId, tuple[Document, bytes]] = field(default_factory=dict)
    drafts: dict[DraftPlace, Draft] = field(default_factory=dict)
    processes: dict[str, str] = field(default_factory=dict)
    identities: dict[str, bytes] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    inks: dict[tuple[CaseId, ParticipantId], Ink] = field(default_factory=dict)
    health: dict[tuple[CaseId, str, str, About | None], Answer] = field(default_factory=dict)
    members: dict[MemberId, Member] = field(default_factory=dict)
    access: dict[CaseId, CaseAccess] = field(default_factory=dict)
    meetings: dict[CaseId, Meeting] = field(default_factory=dict)
    ties: dict[CaseId, Ties] = field(default_factory=dict)
    figures: dict[CaseId, CaseRow] = field(default_factory=dict)
    sealed_answers: dict[str, SealedAnswers] = field(default_factory=dict)
    surveys_asked: dict[tuple[str, int, Wave, str], Asked] = field(default_factory=dict)
    testimonials: dict[TestimonialId, Testimonial] = field(default_factory=dict)
    complaints: dict[ComplaintId, Complaint] = field(default_factory=dict)
    follow_up: list[Happening] = field(default_factory=list)
    follow_up_due: dict[CaseId, tuple[DueTask, ...]] = field(default_factory=dict)
    checks: list[Check] = field(default_factory=list)
    costs: list[Cost] = field(default_factory=list)
    public_reports: list[PublicReport] = field(default_factory=list)
    sent_reports: dict[SentReportId, tuple[SentReport, bytes]] = field(default_factory=dict)
    letter_papers: list[LetterPaper] = field(default_factory=list)
    dispatches: list[Dispatch] = field(default_factory=list)
    letter_texts: list[LetterText] = field(default_factory=list)
    lessons: dict[LessonId, Lesson] = field(default_factory=dict)
    training_plays: list[Play] = field(default_factory=list)
    training_files: dict[tuple[str, int], OwnFile] = field(default_factory=dict)
    observations: list[Observation] = field(default_factory=list)
    competences: dict[str, Competence] = field(default_factory=dict)
    sealed_notes: dict[str, SealedNote] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)
    volunteers: dict[str, Volunteer] = field(default_factory=dict)
    volunteer_hours: dict[str, Hours] = field(default_factory=dict)
    activities: dict[str, Activity] = field(default_factory=dict)
    trust: dict[str, TrustWave] = field(default_factory=dict)
    supports: dict[tuple[CaseId, str], Support] = field(default_factory=dict)
    outsiders: dict[tuple[CaseId, str], Outsider] = field(default_factory=dict)
    said: dict[frozenset[Entry], Said] = field(default_factory=dict)
    is_volunteer: dict[tuple[Entry, VolunteerId], IsVolunteer] = field(default_factory=dict)
    looked_at: dict[tuple[CaseId, object], LookedAt] = field(default_factory=dict)
    keepings: dict[CaseId, Keeping] = field(default_factory=dict)
    sealed: dict[CaseId, tuple[datetime, str]] = field(default_factory=dict)
    statistics: dict[Sort, int] = field(default_factory=dict)
    attachments: dict[AttachmentId, tuple[Attachment, tuple[bytes, ...]]] = field(default_factory=dict)
    backups: dict[str, Backup] = field(default_factory=dict)
    laws: dict[tuple[LawKind, str, int], LawFile] = field(default_factory=dict)
    moves: dict[CaseId, tuple[Moved, ...]] = field(default_factory=dict)
    certificates: dict[str, tuple[Certificate, bytes]] = field(default_factory=dict)
    journal: list[JournalEntry] = field(default_factory=list)

    def apart(self) -> Shelves:
        """The same things on other shelves: the values are frozen, only what holds them is copied."""
        return Shelves(**{f.name: copy(getattr(self, f.name)) for f in fields(self)})

    def since(self, before: Shelves) -> Commit:
        """What was put on them since: on which shelves, and the deeds."""
        changed = {f.name for f in fields(self) if getattr(self, f.name) != getattr(before, f.name)}
        deeds = tuple(entry.deed.what for entry in self.journal[len(before.journal) :])
        return Commit(frozenset(changed - {"journal"}), deeds)

    def knows(self, case: CaseId) -> bool:
        """Whether a case is here and answers."""
        return case in self.cases and case not in self.sealed

    def needs(self, case: CaseId) -> None:
        """Raise NoSuchCase unless the case is here and answers."""
        if not self.knows(case):
            raise NoSuchCase

    def needs_texts(self, case: Case) -> None:
        """Raise ProcessNotKept unless the texts that a case runs under are here."""
        if not {case.pin.sha256, case.pin.law_sha256} <= {"", *self.processes}:
            raise ProcessNotKept

    def record(self, case: CaseId | None) -> str:
        """A digest of a case, or of what belongs to the vault as a whole; drafts and processes are neither's."""
        return sha256(repr(self._parts(case)).encode()).hexdigest()

    def differing(self, before: Shelves) -> set[CaseId | None]:
        """The cases, and None for the vault as a whole, that are not as they were."""
        records: set[CaseId | None] = {None, *self.cases, *before.cases}
        return {case for case in records if self._parts(case) != before._parts(case)}

    def _parts(self, case: CaseId | None) -> tuple[object, ...]:
        if case is None:
            answers = sorted(each.reader for each in self.sealed_answers.values())
            of_none = [each for each in self.costs if each.case is None]
            office = (self.settings, self.identities, self.members, self.laws, of_none)
            heard = (self.complaints, self.surveys_asked, answers)
            around = (self.partners, self.volunteers, self.volunteer_hours, self.activities, self.trust)
            learnt = (self.lessons, self.training_plays, self.training_files, self.observations, self.competences)
            kept = (self.statistics, self.backups, self.certificates, self.letter_texts)
            return (*office, *heard, *around, *learnt, *kept)
        own = (self.cases, self.access, self.keepings, self.sealed, self.ties, self.moves, self.figures)
        words = [each for each in self.testimonials.values() if each.case == case]
        followed = [*words, self.follow_up_due.get(case, ()), *(each for each in self.follow_up if each.case == case)]
        found = [
            *(each for each in self.checks if each.case == case),
            *(each for each in self.costs if each.case == case),
            *(each for each in self.supports.values() if each.case == case),
            *(each for each in self.outsiders.values() if each.case == case),
        ]
        held = self.meetings.get(case)
        day = held and (held.events, held.seats)
        papers = [(known, _digest(made)) for known, made in self.documents.values() if known.case == case]
        files = [(known, *map(_digest, parts)) for known, parts in self.attachments.values() if known.case == case]
        inks = {who: ink for (of, who), ink in self.inks.items() if of == case}
        health = {key: answer for key, answer in self.health.items() if key[0] == case}
        said = [
            *(each for about, each in self.said.items() if any(entry.case == case for entry in about)),
            *(each for each in self.is_volunteer.values() if each.entry.case == case),
        ]
        looked = [each for (of, _), each in self.looked_at.items() if of == case]
        sent: list[LetterPaper | Dispatch] = [*self.letter_papers, *self.dispatches]
        sent = [each for each in sent if each.case == case]
        return (
            *(shelf.get(case) for shelf in own),
            papers,
            files,
            inks,
            health,
            day,
            sent,
            followed,
            said,
            looked,
            found,
        )

    def forget(self, case: CaseId) -> None:
        """Take everything of a case off the shelves."""
        self._forget_people(case, {person.id for person in self.cases[case][0].participants})
        own = (self.cases, self.access, self.keepings, self.sealed, self.meetings, self.ties, self.moves, self.figures)
        for shelf in own:
            shelf.pop(case, None)
        self.documents = {key: kept for key, kept in self.documents.items() if kept[0].case != case}
        self.attachments = {key: kept for key, kept in self.attachments.items() if kept[0].case != case}
        self.follow_up_due.pop(case, None)
        self.testimonials = {key: each for key, each in self.testimonials.items() if each.case != case}
        self.follow_up = [each for each in self.follow_up if each.case != case]
        self.checks = [each for each in self.checks if each.case != case]
        self.costs = [each for each in self.costs if each.case != case]
        self.letter_papers = [paper for paper in self.letter_papers if paper.case != case]
        self.dispatches = [dispatch for dispatch in self.dispatches if dispatch.case != case]
        self.supports = {key: kept for key, kept in self.supports.items() if key[0] != case}
        self.outsiders = {key: kept for key, kept in self.outsiders.items() if key[0] != case}
        self.drafts = {place: draft for place, draft in self.drafts.items() if place.case != case}
        self.inks = {key: ink for key, ink in self.inks.items() if key[0] != case}
        self.health = {key: answer for key, answer in self.health.items() if key[0] != case}

    def forget_the_gone(self, case: Case) -> None:
        """Take off the shelves what is kept of people whom the case had and has no more: health details, their day."""
        before = self.cases[case.id][0].participants if case.id in self.cases else ()
        gone = {person.id for person in before} - {person.id for person in case.participants}
        self.health = {key: kept for key, kept in self.health.items() if key[0] != case.id or key[3] not in gone}
        if case.id in self.meetings:
            self.meetings[case.id] = without_people(self.meetings[case.id], gone)
        self._forget_people(case.id, gone)

    def _forget_people(self, case: CaseId, gone: set[ParticipantId]) -> None:
        """Take off the shelves what was said of people across cases."""
        entries = {Entry(case, who) for who in gone}
        self.said = {about: said for about, said in self.said.items() if not about & entries}
        self.is_volunteer = {key: said for key, said in self.is_volunteer.items() if key[0] not in entries}
        self.looked_at = {
            key: looked
            for key, looked in self.looked_at.items()
            if key[0] != case or not {looked.about, looked.against} & gone
        }


def without_people(meeting: Meeting, gone: set[ParticipantId]) -> Meeting:
    """A day without what is about these people."""
    events = tuple(event for event in meeting.events if event.who not in gone)
    seats = tuple(who for who in meeting.seats if who not in gone)
    return replace(meeting, events=events, seats=seats, spoken=meeting.spoken - gone)


@lru_cache(maxsize=1024)
def _digest(content: bytes) -> str:
    """What stands for a paper or a file in a record; told once, since it is looked at with every commit."""
    return sha256(content).hexdigest()
