"""Playing a story alone, and what of it is kept: for oneself the way one took, for supervisors how often and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.journal import Deed
from rjdesk.domain.training.play import Play
from rjdesk.domain.training.scenario import Scenario, walk
from rjdesk.services import office
from rjdesk.services.handing_over import written
from rjdesk.services.law.processes import Processes
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.services.training.jobs import RoleCardsJob
from rjdesk.services.training.material import stories_of, titles_of
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Colleague:
    """How often somebody else played a story or worked through a drill, and when last. ``scenario`` is its title."""

    name: str
    scenario: str
    times: int
    last_at: datetime


class Training:
    """Nothing of it enters a case or a report, and it may be played in any vault."""

    def __init__(self, current: Current, clock: Callable[[], datetime], processes: Processes) -> None:
        self._current, self._processes = current, processes
        self._clock = clock
        self._guard = Guard(current, clock)

    @needs(Action.TRAIN)
    def scenarios(self) -> tuple[Scenario, ...]:
        """The stories there are, by title."""
        with self._current().units() as work:
            return stories_of(work, self._processes)

    @needs(Action.TRAIN)
    def mine(self) -> tuple[Play, ...]:
        """What the member at work played to its end, drills among it, in order."""
        with self._current().units() as work:
            return work.plays.of(self._guard.member(work).id)

    @needs(Action.TRAIN)
    def played(self, wanted: str, path: Sequence[int]) -> None:
        """Keep that the member at work played a story to its end, by this way; a way that doesn't end is a fault."""
        with self._current().units() as work:
            story = self._story(work, wanted)
            if walk(story, path).now is not None:
                raise ValueError(f"{wanted} goes on after {tuple(path)}")
            member = self._guard.member(work).id
            work.plays.keep(Play(member, story.id, story.version, self._clock(), tuple(path)))
            work.journal.write(Deed("training_played", None, {"scenario": story.id}))
            work.commit()

    @needs(Action.SEE_TRAINING)
    def colleagues(self) -> tuple[Colleague, ...]:
        """How often the others played what, and when last; never what they chose."""
        with self._current().units() as work:
            titles = titles_of(work, self._processes)
            me, names = self._guard.member(work).id, {member.id: member.name for member in work.members.all()}
            found = [each for each in work.plays.counted() if each.member != me and each.member in names]
        told = [
            Colleague(names[each.member], titles.get(each.scenario, each.scenario), each.times, each.last_at)
            for each in found
        ]
        return tuple(sorted(told, key=lambda each: (each.name, each.scenario)))

    @needs(Action.TRAIN)
    def cards(self, wanted: str) -> RoleCardsJob:
        """The role cards of a story, to be made on the press."""
        with self._current().units() as work:
            return RoleCardsJob(self._story(work, wanted), office.name(work), self._clock(), office.paper(work))

    @needs(Action.TRAIN)
    def hand_out(self, cards: bytes, target: Path) -> Path:
        """Write cards outside the vault: nothing in them is anybody's. Raises FileExists, FolderReadOnly, DiskFull."""
        return written(cards, target)

    def _story(self, work: UnitOfWork, wanted: str) -> Scenario:
        return {each.id: each for each in stories_of(work, self._processes)}[wanted]
