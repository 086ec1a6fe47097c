"""What members learnt and are accredited for, with the day on which it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.access import Action, Refusal
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.training.competence import Competence, CompetenceKind, Lasts, renewed
from rjdesk.errors import EndsBeforeItBegins, NotAllowed
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Learnt:
    """Something to be put on a record: whose, what, by whom it was given, when, and its last day if it has one."""

    member: MemberId
    kind: CompetenceKind
    title: str
    given_by: str
    given_on: date
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class ToldCompetence:
    """Something on a record, whose, who noted it, and how it stands today."""

    competence: Competence
    member: str
    noted_by: str
    lasts: Lasts
    mine: bool


class Competences:
    """Each member notes their own, a supervisor anybody's; the member and the supervisors see it."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases, self._new_id = cases, new_id
        self._guard = cases.guard

    @needs(Action.TRAIN)
    def seen(self) -> tuple[ToldCompetence, ...]:
        """What the member at work may see: their own record, and whoever supervises everybody's; what stands first."""
        with self._cases.current().units() as work:
            return tuple(sorted(self._told(work), key=lambda each: each.lasts is Lasts.TAKEN_BACK))

    @needs(Action.TRAIN)
    def ending(self) -> tuple[ToldCompetence, ...]:
        """Of these, what is over or soon will be, and was not renewed; the first to end first."""
        with self._cases.current().units() as work:
            told, all_of_them = self._told(work), work.competences.all()
        ends = [
            each
            for each in told
            if each.lasts in (Lasts.SOON_OVER, Lasts.OVER) and not renewed(each.competence, all_of_them)
        ]
        return tuple(sorted(ends, key=lambda each: each.competence.expires_on or date.max))

    @needs(Action.TRAIN)
    def colleagues(self) -> tuple[tuple[MemberId, str], ...]:
        """On whose records the member at work may put something: their own first."""
        with self._cases.current().units() as work:
            me = self._guard.member(work)
            others = [(each.id, each.name) for each in work.members.all() if each.current and each.id != me.id]
            if Action.SEE_TRAINING not in self._guard.allowed(work):
                others = []
        return ((me.id, me.name), *sorted(others, key=lambda each: each[1].casefold()))

    @needs(Action.TRAIN)
    def note(self, learnt: Learnt) -> None:
        """Put something on a record.

        Raises EndsBeforeItBegins; NotAllowed for somebody else's record, of whoever doesn't supervise.
        """
        if learnt.expires_on is not None and learnt.expires_on < learnt.given_on:
            raise EndsBeforeItBegins
        with self._cases.current().units() as work:
            me = self._mine_or_supervised(work, learnt.member)
            texts = learnt.title.strip(), learnt.given_by.strip()
            made = Competence(
                self._new_id(), learnt.member, learnt.kind, *texts, learnt.given_on, learnt.expires_on, me,
                self._cases.clock(),
            )  # fmt: skip
            work.competences.keep(mended(made))
            work.journal.write(Deed("competence_noted", None, {"member": learnt.member, "competence": made.id}))
            work.commit()

    @needs(Action.TRAIN)
    def take_back(self, wanted: str) -> None:
        """Take back what was noted wrongly or holds no more; it stays on the record as such. Raises NotAllowed."""
        with self._cases.current().units() as work:
            held = {each.id: each for each in work.competences.all()}.get(wanted)
            if held is None:
                return
            self._mine_or_supervised(work, held.member)
            work.competences.take_back(wanted, self._cases.clock())
            work.journal.write(Deed("competence_taken_back", None, {"member": held.member, "competence": wanted}))
            work.commit()

    def _told(self, work: UnitOfWork) -> list[ToldCompetence]:
        me, today = self._guard.member(work).id, self._cases.today()
        supervises = Action.SEE_TRAINING in self._guard.allowed(work)
        people = {member.id: member for member in work.members.all()}
        return [
            ToldCompetence(
                each, people[each.member].name, people[each.noted_by].name, each.lasts(today), each.member == me
            )
            for each in work.competences.all()
            if each.member == me or (supervises and people[each.member].current)
        ]

    def _mine_or_supervised(self, work: UnitOfWork, member: MemberId) -> MemberId:
        me = self._guard.member(work).id
        if member != me and Action.SEE_TRAINING not in self._guard.allowed(work):
            raise NotAllowed(action=Action.SEE_TRAINING, reason=Refusal.ROLE)
        return me
