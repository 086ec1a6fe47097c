"""A lesson: what happened, in general terms; what was decided; who does it until when; what law it led to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rjdesk.domain.ids import LessonId, MemberId
from rjdesk.domain.law import LawKind

SOON = timedelta(days=14)
"""So long before its day, what was decided is shown as due."""


class CameFrom(StrEnum):
    """What was looked at when it was learnt. Worded under ``[learning.came_from]``."""

    CONFERENCE = "conference"
    FOLLOW_UP = "follow_up"
    FEEDBACK = "feedback"
    COMPLAINT = "complaint"
    FIGURES = "figures"
    TRAINING = "training"
    ELSEWHERE = "elsewhere"


class Standing(StrEnum):
    """How a lesson stands on a day. ``NOTED``: nobody was to do anything, knowing it is enough."""

    NOTED = "noted"
    OPEN = "open"
    SOON = "soon"
    LATE = "late"
    DONE = "done"

    @property
    def presses(self) -> bool:
        """Whether somebody has to be told today."""
        return self in (Standing.SOON, Standing.LATE)

    @property
    def waits(self) -> bool:
        """Whether something is still to be done."""
        return self is Standing.OPEN or self.presses


@dataclass(frozen=True, slots=True)
class LedTo:
    """The version of a process, or of the law that it counts by, that came of a lesson."""

    kind: LawKind
    id: str
    version: int


@dataclass(frozen=True, slots=True)
class Said:
    """What is typed of a lesson. ``happened`` names nobody. ``who`` is to do what was ``decided`` by ``due``; "" and None
    where nothing has to be done."""

    on: date
    came_from: CameFrom
    happened: str
    decided: str = ""
    who: MemberId | None = None
    due: date | None = None
    led_to: LedTo | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was said, who noted it, and on which day it was done."""

    id: LessonId
    said: Said
    noted_by: MemberId
    noted_at: datetime
    done_on: date | None = None

    def standing(self, today: date) -> Standing:
        """How it stands on a day."""
        if self.done_on is not None:
            return Standing.DONE
        due = self.said.due
        if due is None:
            return Standing.OPEN if self.said.who or self.said.decided else Standing.NOTED
        if due < today:
            return Standing.LATE
        return Standing.SOON if due - today <= SOON else Standing.OPEN


def in_order(lessons: Iterable[Lesson], today: date) -> tuple[Lesson, ...]:
    """What waits first, the most pressing on top; below it what is done or only to be known, the newest on top."""

    def key(lesson: Lesson) -> tuple[bool, int]:
        if lesson.standing(today).waits:
            return False, (lesson.said.due or date.max).toordinal()
        return True, -(lesson.done_on or lesson.said.on).toordinal()

    return tuple(sorted(lessons, key=key))


def learnt_in(lessons: Iterable[Lesson], first: date, last: date) -> tuple[Lesson, ...]:
    """What was looked at, or done, in a time: for the review of a year."""
    held = (
        each for each in lessons if first <= each.said.on <= last or (each.done_on and first <= each.done_on <= last)
    )
    return tuple(sorted(held, key=lambda each: each.said.on))
