"""Lessons and decisions from reviews: noted without names, done until a day, linked to the law that came of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.access import Action, Relation, refusal
from rjdesk.domain.ids import LessonId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.learning.lesson import LedTo, Lesson, Said, in_order
from rjdesk.domain.learning.naming import candidates, keys_of, named_in
from rjdesk.domain.member import Member, Role
from rjdesk.domain.participant import Part
from rjdesk.errors import LessonEmpty, NobodyToDoIt, NotLearntYet
from rjdesk.services.casebook import Casebook
from rjdesk.services.law.lines import law_lines
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a process or of its law that the office has, or had, in force; ``title`` says which in words."""

    led_to: LedTo
    title: str

    @property
    def words(self) -> str:
        """In words: ``Peacemaking circle, process, version 2``."""
        return say(
            "learning.version",
            title=self.title,
            kind=say(f"learning.kind.{self.led_to.kind}"),
            number=str(self.led_to.version),
        )


@dataclass(frozen=True, slots=True)
class Board:
    """All lessons, the pressing ones first; who can be asked to do something; which versions one may have led to."""

    lessons: tuple[Lesson, ...]
    people: dict[MemberId, str]
    versions: tuple[Version, ...]
    today: date


class Learning:
    """Lessons belong to no case and stay when cases go."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.READ_LESSONS)
    def board(self) -> Board:
        """Everything there is to read, and to choose from."""
        today = self._cases.today()
        with self._cases.current().units() as work:
            people = {member.id: member.name for member in work.members.all() if _may_read(member)}
            known = versions(self._cases, work)
            return Board(in_order(work.lessons.all(), today), people, known, today)

    @needs(Action.READ_LESSONS)
    def due(self) -> tuple[Lesson, ...]:
        """What is late or soon due: for a supervisor everybody's, for others their own."""
        today = self._cases.today()
        with self._cases.current().units() as work:
            me = self._guard.member(work)
            pressing = [each for each in work.lessons.all() if each.standing(today).presses]
        mine = [each for each in pressing if Role.SUPERVISOR in me.roles or each.said.who == me.id]
        return in_order(mine, today)

    @needs(Action.KEEP_LESSONS)
    def names_in(self, text: str) -> tuple[str, ...]:
        """Words of a text by which somebody is called in a case that the member at work may see; of others nothing is told."""
        words = candidates(text)
        with self._cases.current().units() as work:
            found = work.persons.found_by(keys_of(words)) if words else ()
        return named_in(words, {each.name for each in found if each.part is not Part.FACILITATOR})

    @needs(Action.KEEP_LESSONS)
    def note(self, said: Said) -> LessonId:
        """Note a lesson. Raises LessonEmpty, NobodyToDoIt, NotLearntYet."""
        lesson = LessonId(self._new_id())
        me, at = MemberId(self._cases.current().member_id), self._cases.clock()
        self._keep(Lesson(lesson, self._fit(said), me, at), "lesson_noted")
        return lesson

    @needs(Action.KEEP_LESSONS)
    def change(self, wanted: LessonId, said: Said) -> None:
        """Say a lesson anew. Raises NoSuchLesson, LessonEmpty, NobodyToDoIt, NotLearntYet."""
        self._keep(replace(self._held(wanted), said=self._fit(said)), "lesson_changed")

    @needs(Action.KEEP_LESSONS)
    def done(self, wanted: LessonId, on: date) -> None:
        """What was decided is done. Raises NoSuchLesson, NotLearntYet."""
        self._refuse_days_to_come(on)
        self._keep(replace(self._held(wanted), done_on=on), "lesson_done")

    @needs(Action.KEEP_LESSONS)
    def not_done(self, wanted: LessonId) -> None:
        """It isn't done after all. Raises NoSuchLesson."""
        self._keep(replace(self._held(wanted), done_on=None), "lesson_reopened")

    def _fit(self, said: Said) -> Said:
        """What was typed, fit to be kept."""
        self._refuse_days_to_come(said.on)
        told = mended(said)
        fit = replace(told, happened=told.happened.strip(), decided=told.decided.strip())
        if not fit.happened:
            raise LessonEmpty
        if fit.due is not None and not (fit.who and fit.decided):
            raise NobodyToDoIt
        return fit

    def _refuse_days_to_come(self, on: date) -> None:
        today = self._cases.today()
        if on > today:
            raise NotLearntYet(today=today.isoformat())

    def _held(self, wanted: LessonId) -> Lesson:
        with self._cases.current().units() as work:
            return work.lessons.get(wanted)

    def _keep(self, lesson: Lesson, deed: str) -> None:
        with self._cases.current().units() as work:
            work.lessons.keep(lesson)
            work.journal.write(Deed(deed, None, {"lesson": lesson.id}))
            work.commit()


def _may_read(member: Member) -> bool:
    return member.current and refusal(member.roles, Action.READ_LESSONS, Relation.NONE) is None


def versions(cases: Casebook, work: UnitOfWork) -> tuple[Version, ...]:
    """What ships and what the office put in force, the newest version of each name first."""
    found = list[Version]()
    for line in law_lines(work, cases.processes):
        kind, name = line.name
        known = {line.shipped, *(file.version for file in line.past), line.law.version if line.law else 0}
        numbers = sorted(known - {0}, reverse=True)
        found += [Version(LedTo(kind, name, number), line.title) for number in numbers]
    return tuple(found)
