"""The people of the day in words: where each is, and whether they have spoken in this round."""

from __future__ import annotations

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.meeting import Presence
from rjdesk.domain.participant import Part, Participant
from rjdesk.process import told
from rjdesk.services.casework import OpenCase
from rjdesk.services.day.meetings import Day, PersonNow
from ui.screens.conductor.shown import PersonShown
from ui.wording import time_of_day, tr

SIDES = (
    (Part.FACILITATOR,),
    (Part.OFFENDER, Part.SUBJECT, Part.FAMILY, Part.GUARDIAN),
    (Part.VICTIM,),
    (Part.COMMUNITY, Part.SUPPORTER, Part.INTERPRETER),
)
"""Who is listed after whom; everybody else comes last."""


def people_shown(opened: OpenCase, day: Day) -> tuple[PersonShown, ...]:
    """Everyone: in the order in which they sit, once that was set, else side by side with their own."""
    seats = {who: number for number, who in enumerate(day.meeting.seats)}
    known = {now.person.id: now.person for now in day.people}

    def order(now: PersonNow) -> tuple[int, int, int]:
        person = now.person
        own = known.get(person.beside, person) if person.beside else person
        return (seats.get(person.id, len(seats)), 0 if seats else _side(own), int(own is not person))

    return tuple(_person(opened, now) for now in sorted(day.people, key=order))


def turns_words(day: Day) -> str:
    """How many of those who are here have spoken; nothing before anybody has."""
    here = [now for now in day.people if now.presence is Presence.HERE]
    spoken = sum(now.spoke for now in here)
    return tr("{spoken} of {here} have spoken").format(spoken=spoken, here=len(here)) if spoken else ""


def name_of(opened: OpenCase, who: ParticipantId | None) -> str:
    """Somebody's name."""
    return told.name_of(opened.case, who)


def _side(person: Participant) -> int:
    return next((number for number, parts in enumerate(SIDES) if person.part in parts), len(SIDES))


def _person(opened: OpenCase, now: PersonNow) -> PersonShown:
    person = now.person
    role = told.role_of(opened.process, person.role)
    return PersonShown(person.id, person.name, role, now.presence, now.spoke, _state(now))


def _state(now: PersonNow) -> str:
    if now.presence is Presence.NOT_YET:
        return tr("not here yet")
    if now.presence is Presence.NOT_COMING:
        return tr("did not come")
    if now.presence is Presence.LEFT:
        left = now.last.left if now.last else None
        return tr("left at {time}").format(time=time_of_day(left.astimezone())) if left else tr("gone")
    return tr("here, has spoken") if now.spoke else tr("here")
