"""Filling in an observer's checklist about a colleague, who sees it, as do the supervisors; it holds no case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.domain.access import Action
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.training.checklist import Checklist, When
from rjdesk.domain.training.observation import Looked, Observation, Seen
from rjdesk.errors import NothingObserved
from rjdesk.process.checklists import checklist
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.training.jobs import CheckFormJob
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Filled:
    """A checklist as it was filled in: of whom, when, by which process, and what was seen."""

    observed: MemberId
    on: date
    process: str
    looked: tuple[Looked, ...]
    well: str = ""
    next_time: str = ""


@dataclass(frozen=True, slots=True)
class ToldObservation:
    """An observation with the names of both."""

    observation: Observation
    observed: str
    observer: str


class Observing:
    """An observer hands a checklist in and doesn't see it again, unless they supervise."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases, self._new_id = cases, new_id
        self._guard = cases.guard

    @needs(Action.OBSERVE)
    def checklists(self) -> tuple[Checklist, ...]:
        """What to look for, of each process in force, by title."""
        with self._cases.current().units() as work:
            made = [checklist(process) for process in self._cases.processes.in_force(work).processes]
        return tuple(sorted((each for each in made if each.stages), key=lambda each: each.title))

    @needs(Action.OBSERVE)
    def colleagues(self) -> tuple[tuple[MemberId, str], ...]:
        """Who can be observed: everyone here but oneself, by name."""
        with self._cases.current().units() as work:
            me = self._guard.member(work).id
            found = [(each.id, each.name) for each in work.members.all() if each.current and each.id != me]
        return tuple(sorted(found, key=lambda each: each[1].casefold()))

    @needs(Action.OBSERVE)
    def keep(self, filled: Filled) -> None:
        """Keep a checklist: points that could not be seen are left out. Raises NothingObserved."""
        looked = tuple(each for each in filled.looked if each.seen is not Seen.NOT_SEEN)
        if not looked:
            raise NothingObserved
        with self._cases.current().units() as work:
            me = self._guard.member(work).id
            if filled.observed == me or filled.observed not in _names(work):
                raise ValueError("nobody observes themselves, or somebody who isn't here")
            made = Observation(
                self._new_id(), filled.observed, me, filled.on, self._cases.clock(), filled.process, looked,
                filled.well.strip(), filled.next_time.strip(),
            )  # fmt: skip
            work.observations.keep(mended(made))
            work.journal.write(Deed("fidelity_observed", None, {"member": filled.observed}))
            work.commit()

    @needs(Action.TRAIN)
    def mine(self) -> tuple[ToldObservation, ...]:
        """What was observed of the member at work, the newest day first."""
        with self._cases.current().units() as work:
            return tuple(_told(work, [self._guard.member(work).id]))

    @needs(Action.SEE_TRAINING)
    def of_others(self) -> tuple[ToldObservation, ...]:
        """What was observed of everybody else, the newest day first."""
        with self._cases.current().units() as work:
            me = self._guard.member(work).id
            found = _told(work, [member.id for member in work.members.all() if member.id != me])
        return tuple(sorted(found, key=lambda each: each.observation.on, reverse=True))

    @needs(Action.OBSERVE)
    def form(self, wanted: Checklist, when: When | None) -> CheckFormJob:
        """An empty paper form with the same points, to be made on the press. `training.hand_out` writes it."""
        session = self._cases.current()
        with session.units() as work:
            name, paper = office.name(work), office.paper(work)
            return CheckFormJob(wanted, when, name, self._now(), session.practice, paper)

    def _now(self) -> datetime:
        return self._cases.clock()


def _told(work: UnitOfWork, of: Iterable[MemberId]) -> list[ToldObservation]:
    names = _names(work)
    return [
        ToldObservation(each, names[each.observed], names.get(each.observer, ""))
        for member in of
        for each in work.observations.of(member)
    ]


def _names(work: UnitOfWork) -> dict[MemberId, str]:
    return {member.id: member.name for member in work.members.all()}
