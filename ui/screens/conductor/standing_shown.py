"""How the day stands, in words: since when, until when, and what was recorded last."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.facts import Fact
from rjdesk.domain.meeting import Event, Happened, Meeting, Standing
from rjdesk.services.casework import OpenCase
from ui.screens.conductor.looking import OpenDay
from ui.screens.conductor.people_shown import name_of
from ui.screens.conductor.shown import StandingShown
from ui.widgets.only_reading import only_reading
from ui.wording import day, time_of_day, tr

FAMILY_TIME = frozenset({Happened.PRIVATE_TIME_BEGUN, Happened.PRIVATE_TIME_ENDED})


def standing_shown(found: OpenDay, today: date) -> StandingShown:
    """How the day of a case stands."""
    opened, meeting = found.opened, found.day.meeting
    can = frozenset(what for what in Happened if meeting.can(what)) if not only_reading(opened) else frozenset()
    if meeting.standing is not Standing.PRIVATE_TIME and not _has_family_time(opened):
        can -= FAMILY_TIME
    waits = meeting.standing in (Standing.PAUSED, Standing.PRIVATE_TIME)
    return StandingShown(
        standing=meeting.standing,
        words=_words(meeting),
        note=_note(meeting),
        since=meeting.turning.at if waits and meeting.turning else None,
        can=can,
        last=_last(opened, meeting) if can else "",
        forgotten=_forgotten(meeting, today),
    )


def _has_family_time(opened: OpenCase) -> bool:
    prompts = (prompt for stage in opened.process.stages for prompt in stage.prompts)
    return any(prompt.records is Fact.FAMILY_TIME_OFFERED for prompt in prompts)


def _words(meeting: Meeting) -> str:
    return {
        Standing.NOT_BEGUN: tr("Nobody is here yet"),
        Standing.UNDER_WAY: tr("Under way"),
        Standing.PAUSED: tr("Paused"),
        Standing.PRIVATE_TIME: tr("Private family time"),
        Standing.ADJOURNED: tr("Adjourned"),
        Standing.CLOSED: tr("The day is closed"),
    }[meeting.standing]


def _note(meeting: Meeting) -> str:
    if meeting.standing is Standing.NOT_BEGUN:
        return tr("It begins when the first person comes in.")
    last = meeting.turning or meeting.events[0]
    at = time_of_day(last.at.astimezone())
    if meeting.standing is Standing.ADJOURNED:
        until = tr("to {day}").format(day=day(last.until)) if last.until else tr("without a day yet")
        return f"{until} · {last.reason}"
    if meeting.standing is Standing.CLOSED:
        return tr("{day} at {time}").format(day=day(last.at.astimezone().date()), time=at)
    return tr("since {time}").format(time=at)


def _last(opened: OpenCase, meeting: Meeting) -> str:
    if not meeting.events:
        return ""
    event = meeting.events[-1]
    return f"{_told(event).format(who=name_of(opened, event.who))}, {time_of_day(event.at.astimezone())}"


def _told(event: Event) -> str:
    return {
        Happened.ARRIVED: tr("{who} came in"),
        Happened.LEFT: tr("{who} left"),
        Happened.PAUSED: tr("a break began"),
        Happened.RESUMED: tr("the break ended"),
        Happened.PRIVATE_TIME_BEGUN: tr("private family time began"),
        Happened.PRIVATE_TIME_ENDED: tr("private family time ended"),
        Happened.ADJOURNED: tr("it was adjourned"),
        Happened.TAKEN_UP: tr("it was taken up again"),
        Happened.CLOSED: tr("the day was closed"),
    }[event.what]


def _forgotten(meeting: Meeting, today: date) -> str:
    if not meeting.events or meeting.standing in (Standing.ADJOURNED, Standing.CLOSED):
        return ""
    last = meeting.events[-1].at.astimezone().date()
    if last >= today:
        return ""
    words = tr("The day of {day} was never closed. Close it now; then take the meeting up again if you meet today.")
    return words.format(day=day(last))
