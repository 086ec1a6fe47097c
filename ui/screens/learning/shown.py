"""All that the pages of lessons show, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.domain.learning.lesson import CameFrom, LedTo
from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class RowShown:
    """A lesson in the list: what happened, what is done about it by whom until when, and how that stands."""

    lesson: str
    title: str
    note: str
    end: str
    tone: Tone
    icon: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Who can be asked to do something, and the versions that a lesson may have led to; each with its words."""

    people: tuple[tuple[str, str], ...] = ()
    versions: tuple[tuple[LedTo, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LessonShown:
    """A lesson in its form; ``lesson`` is "" for a new one. ``noted`` says who noted it and when."""

    lesson: str
    on: date
    came_from: CameFrom = CameFrom.CONFERENCE
    happened: str = ""
    decided: str = ""
    who: str = ""
    due: date | None = None
    led_to: LedTo | None = None
    done_on: date | None = None
    noted: str = ""
