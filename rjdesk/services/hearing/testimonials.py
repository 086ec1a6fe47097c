"""Words that people let the office use: shown to whoever said them, kept once they agree, used only while that stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.hearing.contents import ConsentContents
from rjdesk.domain.access import Action
from rjdesk.domain.figures.handed_out import SentReport
from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing import testimonials as held_words
from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import (
    MOST_WORDS,
    Entry,
    Naming,
    Said,
    Stands,
    Terms,
    Testimonial,
    TestimonialTotals,
    Usable,
    Use,
)
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId, TestimonialId
from rjdesk.domain.journal import Deed
from rjdesk.domain.participant import Participant
from rjdesk.errors import ConsentNotGiven, NoSuchTestimonial
from rjdesk.process.consents import consents
from rjdesk.process.template import Process
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.hearing.translations import read_in
from rjdesk.services.permission import needs
from rjdesk.services.typed import whole
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

LONGEST = timedelta(days=5 * 365)
"""The longest time that anybody is asked to agree to."""


@dataclass(frozen=True, slots=True)
class Giver:
    """Somebody of a case who may give words, and how they may be named."""

    id: ParticipantId
    name: str
    role: str
    namings: tuple[Naming, ...]


@dataclass(frozen=True, slots=True)
class CaseWords:
    """The ledger of a case: who may give words, what was given, whether anything can be done with it.

    ``read`` are the languages in which somebody who speaks them has read what is asked of people. ``kept_in`` are the papers
    that were handed out with somebody's words, and that the vault keeps as they went.
    """

    reference: str
    givers: tuple[Giver, ...]
    held: tuple[Testimonial, ...]
    may_work: bool
    today: date
    read: frozenset[Language] = frozenset()
    kept_in: Mapping[TestimonialId, tuple[SentReport, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Showing:
    """What is shown to whoever said it, to agree to or not. ``again`` is what they agreed to before, if it is that."""

    case: CaseId
    giver: Giver
    words: str = field(repr=False)
    terms: Terms
    again: TestimonialId | None = None


@dataclass(frozen=True, slots=True)
class ConsentJob:
    """What somebody agreed to, to be composed on the press."""

    contents: ConsentContents

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_consent

        return compose_consent(self.contents)


class Testimonials:
    """Nothing is kept before somebody has seen their own words and agreed, and an entry is all that ever follows."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id
        self._showing: Showing | None = None

    @needs(Action.READ_CASE, case="case")
    def open(self, case: CaseId) -> CaseWords:
        """The ledger of a case. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            may_work = Action.WORK_ON_CASE in self._guard.allowed(work, case)
            givers = tuple(self._giver(person, process) for person in held.people())
            words, today = work.testimonials.of(case), self._cases.today()
            papers = _papers_with(words, work.reports.sent())
            return CaseWords(held.reference, givers, words, may_work, today, read_in(work), papers)

    @needs(Action.WORK_ON_CASE, case="case")
    def show(self, case: CaseId, giver: ParticipantId, words: str, terms: Terms) -> Showing:
        """Ready what is to be shown to its giver. Raises ConsentNotGiven, NoSuchPerson."""
        with self._cases.current().units() as work:
            found = self._of(work, case, giver)
        return self._shown(Showing(case, found, whole(words).strip()[:MOST_WORDS], terms))

    @needs(Action.WORK_ON_CASE, case="case")
    def show_again(self, case: CaseId, wanted: TestimonialId, terms: Terms) -> Showing:
        """Ready words that were given, with other terms. Raises ConsentNotGiven, NoSuchTestimonial, NoSuchPerson."""
        with self._cases.current().units() as work:
            held = _known(work, case, wanted)
            found = self._of(work, case, held.giver)
        return self._shown(Showing(case, found, held.words, terms, held.id))

    @needs(Action.WORK_ON_CASE, case="showing.case")
    def agreed(self, showing: Showing, language: Language = Language.EN) -> None:
        """Whoever said it has read it, in this language, and agreed. Raises ConsentNotGiven for what was not shown last."""
        if showing is not self._showing:
            raise ConsentNotGiven
        entry, case = self._entry(Said.AGREED, showing.terms, language), showing.case
        with self._cases.current().units() as work:
            if showing.again is None:
                identity, giver = TestimonialId(self._new_id()), showing.giver
                work.testimonials.keep(
                    Testimonial(identity, case, giver.id, giver.name, giver.role, showing.words, (entry,))
                )
            else:
                identity = showing.again
                work.testimonials.note(identity, entry)
            work.journal.write(Deed("testimonial_agreed", case, {"testimonial": identity}))
            work.commit()
        self._showing = None

    @needs(Action.WORK_ON_CASE, case="case")
    def withdraw(self, case: CaseId, wanted: TestimonialId) -> None:
        """Whoever gave them wants their words used no more: from now on, everywhere. Raises NoSuchTestimonial."""
        with self._cases.current().units() as work:
            if _known(work, case, wanted).terms is None:
                raise NoSuchTestimonial
            work.testimonials.note(wanted, self._entry(Said.WITHDRAWN))
            work.journal.write(Deed("testimonial_withdrawn", case, {"testimonial": wanted}))
            work.commit()

    @needs(Action.EXPORT_PAPERS, case="case")
    def paper(self, case: CaseId, wanted: TestimonialId) -> ConsentJob:
        """What somebody agreed to, on paper for them to take home. Raises NoSuchTestimonial once it is taken back or over."""
        session = self._cases.current()
        with session.units() as work:
            held, name, paper = _known(work, case, wanted), office.name(work), office.paper(work)
            read = read_in(work)
        terms = held.terms
        if terms is None or held.stands(self._cases.today()) is not Stands.USABLE:
            raise NoSuchTestimonial
        agreed = held.entries[-1]
        told = replace(consents()[agreed.language], checked=agreed.language in read)
        language, practice = str(agreed.language), session.practice
        frame = PaperFrame(name, "", "", self._cases.clock(), "", language, practice, paper=paper)
        named = told.naming(terms.naming, name_of(held, terms))
        uses = tuple(told.uses[use] for use in terms.uses)
        return ConsentJob(
            ConsentContents(frame, held.name, held.words, _begun(named), uses, agreed.on, terms.until, told)
        )

    @needs(Action.EXPORT_PAPERS, case="case")
    def hand_out(self, case: CaseId, made: bytes, target: Path) -> Path:
        """Write that paper outside the vault. Raises FileExists, FolderReadOnly, DiskFull."""
        free(target)
        with self._cases.current().units() as work:
            work.journal.write(Deed("testimonial_handed_out", case, {"to": kind_of_place(target)}))
            work.commit()
        return written(made, target)

    @needs(Action.READ_ANSWERS)
    def ledger(self) -> tuple[Testimonial, ...]:
        """Everything that was ever given in the cases that the supervisor at work can see."""
        with self._cases.current().units() as work:
            return work.testimonials.seen()

    @needs(Action.SEE_FIGURES)
    def usable(self, use: Use, today: date) -> tuple[Usable, ...]:
        """The words that may be used so on a day, of cases that the member at work may know of; named as was agreed."""
        with self._cases.current().units() as work:
            return held_words.usable(work.testimonials.seen(), use, today)

    @needs(Action.SEE_FIGURES)
    def totals(self, between: Period) -> TestimonialTotals:
        """How many were given and taken back in a time, in all cases that answer."""
        with self._cases.current().units() as work:
            return held_words.totals(work.testimonials.all(), between)

    def _shown(self, showing: Showing) -> Showing:
        terms, today = showing.terms, self._cases.today()
        in_time = today <= terms.until <= today + LONGEST
        if not (showing.words and terms.uses and in_time and terms.naming in showing.giver.namings):
            raise ConsentNotGiven
        self._showing = showing
        return showing

    def _of(self, work: UnitOfWork, case: CaseId, giver: ParticipantId) -> Giver:
        held, process = self._cases.load(work, case)
        return self._giver(held.participant(giver), process)

    def _giver(self, person: Participant, process: Process) -> Giver:
        age = person.age_on(self._cases.today())
        by_name = age is not None and age >= 18 and not process.law.names_stay_private
        namings = tuple(each for each in Naming if by_name or each is not Naming.FIRST_NAME)
        return Giver(person.id, person.name, process.role(person.role).title, namings)

    def _entry(self, said: Said, terms: Terms | None = None, language: Language = Language.EN) -> Entry:
        now = self._cases.clock()
        return Entry(said, now.date(), now, MemberId(self._cases.current().member_id), terms, language)


def named_as(giver: Giver | Testimonial, terms: Terms) -> str:
    """How somebody would be named, as it reads on the desk."""
    return say(f"hearing.named.{terms.naming}", name=name_of(giver, terms))


def name_of(giver: Giver | Testimonial, terms: Terms) -> str:
    """What would stand beside somebody's words; "" where nothing would."""
    return held_words.named(giver.name, giver.role, terms.naming)


def _papers_with(
    held: Sequence[Testimonial], sent: Sequence[SentReport]
) -> Mapping[TestimonialId, tuple[SentReport, ...]]:
    found = {each.id: tuple(paper for paper in sent if each.id in paper.words) for each in held}
    return {identity: papers for identity, papers in found.items() if papers}


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _known(work: UnitOfWork, case: CaseId, wanted: TestimonialId) -> Testimonial:
    held = work.testimonials.get(wanted)
    if held.case != case:
        raise NoSuchTestimonial
    return held
