"""Following what was agreed: each thing that a person notes of it, and what is to be done next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rjdesk.domain.access import Action
from rjdesk.domain.agreement import Obligation
from rjdesk.domain.attachment import Attachment
from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.changing import left_out
from rjdesk.domain.follow_up.due import DueTask
from rjdesk.domain.follow_up.happening import Found, Happening, Kind, Tried, Why, counting
from rjdesk.domain.follow_up.slips import read_code
from rjdesk.domain.follow_up.standing import Stands, stands
from rjdesk.domain.follow_up.tasks import Task, asked_again, promises, tasks
from rjdesk.domain.follow_up.victims import Wants, Wish, last_told, wants
from rjdesk.domain.ids import CaseId, HappeningId, MemberId, ObligationId, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.domain.participant import Part, Participant
from rjdesk.errors import NoSuchSlip, NothingPromised
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.follow_up.lacking import Lacking, lacking
from rjdesk.services.follow_up.noting import News, promise, refuse, still_counting, told
from rjdesk.services.follow_up.reviews import as_reviewed
from rjdesk.services.permission import Arguments, needs
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork

__all__ = ["FollowUp", "Followed", "FollowedPromise", "FollowedVictim", "FoundSlip", "News"]

AHEAD = timedelta(days=7)  # of what the first screen shows
ON_THE_FIRST_SCREEN = 50


@dataclass(frozen=True, slots=True)
class FollowedPromise:
    """One promise, how it stands, and everything noted of it, what counts no more included."""

    obligation: Obligation
    stands: Stands
    notes: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class FollowedVictim:
    """A victim, what they want to hear, and when they were told last."""

    person: Participant
    wants: Wants | None
    told_on: date | None


@dataclass(frozen=True, slots=True)
class Followed:
    """A case's time after the conference. ``counts`` are the notes that count, ``promises`` empty while none is followed;
    ``left_out`` are those that another version left out, with its number.

    ``asked_again`` are those whom somebody asks after three months how it was for them; ``lacking`` is what a report will need.
    """

    case: Case
    process: Process
    promises: tuple[FollowedPromise, ...]
    victims: tuple[FollowedVictim, ...]
    tasks: tuple[Task, ...]
    notes: tuple[Happening, ...]
    counts: frozenset[HappeningId]
    asked_again: tuple[Participant, ...]
    lacking: tuple[Lacking, ...]
    left_out: tuple[tuple[FollowedPromise, int], ...]
    files: tuple[Attachment, ...]
    members: Mapping[MemberId, str]
    may: frozenset[Action]
    today: date


@dataclass(frozen=True, slots=True)
class FoundSlip:
    """For which promise a slip was printed, and its code as it is noted with what came back on it."""

    case: CaseId
    obligation: ObligationId
    code: str


def of_slip(parameter: str) -> Callable[[UnitOfWork, Arguments], CaseId | None]:
    """The case of the proof slip whose code an argument is. Raises NoSuchSlip."""
    return lambda work, arguments: work.follow_ups.slip(read_code(arguments[parameter]) or "").case


class FollowUp:
    """Notes are only ever added; each of them brings the case's tasks and figures up to date in the same transaction."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.READ_CASE, case="case")
    def open(self, case: CaseId) -> Followed:
        """How everything stands that was agreed. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            notes, today = work.follow_ups.of(case), self._cases.today()
            return Followed(
                case=held,
                process=process,
                promises=tuple(_followed(each, notes, today) for each in promises(held)),
                victims=tuple(_victim(person, notes) for person in held.of_part(Part.VICTIM)),
                tasks=tasks(held, notes),
                notes=notes,
                counts=frozenset(each.id for each in counting(notes)),
                asked_again=asked_again(held),
                lacking=lacking(held, process) if promises(held) else (),
                left_out=tuple((_followed(each, notes, today), version) for each, version in left_out(held)),
                files=work.attachments.of_case(case),
                members={member.id: member.name for member in work.members.all()},
                may=self._guard.allowed(work, case),
                today=today,
            )

    @needs(Action.SEE_CASES)
    def due(self) -> tuple[DueTask, ...]:
        """What is late or due within a week in every case that the member at work can see, the oldest first."""
        with self._cases.current().units() as work:
            return work.follow_ups.due(self._cases.today() + AHEAD, ON_THE_FIRST_SCREEN)

    @needs(Action.WORK_ON_CASE, case="case")
    def done(self, case: CaseId, obligation: ObligationId, news: News) -> None:
        """Somebody says that a promise was kept. Raises PaymentsSayIt for money, NoSuchPromise, NotYetHappened."""
        self._note("promise_done", case, Kind.DONE, news, obligation)

    @needs(Action.WORK_ON_CASE, case="case")
    def part_done(self, case: CaseId, obligation: ObligationId, news: News) -> None:
        """A part was done: hours, or what shows it. Raises NothingCounted, and what ``done`` raises."""
        self._note("promise_part_done", case, Kind.PART_DONE, news, obligation)

    @needs(Action.WORK_ON_CASE, case="case")
    def paid(self, case: CaseId, obligation: ObligationId, news: News) -> None:
        """A payment came. Raises NothingPaid, NoSuchPromise, NotYetHappened."""
        self._note("payment_noted", case, Kind.PAID, news, obligation)

    @needs(Action.WORK_ON_CASE, case="case")
    def checked(self, case: CaseId, obligation: ObligationId, news: News) -> None:
        """Somebody else looked and found it so. Raises OwnWordChecked, NoSuchPromise, NotYetHappened."""
        self._note("promise_checked", case, Kind.CHECKED, news, obligation)

    @needs(Action.WORK_ON_CASE, case="case")
    def not_done(self, case: CaseId, obligation: ObligationId, why: Why, on: date) -> None:
        """A promise will not be kept. Raises NoSuchPromise, NotYetHappened."""
        self._note("promise_not_done", case, Kind.NOT_DONE, News(on), obligation, why.value)

    @needs(Action.WORK_ON_CASE, case="case")
    def contacted(self, case: CaseId, person: ParticipantId, on: date) -> None:
        """Somebody was spoken with; what was said is not written down. Raises NoSuchPerson, NotYetHappened."""
        self._note("contact_made", case, Kind.CONTACT, News(on, person))

    @needs(Action.WORK_ON_CASE, case="case")
    def wishes(self, case: CaseId, victim: ParticipantId, wish: Wish, on: date, weeks: int = 0) -> None:
        """A victim says how they want to hear of it (s 269A); they may say otherwise at any time. Raises NoSuchPerson."""
        self._note("updates_wished", case, Kind.WISH, News(on, victim), None, wish.value, weeks)

    @needs(Action.WORK_ON_CASE, case="case")
    def told(self, case: CaseId, victim: ParticipantId, on: date) -> None:
        """A victim was told how it goes. Raises NoSuchPerson, NotYetHappened."""
        self._note("victim_told", case, Kind.TOLD, News(on, victim))

    @needs(Action.WORK_ON_CASE, case="case")
    def asked_again(self, case: CaseId, person: ParticipantId, tried: Tried, on: date) -> None:
        """Somebody was asked after three months how it was for them, would rather not be, or could not be reached.

        Nothing that they answered comes near this. Raises NoSuchPerson, NotYetHappened.
        """
        self._note("person_asked_again", case, Kind.ASKED_AGAIN, News(on, person), None, tried.value)

    @needs(Action.WORK_ON_CASE, case="case")
    def reviewed(self, case: CaseId, on: date, found: Found = Found.CONTINUE, weeks: int = 0) -> None:
        """What was agreed was looked at again: what that found, and in how many weeks it is again (0: as it was agreed).

        Raises NothingPromised, NotYetHappened.
        """
        self._note("agreement_reviewed", case, Kind.REVIEWED, News(on), None, found.value, weeks)

    @needs(Action.WORK_ON_CASE, case="case")
    def reported(self, case: CaseId, on: date) -> None:
        """Whoever referred the case knows how it ended. Raises NothingPromised, NotYetHappened."""
        self._note("end_reported", case, Kind.REPORTED, News(on))

    @needs(Action.WORK_ON_CASE, case="case")
    def correct(self, case: CaseId, note: HappeningId, news: News) -> None:
        """Put a note right with another of its kind, that says which one it corrects; both stay. Raises CountsNoMore."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            wrong = still_counting(work.follow_ups.of(case), note)
            made = told(self._begun(case, wrong.kind, wrong), news, wrong.currency)
            self._add(work, held, mended(replace(made, slip=wrong.slip)))
            held = as_reviewed(held, process, work.follow_ups.of(case))
            facts = {"note": made.id, "corrects": wrong.id}
            self._cases.keep(work, held, process, Deed("follow_up_corrected", case, facts))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def withdraw(self, case: CaseId, note: HappeningId) -> None:
        """A note was a mistake: it stays to be seen, and counts no more. Raises CountsNoMore."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            wrong = still_counting(work.follow_ups.of(case), note)
            work.follow_ups.note(self._begun(case, Kind.WITHDRAWN, wrong))
            held = as_reviewed(held, process, work.follow_ups.of(case))
            facts = {"withdraws": wrong.id}
            self._cases.keep(work, held, process, Deed("follow_up_withdrawn", case, facts))
            work.commit()

    @needs(Action.READ_CASE, case=of_slip("code"))
    def find_slip(self, code: str) -> FoundSlip:
        """The promise that a slip was printed for, by its code as typed or scanned. Raises NoSuchSlip."""
        with self._cases.current().units() as work:
            found = work.follow_ups.slip(read_code(code) or "")
        if found.obligation is None:
            raise NoSuchSlip
        return FoundSlip(found.case, found.obligation, found.slip)

    def _note(
        self,
        deed: str,
        case: CaseId,
        kind: Kind,
        news: News,
        obligation: ObligationId | None = None,
        choice: str = "",
        weeks: int = 0,
    ) -> None:
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            amount = promise(held, obligation).amount if obligation else None
            begun = replace(self._begun(case, kind), obligation=obligation, choice=choice, weeks=weeks)
            made = mended(told(begun, news, amount.currency if amount else ""))
            self._add(work, held, made)
            held = as_reviewed(held, process, work.follow_ups.of(case))
            facts = {"note": made.id} | ({"obligation": obligation} if obligation else {})
            self._cases.keep(work, held, process, Deed(deed, case, facts))
            work.commit()

    def _begun(self, case: CaseId, kind: Kind, wrong: Happening | None = None) -> Happening:
        """An empty note of today; of what ``wrong`` was about."""
        by, now = MemberId(self._cases.current().member_id), self._cases.clock()
        identity = HappeningId(self._new_id())
        if wrong is None:
            return Happening(identity, case, kind, now.date(), now, by)
        return Happening(
            identity,
            case,
            kind,
            now.date(),
            now,
            by,
            wrong.obligation,
            about=wrong.about,
            choice=wrong.choice,
            weeks=wrong.weeks,
            corrects=wrong.id,
        )

    def _add(self, work: UnitOfWork, held: Case, note: Happening) -> None:
        if not promises(held) and note.kind is not Kind.ASKED_AGAIN:
            raise NothingPromised
        refuse(work, held, note, self._cases.today())
        work.follow_ups.note(note)


def _followed(obligation: Obligation, notes: tuple[Happening, ...], today: date) -> FollowedPromise:
    own = tuple(each for each in notes if each.obligation == obligation.id)
    return FollowedPromise(obligation, stands(obligation, notes, today), own)


def _victim(person: Participant, notes: tuple[Happening, ...]) -> FollowedVictim:
    last = last_told(person.id, notes)
    return FollowedVictim(person, wants(person.id, notes), last.on if last else None)
