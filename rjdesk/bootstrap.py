"""The one place where objects are put together."""

from __future__ import annotations

import os
import secrets
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as time_of_day
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.domain.long_work import Progress
from rjdesk.services.agreements import Agreements
from rjdesk.services.assignments import Assignments
from rjdesk.services.attachments import Attachments
from rjdesk.services.backups.backups import Backups
from rjdesk.services.casebook import Casebook
from rjdesk.services.casework import Casework
from rjdesk.services.certificates import Certificates
from rjdesk.services.community.activities import Activities
from rjdesk.services.community.drafts import CommunityDrafts
from rjdesk.services.community.partners import Partners
from rjdesk.services.community.recognising import KnownVolunteers
from rjdesk.services.community.supports import Supports
from rjdesk.services.community.totals import Community
from rjdesk.services.community.trust import PublicTrust
from rjdesk.services.community.volunteers import Volunteers
from rjdesk.services.costs.costs import Costs
from rjdesk.services.day.meetings import Meetings
from rjdesk.services.day.seatings import Seatings
from rjdesk.services.day.turns import Turns
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.ending.destruction import Destruction
from rjdesk.services.ending.keeping import KeepingOfCases
from rjdesk.services.exchange.exports import Exports
from rjdesk.services.exchange.imports import Imports
from rjdesk.services.figures.drafts import ReportDrafts
from rjdesk.services.figures.report_texts import ReportTexts
from rjdesk.services.figures.reports import Figures
from rjdesk.services.follow_up.changes import Changes
from rjdesk.services.follow_up.follow_ups import FollowUp
from rjdesk.services.follow_up.papers import FollowUpPapers
from rjdesk.services.handing_over import home_folder
from rjdesk.services.hearing.complaint_drafts import ComplaintDrafts
from rjdesk.services.hearing.complaints import Complaints
from rjdesk.services.hearing.envelopes import VaultEnvelopes
from rjdesk.services.hearing.surveys import Surveys
from rjdesk.services.hearing.testimonials import Testimonials
from rjdesk.services.hearing.translations import Translations
from rjdesk.services.law.case_moves import CaseMoves
from rjdesk.services.law.laws import Laws
from rjdesk.services.law.processes import Processes
from rjdesk.services.learning.drafts import LessonDrafts
from rjdesk.services.learning.learning import Learning
from rjdesk.services.learning.reviews import Reviews
from rjdesk.services.letters.drafts import LetterDrafts
from rjdesk.services.letters.letters import Letters
from rjdesk.services.limits import Limits
from rjdesk.services.members import Members
from rjdesk.services.papers import Papers
from rjdesk.services.people import People
from rjdesk.services.persons import Persons
from rjdesk.services.recidivism.agencies import Agencies
from rjdesk.services.recidivism.looking_up import LookingUp
from rjdesk.services.referrals import Referrals
from rjdesk.services.session import Current
from rjdesk.services.signing.ceremonies import Ceremonies
from rjdesk.services.signing.on_paper import SigningOnPaper
from rjdesk.services.signing.papers_of_signing import Signings
from rjdesk.services.stages import Stages
from rjdesk.services.ties import TiesOfCases
from rjdesk.services.timeliness import Timeliness
from rjdesk.services.training.competence import Competences
from rjdesk.services.training.drafts import LearningDrafts
from rjdesk.services.training.drills import Drills
from rjdesk.services.training.observing import Observing
from rjdesk.services.training.own_files import OwnMaterial
from rjdesk.services.training.reflecting import Reflections
from rjdesk.services.training.supervising import Supervisions
from rjdesk.services.training.training import Training
from rjdesk.services.vault.history import History
from rjdesk.services.vault.journals import Journal
from rjdesk.services.vault.keys import Keys
from rjdesk.services.vault.presence import Presence
from rjdesk.services.vault.quick_unlock import QuickUnlock
from rjdesk.services.vault.vaults import Vaults
from rjdesk.store.keys.cost import STRICT
from rjdesk.store.surroundings import Surroundings

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from rjdesk.store.history.anchor import Head
    from rjdesk.store.quick.this_account import ThisAccount


NewId = Callable[[], str]
NOTES = "notes of members"
"""What a log for oneself, and for the two of a supervision, is sealed for."""


@dataclass(frozen=True)
class OfTheCommunity:
    """Partners, volunteers, outreach, and support for the people of cases."""

    community: Community
    partners: Partners
    volunteers: Volunteers
    known_volunteers: KnownVolunteers
    activities: Activities
    public_trust: PublicTrust
    supports: Supports
    community_drafts: CommunityDrafts


@dataclass(frozen=True)
class OfTraining:
    """Practising, watching one another, and what each may do."""

    training: Training
    drills: Drills
    own_material: OwnMaterial
    observing: Observing
    reflections: Reflections
    learning_drafts: LearningDrafts
    supervisions: Supervisions
    competences: Competences


@dataclass(frozen=True)
class OfHearing:
    """What people said, what became of them, figures, and what is learnt from all of it."""

    figures: Figures
    report_texts: ReportTexts
    report_drafts: ReportDrafts
    looking_up: LookingUp
    agencies: Agencies
    costs: Costs
    surveys: Surveys
    translations: Translations
    testimonials: Testimonials
    complaints: Complaints
    complaint_drafts: ComplaintDrafts
    learning: Learning
    lesson_drafts: LessonDrafts
    reviews: Reviews


@dataclass(frozen=True)
class Desk(OfHearing, OfTraining, OfTheCommunity):
    """Everything a person can do with rjdesk, ready to be called on the vault thread."""

    vaults: Vaults
    quick_unlock: QuickUnlock
    presence: Presence
    referrals: Referrals
    people: People
    stages: Stages
    agreements: Agreements
    meetings: Meetings
    turns: Turns
    seatings: Seatings
    ceremonies: Ceremonies
    on_paper: SigningOnPaper
    papers: Papers
    ties: TiesOfCases
    persons: Persons
    timeliness: Timeliness
    limits: Limits
    follow_up: FollowUp
    follow_up_papers: FollowUpPapers
    changes: Changes
    letters: Letters
    letter_drafts: LetterDrafts
    attachments: Attachments
    casework: Casework
    imports: Imports
    exports: Exports
    assignments: Assignments
    keeping: KeepingOfCases
    destruction: Destruction
    certificates: Certificates
    backups: Backups
    drafts: DraftKeeping
    members: Members
    keys: Keys
    journal: Journal
    history: History
    processes: Processes
    laws: Laws
    moves: CaseMoves


def now() -> datetime:
    """The machine's clock, with its time zone."""
    return datetime.now().astimezone()


def time_here(day: date, at: time_of_day) -> datetime:
    """A time of a day in the machine's time zone, as its clock would have shown it."""
    return datetime.combine(day, at).astimezone()


def new_id() -> str:
    """An identity that nothing else has."""
    return uuid.uuid4().hex


def desk(around: Surroundings | None = None, clock: Callable[[], datetime] = now) -> Desk:
    """The desk of this running program. ``around`` is given by tests and practice, which keep no anchors at home."""
    vaults = Vaults(around or surroundings(clock))
    return desk_on(vaults, vaults.session, clock, new_id)


def desk_on(vaults: Vaults, current: Current, clock: Callable[[], datetime], identity: NewId) -> Desk:
    """All services on one session."""
    processes = Processes()
    cases, backups = Casebook(current, processes, clock), Backups(current, vaults.vault, vaults.around)
    hearing = _of_hearing(cases, VaultEnvelopes(vaults), VaultEnvelopes(vaults, NOTES), identity)
    training = _of_training(cases, processes, VaultEnvelopes(vaults, NOTES), identity)
    return Desk(
        **vars(hearing),
        **vars(training),
        **vars(_of_the_community(cases, identity)),
        vaults=vaults,
        quick_unlock=QuickUnlock(vaults, current, clock),
        presence=Presence(vaults),
        referrals=Referrals(cases, identity),
        people=People(cases, identity),
        stages=Stages(cases, new_id),
        agreements=Agreements(cases, identity),
        meetings=Meetings(cases),
        turns=Turns(cases),
        seatings=Seatings(cases),
        ceremonies=Ceremonies(cases, Signings(current, clock, identity)),
        on_paper=SigningOnPaper(cases, Signings(current, clock, identity)),
        papers=Papers(cases, identity),
        ties=TiesOfCases(cases, identity),
        persons=Persons(cases),
        timeliness=Timeliness(cases, identity),
        limits=Limits(cases),
        follow_up=FollowUp(cases, identity),
        follow_up_papers=FollowUpPapers(cases, identity, secrets.token_bytes),
        changes=Changes(cases, identity),
        letters=Letters(cases, identity),
        letter_drafts=LetterDrafts(current, clock),
        attachments=Attachments(current, clock, identity),
        casework=Casework(cases),
        imports=Imports(cases, identity),
        exports=Exports(cases),
        assignments=Assignments(cases),
        keeping=KeepingOfCases(cases),
        destruction=Destruction(cases, partial(backups.before, "destruction"), partial(_rotate, vaults), identity),
        certificates=Certificates(current, clock),
        backups=backups,
        drafts=DraftKeeping(current, clock),
        keys=Keys(vaults, clock, partial(backups.before, "rekey")),
        members=Members(current, clock, vaults.vault, partial(backups.before, "rekey")),
        journal=Journal(current, clock),
        history=History(vaults, clock),
        processes=processes,
        laws=Laws(cases),
        moves=CaseMoves(cases),
    )


def _of_hearing(cases: Casebook, envelopes: VaultEnvelopes, notes: VaultEnvelopes, identity: NewId) -> OfHearing:
    current, clock = cases.current, cases.clock
    surveys = Surveys(cases, envelopes, secrets.SystemRandom().shuffle)
    figures = Figures(cases, surveys)
    testimonials, complaints = Testimonials(cases, identity), Complaints(cases, identity)
    return OfHearing(
        figures=figures,
        report_texts=ReportTexts(cases, figures, new_id),
        report_drafts=ReportDrafts(current, clock),
        looking_up=LookingUp(cases, identity),
        agencies=Agencies(cases, identity),
        costs=Costs(cases, identity),
        surveys=surveys,
        translations=Translations(current, clock),
        testimonials=testimonials,
        complaints=complaints,
        complaint_drafts=ComplaintDrafts(current, clock, notes),
        learning=Learning(cases, identity),
        lesson_drafts=LessonDrafts(current, clock),
        reviews=Reviews(cases, figures, complaints),
    )


def _of_training(cases: Casebook, processes: Processes, envelopes: VaultEnvelopes, identity: NewId) -> OfTraining:
    current, clock = cases.current, cases.clock
    return OfTraining(
        training=Training(current, clock, processes),
        drills=Drills(cases),
        own_material=OwnMaterial(cases),
        observing=Observing(cases, identity),
        reflections=Reflections(cases, envelopes, identity),
        learning_drafts=LearningDrafts(current, clock, envelopes),
        supervisions=Supervisions(cases, envelopes, identity),
        competences=Competences(cases, identity),
    )


def _of_the_community(cases: Casebook, identity: NewId) -> OfTheCommunity:
    return OfTheCommunity(
        community=Community(cases, identity),
        partners=Partners(cases, identity),
        volunteers=Volunteers(cases, identity),
        known_volunteers=KnownVolunteers(cases),
        activities=Activities(cases, identity),
        public_trust=PublicTrust(cases, identity),
        supports=Supports(cases, identity),
        community_drafts=CommunityDrafts(cases.current, cases.clock),
    )


def surroundings(clock: Callable[[], datetime] = now, *, anchored: bool = True) -> Surroundings:
    """What vaults need from this computer; without anchors or a keyring for vaults that are only looked at or played with."""
    data = application_data() if anchored else None
    anchors, account = (data / "anchors", _account(data)) if data else (None, None)
    return Surroundings(clock, secrets.token_bytes, anchors, _read_head, account=account, steady=time.monotonic)


def application_data() -> Path | None:
    """Where this computer keeps what rjdesk remembers outside its vaults: nothing confidential. None without a home."""
    home = home_folder()
    if home is None:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "rjdesk"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "rjdesk"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "rjdesk"


def _rotate(vaults: Vaults, progress: Progress) -> None:
    """Another key for the vault that is open by then."""
    vaults.vault().rotate(progress)


def _account(data: Path) -> ThisAccount:
    from rjdesk.store.quick.keychain import Keychain
    from rjdesk.store.quick.this_account import (
        ThisAccount,  # loads cryptography: with the services, not with the program
    )

    return ThisAccount(data / "quick", Keychain(), STRICT)


def _read_head(engine: Engine, seq: int | None) -> Head | None:
    from rjdesk.store.shelves.journal_kept import (
        read_head,  # loads SQLAlchemy: with the first vault, not with the program
    )

    return read_head(engine, seq)
