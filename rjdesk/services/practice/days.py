"""Days in practice scripts: fixed, or counted from today or from a stage, so that a practice case never grows old."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate

from rjdesk.process.template import Process, Stage

FORMS = "2026-01-31, today, today-21d, today+1d, today-15y, opening, opening+14d"
_RELATIVE = re.compile(r"([a-z][a-z0-9_]*)(?:([+-]\d{1,5})([dy]))?")
_FRIDAY = 4


class Spread(StrEnum):
    """How the days of a practice case lie around today."""

    MEETING_TODAY = "meeting_today"  # people meet today; what comes after has not happened yet
    OVER_TODAY = "over_today"  # its last stage is today, or on the Friday before
    BEGINS_TODAY = "begins_today"


@dataclass(frozen=True, slots=True)
class Calendar:
    """On which day each stage of a practice case is walked; empty where nobody asks."""

    today: date
    stages: Mapping[str, date] = field(default_factory=dict)

    def day_of(self, raw: object) -> date | None:
        """The day that a script names, or None for what is no day. ``today-15y`` is the first of that month, 15 years ago."""
        if not isinstance(raw, str):
            return None
        relative = _RELATIVE.fullmatch(raw)
        if relative is None:
            return _fixed(raw)
        word, number, unit = relative.groups(default="0")
        day = self.today if word == "today" else self.stages.get(word)
        if day is None:
            return None
        try:
            years = unit == "y"
            return day.replace(year=day.year + int(number), day=1) if years else day + timedelta(days=int(number))
        except (ValueError, OverflowError):  # before the first day of all, or after the last
            return None


def day_of(raw: object, today: date) -> date | None:
    """The day that a script names without regard to stages."""
    return Calendar(today).day_of(raw)


def calendar(process: Process, gaps: Mapping[str, int], today: date, spread: Spread) -> Calendar:
    """The days of a case; ``gaps`` says how many days after the one before it a stage is walked, 0 where it says nothing.

    Nobody works or meets on a Saturday or Sunday: such a stage is walked on the Friday before. Only where the meeting is said
    to be today, every day is as it was counted.
    """
    after = dict(
        zip((s.id for s in process.stages), accumulate(gaps.get(s.id, 0) for s in process.stages), strict=True)
    )
    first = {
        Spread.BEGINS_TODAY: 0,
        Spread.OVER_TODAY: max(after.values(), default=0),
        Spread.MEETING_TODAY: after.get(_meeting(process.stages), 0),
    }[spread]
    days = {stage: today + timedelta(days=passed - first) for stage, passed in after.items()}
    return Calendar(
        today, days if spread is Spread.MEETING_TODAY else {each: weekday(day) for each, day in days.items()}
    )


def weekday(day: date) -> date:
    """The day, or of a weekend the Friday before."""
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


def working_day(day: date) -> date:
    """The day, or of a weekend the Monday after: something that happened then is noted in the office."""
    return day if day.weekday() <= _FRIDAY else day + timedelta(days=7 - day.weekday())


def _meeting(stages: tuple[Stage, ...]) -> str:
    """The stage in which people come together first; the last one of a process in which they never do."""
    return next((stage.id for stage in stages if stage.in_the_room), stages[-1].id)


def _fixed(raw: str) -> date | None:
    try:
        return date.fromisoformat(raw)
    except ValueError:
        return None
