"""The day itself: who came and went, pauses, private time, adjournments, in the order in which they happened.

A case has one meeting, which may take several sittings: one ends when it is adjourned or closed, the next begins when it is
taken up again. Who has spoken is the state of the moment: it is no event, isn't counted, and goes with the end of the sitting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.errors import AlreadyInTheRoom, NotAsTheDayStands, NotInTheRoom


class Happened(StrEnum):
    """What may happen on the day."""

    ARRIVED = "arrived"
    LEFT = "left"
    PAUSED = "paused"
    RESUMED = "resumed"
    PRIVATE_TIME_BEGUN = "private_time_begun"
    PRIVATE_TIME_ENDED = "private_time_ended"
    ADJOURNED = "adjourned"
    TAKEN_UP = "taken_up"
    CLOSED = "closed"


class Standing(StrEnum):
    """How the meeting stands."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    PAUSED = "paused"
    PRIVATE_TIME = "private_time"
    ADJOURNED = "adjourned"
    CLOSED = "closed"


class Presence(StrEnum):
    """Where a person is. ``NOT_COMING``: the case records that they did not come."""

    NOT_YET = "not_yet"
    HERE = "here"
    LEFT = "left"
    NOT_COMING = "not_coming"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: to whom, where it is about somebody; why, by whose decision and until when, where adjourned."""

    what: Happened
    at: datetime
    who: ParticipantId | None = None
    reason: str = ""
    decided_by: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Attended:
    """One stay of one person in the room. ``left`` is None while they are here, or if nobody recorded when they went."""

    person: ParticipantId
    came: datetime
    left: datetime | None


PASSING = frozenset({Happened.ARRIVED, Happened.LEFT})
"""What happens to people and leaves the meeting as it stands."""

ENDS = frozenset({Happened.ADJOURNED, Happened.CLOSED})
_IN_THE_ROOM = frozenset({Standing.UNDER_WAY, Standing.PAUSED, Standing.PRIVATE_TIME})

ALLOWED: Mapping[Happened, frozenset[Standing]] = {
    Happened.ARRIVED: _IN_THE_ROOM | {Standing.NOT_BEGUN},
    Happened.LEFT: _IN_THE_ROOM | {Standing.NOT_BEGUN},
    Happened.PAUSED: frozenset({Standing.UNDER_WAY}),
    Happened.RESUMED: frozenset({Standing.PAUSED}),
    Happened.PRIVATE_TIME_BEGUN: frozenset({Standing.UNDER_WAY}),
    Happened.PRIVATE_TIME_ENDED: frozenset({Standing.PRIVATE_TIME}),
    Happened.ADJOURNED: _IN_THE_ROOM | {Standing.NOT_BEGUN},
    Happened.TAKEN_UP: frozenset({Standing.ADJOURNED, Standing.CLOSED}),
    Happened.CLOSED: _IN_THE_ROOM,
}
"""In which standing each thing can happen."""

_LEADS_TO: Mapping[Happened, Standing] = {
    Happened.PAUSED: Standing.PAUSED,
    Happened.PRIVATE_TIME_BEGUN: Standing.PRIVATE_TIME,
    Happened.ADJOURNED: Standing.ADJOURNED,
    Happened.CLOSED: Standing.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Meeting:
    """What happened, in order; who has spoken in this round; who sits where, in order round the circle."""

    case: CaseId
    events: tuple[Event, ...] = ()
    spoken: frozenset[ParticipantId] = frozenset()
    seats: tuple[ParticipantId, ...] = ()

    @property
    def turning(self) -> Event | None:
        """The last event that changed how the meeting stands; None before there was one."""
        return next((event for event in reversed(self.events) if event.what not in PASSING), None)

    @property
    def standing(self) -> Standing:
        """How the meeting stands."""
        if not self.events:
            return Standing.NOT_BEGUN
        return _LEADS_TO.get(self.turning.what, Standing.UNDER_WAY) if self.turning else Standing.UNDER_WAY

    def can(self, what: Happened) -> bool:
        """Whether something can happen as the meeting stands."""
        return self.standing in ALLOWED[what]

    def here(self) -> frozenset[ParticipantId]:
        """The people whose arrival is recorded and whose leaving is not."""
        return frozenset(stay.person for stay in self._sitting() if stay.left is None and not self._over())

    def arrived(self, who: ParticipantId, at: datetime) -> Meeting:
        """Somebody comes in. Raises AlreadyInTheRoom, NotAsTheDayStands."""
        if who in self.here():
            raise AlreadyInTheRoom
        return self._with(Event(Happened.ARRIVED, at, who))

    def left(self, who: ParticipantId, at: datetime) -> Meeting:
        """Somebody goes. Raises NotInTheRoom, NotAsTheDayStands."""
        if self.can(Happened.LEFT) and who not in self.here():
            raise NotInTheRoom
        return replace(self._with(Event(Happened.LEFT, at, who)), spoken=self.spoken - {who})

    def turned(self, what: Happened, at: datetime) -> Meeting:
        """Paused, resumed, private time begun or ended, taken up, closed. Raises NotAsTheDayStands."""
        after = self._with(Event(what, at))
        return replace(after, spoken=frozenset()) if what in ENDS else after

    def adjourned(self, at: datetime, reason: str, decided_by: str, until: date | None) -> Meeting:
        """Broken off, to be taken up again: on which day, if that is known yet. Raises NotAsTheDayStands."""
        event = Event(Happened.ADJOURNED, at, reason=reason, decided_by=decided_by, until=until)
        return replace(self._with(event), spoken=frozenset())

    def without_last(self) -> Meeting:
        """Without what was recorded last: it was a slip of the finger."""
        return replace(self, events=self.events[:-1])

    def with_turn(self, who: ParticipantId, *, spoke: bool) -> Meeting:
        """Somebody has had their turn in this round, or has not after all. Nothing of what they said is known here."""
        return replace(self, spoken=self.spoken | {who} if spoke else self.spoken - {who})

    def attendance(self) -> tuple[Attended, ...]:
        """Every stay in the room, in the order of coming; somebody who went out and came back has two.

        Who attended is the case's word (``Case.attending``); ``with_ticked`` first, to have the times of those who were
        only ticked in a stage.
        """
        return tuple(stay for sitting in self._sittings() for stay in _stays(sitting))

    def adjournments(self) -> tuple[Event, ...]:
        """Every adjournment, in order."""
        return tuple(event for event in self.events if event.what is Happened.ADJOURNED)

    @property
    def goes_on(self) -> date | None:
        """The day on which it is taken up again; None if it isn't adjourned, or nobody knows yet."""
        return self.turning.until if self.turning is not None and self.standing is Standing.ADJOURNED else None

    def presence(self, who: ParticipantId, case: Case) -> Presence:
        """Where a person is now: as the meeting has it, or, if it says nothing later, as the case's attendance does."""
        own = [stay for stay in self._sitting() if stay.person == who]
        ticked = self.tick(who, case)
        if ticked is not None and ticked.value is False and not any(stay.came > ticked.given_at for stay in own):
            return Presence.NOT_COMING
        if own:
            return Presence.HERE if who in self.here() else Presence.LEFT
        if ticked is None or ticked.value is not True or self._is_about_an_earlier_sitting(ticked.given_at):
            return Presence.NOT_YET
        return Presence.LEFT if self._over() else Presence.HERE

    def with_ticked(self, case: Case) -> Meeting:
        """With the arrivals of those who are here because a stage says so: they came, at the latest, when that was said."""
        here = (
            self.tick(person.id, case) for person in case.people() if self.presence(person.id, case) is Presence.HERE
        )
        ticks = sorted(
            (tick for tick in here if tick and tick.about not in self.here()), key=lambda tick: tick.given_at
        )
        came = (Event(Happened.ARRIVED, tick.given_at, ParticipantId(str(tick.about))) for tick in ticks)
        return replace(self, events=(*self.events, *came))

    @staticmethod
    def tick(who: ParticipantId, case: Case) -> Answer | None:
        """What a stage of the case records of somebody's coming."""
        given = (answer for answer in reversed(case.answers) if answer.fact is Fact.ATTENDED)
        return next((answer for answer in given if answer.about == who), None)

    def _over(self) -> bool:
        return self.standing in (Standing.ADJOURNED, Standing.CLOSED)

    def _sitting(self) -> tuple[Attended, ...]:
        *_, last = ((), *self._sittings())
        return tuple(_stays(last))

    def _sittings(self) -> Iterator[tuple[Event, ...]]:
        """The events, sitting by sitting; each but the last ends with its end."""
        begun = 0
        for number, event in enumerate(self.events, start=1):
            if event.what is Happened.TAKEN_UP:
                yield self.events[begun : number - 1]
                begun = number - 1
        yield self.events[begun:]

    def _is_about_an_earlier_sitting(self, at: datetime) -> bool:
        ends = [event.at for event in self.events if event.what in ENDS]
        return any(at <= ended for ended in (ends[:-1] if self._over() else ends))

    def _with(self, event: Event) -> Meeting:
        if not self.can(event.what):
            raise NotAsTheDayStands(standing=self.standing)
        return replace(self, events=(*self.events, event))


def _stays(sitting: Iterable[Event]) -> Iterator[Attended]:
    """The stays of one sitting. Whoever is still there at its end leaves with it, unless that was recorded on a later day."""
    stays = list[Attended]()
    for event in sitting:
        if event.what is Happened.ARRIVED and event.who is not None:
            stays.append(Attended(event.who, event.at, None))
        else:
            stays = [replace(stay, left=event.at) if _ends(event, stay) else stay for stay in stays]
    yield from stays


def _ends(event: Event, stay: Attended) -> bool:
    if stay.left is not None:
        return False
    if event.what is Happened.LEFT:
        return event.who == stay.person
    return event.what in ENDS and event.at.date() == stay.came.date()
