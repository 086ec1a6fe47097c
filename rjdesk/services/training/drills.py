"""Working through a drill alone, scored against its key with the reason; what is kept is one's own, as with stories."""

from __future__ import annotations

from collections.abc import Sequence

from rjdesk.domain.access import Action
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.training.drill import Drill
from rjdesk.domain.training.play import Play
from rjdesk.process.drill_marks import Mark, answerable, marks
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.training.material import drills_of
from rjdesk.store.unit_of_work import UnitOfWork


class Drills:
    """Days are counted by the law in force in the office: what one learns is what one's cases will say."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.TRAIN)
    def all(self) -> tuple[Drill, ...]:
        """The drills there are, by kind and title; those whose process or clock isn't in force here any more are left out."""
        with self._cases.current().units() as work:
            return tuple(
                drill for drill in drills_of(work, self._cases.processes) if self._process(work, drill) is not None
            )

    @needs(Action.TRAIN)
    def mark(self, wanted: str, answers: Sequence[int]) -> tuple[Mark, ...]:
        """What the answers to a drill's first questions are worth; raises KeyError, ValueError for what can't be answers."""
        with self._cases.current().units() as work:
            return self._marks(work, wanted, answers)[1]

    @needs(Action.TRAIN)
    def worked(self, wanted: str, answers: Sequence[int]) -> None:
        """Keep that the member at work answered every question of a drill, and how; a part of it is a fault."""
        with self._cases.current().units() as work:
            drill, found = self._marks(work, wanted, answers)
            if len(found) < len(drill.questions):
                raise ValueError(f"{wanted} goes on after {tuple(answers)}")
            me = MemberId(self._cases.current().member_id)
            work.plays.keep(Play(me, drill.id, drill.version, self._cases.clock(), tuple(answers)))
            work.journal.write(Deed("drill_worked", None, {"drill": drill.id}))
            work.commit()

    def _marks(self, work: UnitOfWork, wanted: str, answers: Sequence[int]) -> tuple[Drill, tuple[Mark, ...]]:
        drill = {each.id: each for each in drills_of(work, self._cases.processes)}[wanted]
        process = self._process(work, drill)
        if process is None:
            raise KeyError(drill.process)
        return drill, marks(drill, answers, process)

    def _process(self, work: UnitOfWork, drill: Drill) -> Process | None:
        """The process that a drill is about, if it is in force with all the clocks that are asked for."""
        process = self._cases.processes.find(work, drill.process)
        return process if process is not None and answerable(drill, process) else None
