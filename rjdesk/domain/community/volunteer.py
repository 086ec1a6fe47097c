"""Volunteers and panel members: who was vetted until when, what they learnt, when they can come, and the hours they gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rjdesk.dates import in_words
from rjdesk.domain.ids import HoursId, MemberId, VolunteerId
from rjdesk.domain.likeness import Traits, alike
from rjdesk.errors import EndsBeforeItBegins, NameMissing, NoHours, NotYetHappened

SOON = timedelta(days=60)
"""A vetting takes weeks: whoever sees to it is told that long before one is over."""

MOST_MINUTES = 24 * 60  # of one person on one day


class Available(StrEnum):
    """When somebody can usually come."""

    WEEKDAYS = "weekdays"
    EVENINGS = "evenings"
    WEEKENDS = "weekends"
    SHORT_NOTICE = "short_notice"


class Task(StrEnum):
    """What hours were given for; each is worded under ``[community.task]``."""

    PANEL = "panel"
    CIRCLE = "circle"
    PREPARATION = "preparation"
    MENTORING = "mentoring"
    DRIVING = "driving"
    OUTREACH = "outreach"
    TRAINING = "training"
    OFFICE = "office"
    OTHER = "other"


class Vetting(StrEnum):
    """How a vetting stands on a day."""

    IN_FORCE = "in_force"
    SOON_OVER = "soon_over"
    OVER = "over"
    NOT_KNOWN = "not_known"  # no day is on record: it doesn't count as vetted


@dataclass(frozen=True, slots=True)
class Trained:
    """A training that was finished; ``until`` None: it doesn't run out."""

    what: str
    on: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Volunteer:
    """Somebody who helps the office unpaid. ``panel``: they may sit on a panel. ``archived``: they have left.

    ``member`` is who they are where they log in, None if they don't. ``same_as`` is another line of the register that counts
    for both; ``others`` are lines that were said to be somebody else.
    """

    id: VolunteerId
    name: str
    panel: bool = False
    languages: str = ""
    available: tuple[Available, ...] = ()
    contact: str = ""
    vetted_on: date | None = None
    vetted_until: date | None = None
    trained: tuple[Trained, ...] = ()
    note: str = ""
    since: date | None = None
    archived: bool = False
    member: MemberId | None = None
    same_as: VolunteerId | None = None
    others: tuple[VolunteerId, ...] = ()

    @property
    def day(self) -> date | None:
        """A volunteer belongs to no day."""
        return None

    @property
    def searched(self) -> tuple[str, ...]:
        """Where the list looks as one types."""
        return (self.name, self.languages)

    def vetting(self, on: date) -> Vetting:
        """How the vetting stands on a day; one without a last day is not known to hold."""
        if self.vetted_on is None or self.vetted_until is None or self.vetted_on > on:
            return Vetting.NOT_KNOWN
        if self.vetted_until < on:
            return Vetting.OVER
        return Vetting.SOON_OVER if self.vetted_until - on <= SOON else Vetting.IN_FORCE


@dataclass(frozen=True, slots=True)
class Hours:
    """Time that somebody gave on one day. ``archived``: noted by mistake; it stays to be seen and counts no more."""

    id: HoursId
    volunteer: VolunteerId
    on: date
    task: Task
    minutes: int
    archived: bool = False

    @property
    def day(self) -> date | None:
        """The day on which it was given."""
        return self.on


def counted_as(volunteer: VolunteerId, listed: Mapping[VolunteerId, Volunteer]) -> VolunteerId:
    """The line of the register that counts for somebody; their own where they stand on it once."""
    held = listed.get(volunteer)
    return held.same_as if held is not None and held.same_as is not None else volunteer


def possibly_twice(one: Volunteer, listed: Iterable[Volunteer]) -> tuple[Volunteer, ...]:
    """Other lines of the register that may be the same person by their names, and of which nobody has said anything."""
    if one.archived:
        return ()
    unasked = [each for each in listed if not each.archived and each.id not in (one.id, *one.others)]
    return tuple(each for each in unasked if alike(Traits(one.name), Traits(each.name)))


def refuse_unsound_volunteer(volunteer: Volunteer) -> None:
    """Refuse what can't be kept. Raises NameMissing, EndsBeforeItBegins."""
    if not volunteer.name.strip():
        raise NameMissing
    spans = [(each.on, each.until) for each in volunteer.trained]
    if volunteer.vetted_on:
        spans.append((volunteer.vetted_on, volunteer.vetted_until))
    if any(until is not None and until < on for on, until in spans):
        raise EndsBeforeItBegins


def refuse_unsound_hours(hours: Hours, today: date) -> None:
    """Refuse what can't have been. Raises NoHours, NotYetHappened."""
    if not 0 < hours.minutes <= MOST_MINUTES:
        raise NoHours
    if hours.on > today:
        raise NotYetHappened(today=in_words(today))
