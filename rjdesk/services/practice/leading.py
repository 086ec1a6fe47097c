"""Leading the day of a practice case as its script tells it: who comes and goes, the rounds, breaks, private family time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.meeting import Presence
from rjdesk.process.template import Stage
from rjdesk.services.day.meetings import Meetings
from rjdesk.services.day.turns import Turns
from rjdesk.services.practice.clock import WalkingClock
from rjdesk.services.practice.script import EVERYONE, Moment, ScriptMoment

OfACase = Callable[[CaseId], None]
OfSomebody = Callable[[CaseId, ParticipantId], None]


MINUTES: Mapping[Moment, int] = {
    Moment.SPOKE: 5,
    Moment.PAUSED: 15,
    Moment.PRIVATE_TIME_BEGUN: 40,
}
"""How long a moment lasts where the clock walks; any other is over at once."""


class DayDesk(Protocol):
    """The services that lead a day; the desk of bootstrap has them."""

    @property
    def meetings(self) -> Meetings: ...
    @property
    def turns(self) -> Turns: ...


class Leading:
    """Does in each stage what the script says of its day, through the same services as the screen."""

    def __init__(self, desk: DayDesk, moments: Iterable[ScriptMoment], clock: WalkingClock | None = None) -> None:
        self._desk = desk
        self._clock = clock
        self._moments = tuple(moments)
        meetings, turns = desk.meetings, desk.turns
        self._of_somebody: Mapping[Moment, OfSomebody] = {
            Moment.ARRIVED: meetings.arrived,
            Moment.LEFT: meetings.left,
            Moment.NOT_COMING: meetings.stayed_away,
            Moment.SPOKE: turns.spoke,
        }
        self._of_all: Mapping[Moment, OfACase] = {
            Moment.NEW_ROUND: turns.new_round,
            Moment.PAUSED: meetings.pause,
            Moment.RESUMED: meetings.resume,
            Moment.PRIVATE_TIME_BEGUN: meetings.begin_private_time,
            Moment.PRIVATE_TIME_ENDED: meetings.end_private_time,
            Moment.CLOSED: meetings.close_day,
        }

    def leads(self, stage: Stage) -> bool:
        """Whether the script says anything of the day in a stage."""
        return any(moment.stage == stage.id for moment in self._moments)

    def lead(self, case: CaseId, stage: Stage, people: Callable[[tuple[str, ...]], tuple[ParticipantId, ...]]) -> None:
        """What happens in a stage, in the script's order. Raises what the services refuse of what it says."""
        for moment in self._moments:
            if moment.stage != stage.id:
                continue
            if moment.what in self._of_all:
                self._of_all[moment.what](case)
            else:
                for each in self._here(case) if moment.who == (EVERYONE,) else people(moment.who):
                    self._of_somebody[moment.what](case, each)
            if self._clock is not None:
                self._clock.pass_minutes(MINUTES.get(moment.what, 1))

    def _here(self, case: CaseId) -> tuple[ParticipantId, ...]:
        return tuple(now.person.id for now in self._desk.meetings.day(case).people if now.presence is Presence.HERE)
