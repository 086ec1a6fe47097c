"""The day itself, as whoever leads it records it: people come and go, it is paused, adjourned, taken up again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.domain.access import Action
from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.domain.meeting import Attended, Happened, Meeting, Presence
from rjdesk.domain.participant import Participant
from rjdesk.errors import AlreadyInTheRoom, AnswerNotUnderstood, NoSuchPerson, NotAsTheDayStands, ReasonTooShort
from rjdesk.process.progress import asked_of, refuse_once_signing_began
from rjdesk.process.template import Process, Prompt
from rjdesk.services.casebook import Casebook
from rjdesk.services.day.seatings import needs_a_look, room_of
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended
from rjdesk.wording import say

LEAST_REASON = 5  # characters: "Bus late" is a reason

_BROUGHT: Mapping[Happened, tuple[Fact, ...]] = {
    Happened.ARRIVED: (Fact.ATTENDED,),
    Happened.PRIVATE_TIME_BEGUN: (Fact.FAMILY_TIME_OFFERED, Fact.FAMILY_TIME_FROM),
    Happened.PRIVATE_TIME_ENDED: (Fact.FAMILY_TIME_UNTIL,),
}
"""Which answers of the stages an event of the day brings with it."""

OfTheDay = Callable[[Meeting, Case, datetime], Meeting]


@dataclass(frozen=True, slots=True)
class PersonNow:
    """Somebody of the case on the day. ``last`` is their last stay in the room, None if none is recorded."""

    person: Participant
    presence: Presence
    spoke: bool
    last: Attended | None


@dataclass(frozen=True, slots=True)
class Day:
    """The day of a case. ``asks_who_came``: a stage of its process records who attended, and so does this.

    ``mind_seats``: an order is not kept by who sits where, or nobody has set that yet; the seating plan alone says which.
    """

    meeting: Meeting
    people: tuple[PersonNow, ...]
    asks_who_came: bool
    mind_seats: bool = False


class Meetings:
    """Recording the day. Each method raises NotAsTheDayStands for what can't happen as it stands."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.READ_CASE, case="case")
    def day(self, case: CaseId) -> Day:
        """The day as it is now. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            meeting = work.meetings.of(case).with_ticked(held)
            mind = needs_a_look(meeting.seats, room_of(work, held, self._cases.today()))
        last = {stay.person: stay for stay in meeting.attendance()}
        people = (
            PersonNow(p, meeting.presence(p.id, held), p.id in meeting.spoken, last.get(p.id)) for p in held.people()
        )
        return Day(meeting, tuple(people), _attendance_prompt(process, held) is not None, mind)

    @needs(Action.WORK_ON_CASE, case="case")
    def arrived(self, case: CaseId, who: ParticipantId) -> None:
        """Somebody comes in, in time or late; the stage that asks who came has its answer. Raises AlreadyInTheRoom."""

        def arrived(meeting: Meeting, _: Case, now: datetime) -> Meeting:
            return meeting.arrived(who, now)

        self._about(case, who, arrived, Deed("arrived", case, {"participant": who}), came=True)

    @needs(Action.WORK_ON_CASE, case="case")
    def left(self, case: CaseId, who: ParticipantId) -> None:
        """Somebody goes before the end. Raises NotInTheRoom."""

        def left(meeting: Meeting, _: Case, now: datetime) -> Meeting:
            return meeting.left(who, now)

        self._about(case, who, left, Deed("left_the_room", case, {"participant": who}), came=None)

    @needs(Action.WORK_ON_CASE, case="case")
    def stayed_away(self, case: CaseId, who: ParticipantId) -> None:
        """Somebody did not come, as the stage that asks who came records it.

        Raises AlreadyInTheRoom if they were there, SigningUnderWay or AlreadySigned once signing began.
        """

        def unless_there(meeting: Meeting, held: Case, _: datetime) -> Meeting:
            refuse_once_signing_began(held)
            if any(stay.person == who for stay in meeting.attendance()):
                raise AlreadyInTheRoom
            return meeting

        self._about(case, who, unless_there, Deed("stayed_away", case, {"participant": who}), came=False)

    @needs(Action.WORK_ON_CASE, case="case")
    def pause(self, case: CaseId) -> None:
        """Everybody takes a break."""
        self._turn(case, Happened.PAUSED, Deed("paused", case))

    @needs(Action.WORK_ON_CASE, case="case")
    def resume(self, case: CaseId) -> None:
        """The break is over."""
        self._turn(case, Happened.RESUMED, Deed("resumed", case))

    @needs(Action.WORK_ON_CASE, case="case")
    def begin_private_time(self, case: CaseId) -> None:
        """The family is left by itself; the stage that asks whether it was offered, and from when, has its answers."""
        self._time(case, Happened.PRIVATE_TIME_BEGUN, Deed("private_time_begun", case))

    @needs(Action.WORK_ON_CASE, case="case")
    def end_private_time(self, case: CaseId) -> None:
        """The others come back in; the stage that asks until when has its answer, the last time anew."""
        self._time(case, Happened.PRIVATE_TIME_ENDED, Deed("private_time_ended", case))

    @needs(Action.WORK_ON_CASE, case="case")
    def adjourn(self, case: CaseId, reason: str, decided_by: str, until: date | None) -> None:
        """Break off, to be taken up again in the same stage: on a day if it is known. Reason and decision are for papers.

        Raises ReasonTooShort, AnswerNotUnderstood for a day that is over.
        """
        if len(reason.strip()) < LEAST_REASON:
            raise ReasonTooShort(least=LEAST_REASON)
        if until is not None and until < self._cases.today():
            raise AnswerNotUnderstood(prompt="until", allowed=say("answers.not_over"))
        why = mended((reason.strip(), decided_by.strip()))

        def adjourned(meeting: Meeting, _: Case, now: datetime) -> Meeting:
            return meeting.adjourned(now, *why, until)

        self._record(case, adjourned, Deed("adjourned", case, {"until": until.isoformat()} if until else {}))

    @needs(Action.WORK_ON_CASE, case="case")
    def take_up(self, case: CaseId) -> None:
        """Meet again after an adjournment or a closed day: another sitting, the room empty, the stage where it was."""
        self._turn(case, Happened.TAKEN_UP, Deed("taken_up", case))

    @needs(Action.WORK_ON_CASE, case="case")
    def close_day(self, case: CaseId) -> None:
        """Everybody goes home: whoever is still there has left now."""
        self._turn(case, Happened.CLOSED, Deed("day_closed", case))

    @needs(Action.WORK_ON_CASE, case="case")
    def take_back(self, case: CaseId) -> None:
        """Forget what was recorded last: a slip of the finger. The answer that came with it goes too."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            meeting = work.meetings.of(case).with_ticked(held)
            if not meeting.events:
                raise NotAsTheDayStands(standing=meeting.standing)
            work.meetings.keep(meeting.without_last())
            after, deed = _without_answer(meeting, held), Deed("last_taken_back", case)
            self._cases.keep(work, after, process, deed) if after != held else work.journal.write(deed)
            work.commit()

    def _time(self, case: CaseId, what: Happened, deed: Deed) -> None:
        """A turn of private family time, with what its stage asks about it."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            now = self._cases.clock()
            work.meetings.keep(work.meetings.of(case).with_ticked(held).turned(what, now))
            after = _with_time(what, held, process, now)
            self._cases.keep(work, after, process, deed) if after != held else work.journal.write(deed)
            work.commit()

    def _turn(self, case: CaseId, what: Happened, deed: Deed) -> None:
        self._record(case, lambda meeting, _, now: meeting.turned(what, now), deed)

    def _record(self, case: CaseId, rule: OfTheDay, deed: Deed) -> None:
        with self._cases.current().units() as work:
            held, _ = self._cases.load(work, case)
            work.meetings.keep(rule(work.meetings.of(case).with_ticked(held), held, self._cases.clock()))
            work.journal.write(deed)
            work.commit()

    def _about(self, case: CaseId, who: ParticipantId, rule: OfTheDay, deed: Deed, *, came: bool | None) -> None:
        """Record something about somebody, with their attendance where it has changed."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            held.participant(who)
            now = self._cases.clock()
            work.meetings.keep(rule(work.meetings.of(case).with_ticked(held), held, now))
            after = held if came is None else _with_attendance(held, process, who, came, now)
            if came is False and _attendance_prompt(process, held) is None:
                raise NoSuchPerson  # no stage asks whether they came, so nothing would be recorded
            self._cases.keep(work, after, process, deed) if after != held else work.journal.write(deed)
            work.commit()


def _attendance_prompt(process: Process, case: Case) -> tuple[str, Prompt] | None:
    """The stage and prompt that ask who came."""
    return _prompt_of(Fact.ATTENDED, process, case)


def _prompt_of(fact: Fact, process: Process, case: Case) -> tuple[str, Prompt] | None:
    """The first stage and prompt that record a fact."""
    asked = ((stage.id, prompt) for stage in process.stages for prompt in stage.prompts)
    return next(((s, p) for s, p in asked if p.records is fact and p.applies_to(case.kind)), None)


def _with_attendance(case: Case, process: Process, who: ParticipantId, came: bool, now: datetime) -> Case:
    """The case with the answer that the stage would have been given: also once it is closed, for whoever comes late.

    Where a signing has begun its places are fixed; then the day alone knows of it.
    """
    asked = _attendance_prompt(process, case)
    if asked is None or who not in asked_of(asked[1], case) or case.ceremony is not None:
        return case
    if case.fact(Fact.ATTENDED, who) is came and came:
        return case
    stage, prompt = asked
    return case.with_answer(Answer(stage, prompt.id, who, came, now, Fact.ATTENDED, prompt.private))


def _with_time(what: Happened, case: Case, process: Process, now: datetime) -> Case:
    """The case in which private family time is taken, where a stage asks about it and is still open.

    It begins once, whatever somebody wrote down before; of several ends the last one counts.
    """
    at = f"{now:%H:%M}"
    told: dict[Fact, AnswerValue] = {Fact.FAMILY_TIME_UNTIL: at}
    if what is Happened.PRIVATE_TIME_BEGUN:
        told = {Fact.FAMILY_TIME_OFFERED: True, Fact.FAMILY_TIME_FROM: at}
    for fact, value in told.items():
        asked = _prompt_of(fact, process, case)
        said = case.fact(fact) if what is Happened.PRIVATE_TIME_BEGUN else None
        if asked is not None and case.record_of(asked[0]) is None and not said:
            stage, prompt = asked
            case = case.with_answer(Answer(stage, prompt.id, None, value, now, fact, prompt.private))
    return case


def _without_answer(meeting: Meeting, case: Case) -> Case:
    """The case without the answers that the last event brought with it."""
    last = meeting.events[-1]
    if case.ceremony is None:
        for given in case.answers:
            if given.fact in _BROUGHT.get(last.what, ()) and given.about == last.who and given.given_at == last.at:
                case = case.without_answer(*given.place)
    return case
