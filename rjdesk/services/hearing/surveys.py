"""Asking people how it was for them, so that whoever asks can't read what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from rjdesk.documents.hearing.contents import SurveyFormContents
from rjdesk.domain.access import Action
from rjdesk.domain.follow_up.spans import ASK_AGAIN, months_after
from rjdesk.domain.follow_up.tasks import began_on
from rjdesk.domain.hearing.answers import Answers, answered
from rjdesk.domain.hearing.counting import Group, Heard, Shuffle, heard
from rjdesk.domain.hearing.sealed import SealedAnswers, Sealing, month_of
from rjdesk.domain.hearing.survey import Language, Wave
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.member import Member, Role
from rjdesk.errors import NobodyWasAsked, NoSupervisor, NotSealedFromYou
from rjdesk.process.surveys import chromes, survey
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.handing_over import written
from rjdesk.services.hearing.envelopes import Envelopes
from rjdesk.services.hearing.translations import as_read, read_in
from rjdesk.services.permission import needs, open_to_all
from rjdesk.store.unit_of_work import UnitOfWork

EARLY = timedelta(days=21)
"""How long before its three months are over a case is taken to be at the second time of asking."""

BLANK = "an empty form tells nothing of anybody, and whoever can't be asked here needs one"


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether answers would be kept from whoever hands over the laptop, who will be able to read them, by name, and which time
    of asking it is by now. ``read`` are the languages in which somebody who speaks them has read what is asked.
    """

    sealing: Sealing
    readers: tuple[str, ...]
    wave: Wave = Wave.CONFERENCE
    read: frozenset[Language] = frozenset()


@dataclass(frozen=True, slots=True)
class Offer:
    """The laptop handed over for one person's answers. The case stays in here; it is not kept with them."""

    case: CaseId
    survey: str
    wave: Wave
    month: str


@dataclass(frozen=True, slots=True)
class FormJob:
    """An empty form to be composed on the press."""

    contents: SurveyFormContents

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_survey_form

        return compose_survey_form(self.contents)


class Surveys:
    """Asking, keeping and counting."""

    def __init__(self, cases: Casebook, envelopes: Envelopes, shuffle: Shuffle) -> None:
        self._cases, self._envelopes = cases, envelopes
        self._shuffle = shuffle
        self._guard = cases.guard
        self._offer: Offer | None = None

    @needs(Action.WORK_ON_CASE, case="case")
    def standing(self, case: CaseId) -> Standing:
        """Whether people of a case can be asked on this laptop."""
        with self._cases.current().units() as work:
            supervisors, readers = self._readers(work, case)
            held, read = began_on(work.cases.load(case)), read_in(work)
        later = self._cases.today() >= months_after(held, ASK_AGAIN) - EARLY
        sealing = Sealing.SEALED if readers else Sealing.ONLY_YOU if supervisors else Sealing.NOBODY
        wave = Wave.THREE_MONTHS if later else Wave.CONFERENCE
        return Standing(sealing, tuple(member.name for member in readers), wave, read)

    @needs(Action.WORK_ON_CASE, case="case")
    def offer(self, case: CaseId, wanted: str, wave: Wave) -> Offer:
        """Count somebody as asked, and take one person's answers. Raises NoSupervisor, NotSealedFromYou."""
        with self._cases.current().units() as work:
            self._sealed_from_whoever_asks(work, case)
            offer = Offer(case, wanted, wave, self._month())
            self._count(work, wanted, wave, offer.month)
            work.journal.write(Deed("survey_offered", None, {"survey": wanted}))
            work.commit()
        self._offer = offer
        return offer

    @needs(Action.WORK_ON_CASE, case="case")
    def declined(self, case: CaseId, wanted: str, wave: Wave) -> None:
        """Count somebody who was asked and would rather not: the share of answers must not look better than it is."""
        with self._cases.current().units() as work:
            work.cases.load(case)
            self._count(work, wanted, wave, self._month())
            work.journal.write(Deed("survey_declined", None, {"survey": wanted}))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="offer.case")
    def answer(self, offer: Offer, said: Mapping[str, int], words: str) -> None:
        """Seal what somebody said, to every supervisor who doesn't work on the case. An offer takes one person's answers.

        The journal is told that somebody of that part answered, and nothing that leads to what.
        Raises NobodyWasAsked, NoSupervisor, NotSealedFromYou.
        """
        if offer is not self._offer:
            raise NobodyWasAsked
        made = answered(survey(offer.survey), offer.wave, said, words, self._cases.today())
        with self._cases.current().units() as work:
            self._keep(work, made, self._sealed_from_whoever_asks(work, offer.case))
            self._count(work, offer.survey, offer.wave, offer.month, answered=True)
            work.journal.write(Deed("survey_answered", None, {"survey": offer.survey}))
            work.commit()
        self._offer = None

    @needs(Action.ENTER_ANSWERS)
    def enter(self, wanted: str, wave: Wave, said: Mapping[str, int], words: str) -> None:
        """Type in a paper form; it is sealed at once, to every supervisor. Raises NoSupervisor."""
        made = answered(survey(wanted), wave, said, words, self._cases.today())
        with self._cases.current().units() as work:
            self._keep(work, made, _supervisors(work))
            self._count(work, wanted, wave, self._month())
            self._count(work, wanted, wave, self._month(), answered=True)
            work.journal.write(Deed("survey_entered", None, {"survey": wanted}))
            work.commit()

    @needs(Action.READ_ANSWERS)
    def results(self, year: int | None = None) -> tuple[Heard, ...]:
        """What people said, as far as the supervisor at work can open it: from five answers to the same survey on.

        ``year`` leaves out what was said in others; there is no finer time, or an answer could be told from the next.
        """
        session = self._cases.current()
        with session.units() as work:
            sealed = work.surveys.sealed_to(MemberId(session.member_id))
            asked = Counter[Group]()
            for each in work.surveys.asked():
                if year is None or each.month.startswith(f"{year}-"):
                    asked[each.survey, each.version, each.wave] += each.asked
        opened = (self._envelopes.open(content) for content in sealed)
        read = (Answers.read(content) for content in opened if content is not None)
        return heard([each for each in read if year in (None, each.year)], asked, self._shuffle)

    @open_to_all(BLANK)
    def form(self, wanted: str, wave: Wave, language: Language) -> FormJob:
        """An empty paper form with the same items."""
        session, asked = self._cases.current(), survey(wanted)
        with session.units() as work:
            name, paper = office.name(work), office.paper(work)
            chrome = as_read(chromes()[language], read_in(work))
        items = tuple(item.texts[language] for item in asked.asked_at(wave))
        texts = asked.titles[language], asked.open_question[language]
        return FormJob(
            SurveyFormContents(
                name,
                self._cases.clock(),
                *texts,
                wave,
                items,
                chrome,
                f"{asked.id} {asked.version}",
                session.practice,
                paper,
            )
        )

    @open_to_all(BLANK)
    def write_form(self, made: bytes, target: Path) -> Path:
        """Write an empty form to be printed. Raises FileExists, FolderReadOnly, DiskFull."""
        return written(made, target)

    def _readers(self, work: UnitOfWork, case: CaseId) -> tuple[tuple[Member, ...], tuple[Member, ...]]:
        """The supervisors, and those of them who neither work on the case nor hand over the laptop."""
        access, supervisors = work.access.of(case), _supervisors(work)
        at_work = {MemberId(self._cases.current().member_id), access.owner, *access.helpers}
        return supervisors, tuple(member for member in supervisors if member.id not in at_work)

    def _sealed_from_whoever_asks(self, work: UnitOfWork, case: CaseId) -> tuple[Member, ...]:
        supervisors, readers = self._readers(work, case)
        if not supervisors:
            raise NoSupervisor
        if not readers:
            raise NotSealedFromYou
        return readers

    def _keep(self, work: UnitOfWork, made: Answers, readers: Iterable[Member]) -> None:
        sealed = self._envelopes.seal([member.id for member in readers], made.padded())
        if not sealed:
            raise NoSupervisor
        for reader, content in sealed.items():
            work.surveys.keep(SealedAnswers(reader, content))

    def _count(self, work: UnitOfWork, wanted: str, wave: Wave, month: str, *, answered: bool = False) -> None:
        work.surveys.count(wanted, survey(wanted).version, wave, month, answered=answered)

    def _month(self) -> str:
        return month_of(self._cases.today())


def _supervisors(work: UnitOfWork) -> tuple[Member, ...]:
    return tuple(each for each in work.members.all() if each.current and Role.SUPERVISOR in each.roles)
