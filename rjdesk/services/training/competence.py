"""What members learnt and are accredited for, with the day on which it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.domain.access import Action, Refusal
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.training.competence import Competence, CompetenceKind, Held, Lasts, lasts, renewed
from rjdesk.domain.training.trained_as_volunteer import as_volunteers
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
    """Something that somebody learnt, whose it is, and how it stands today.

    ``noted`` is who put it on the record and when. What only the register of volunteers has is noted by nobody here, has no
    ``id``, and is changed there.
    """

    id: str
    member: str
    held: Held
    given_by: str
    noted: tuple[str, datetime] | None
    lasts: Lasts
    mine: bool


class Competences:
    """Each member notes their own, a supervisor anybody's; the member and the supervisors see it.

    What somebody learnt as a volunteer stands in the register of volunteers, and is told with the rest: once, wherever it was
    entered.
    """

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
            told = self._told(work)
        held = [each.held for each in told]
        ends = [each for each in told if each.lasts in (Lasts.SOON_OVER, Lasts.OVER) and not renewed(each.held, held)]
        return tuple(sorted(ends, key=lambda each: each.held.expires_on or date.max))

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
        """From the training record, and of the same people what only the register of volunteers has."""
        me, today = self._guard.member(work).id, self._cases.today()
        supervises = Action.SEE_TRAINING in self._guard.allowed(work)
        people, record = {member.id: member for member in work.members.all()}, work.competences.all()
        seen = {each.id for each in people.values() if each.id == me or (supervises and each.current)}
        noted = [
            ToldCompetence(
                each.id,
                people[each.member].name,
                each,
                each.given_by,
                (people[each.noted_by].name, each.noted_at),
                lasts(each, today),
                each.member == me,
            )
            for each in record
            if each.member in seen
        ]
        registered = [
            ToldCompetence("", people[each.member].name, each, "", None, lasts(each, today), each.member == me)
            for each in as_volunteers(work.community.volunteers.all(), record)
            if each.member in seen
        ]
        return noted + registered

    def _mine_or_supervised(self, work: UnitOfWork, member: MemberId) -> MemberId:
        me = self._guard.member(work).id
        if member != me and Action.SEE_TRAINING not in self._guard.allowed(work):
            raise NotAllowed(action=Action.SEE_TRAINING, reason=Refusal.ROLE)
        return me
