"""When things are due, and why: time limits as data, counted from their own start events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.facts import Fact
from rjdesk.process.template import Verified


class Unit(StrEnum):
    """What a limit counts."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class ClockRule:
    """One time limit of a jurisdiction: so many units after the day of its start event, for what, under which section.

    ``in_custody`` limits the rule to people in custody (or not in custody); None means it holds for both.
    """

    id: str
    title: str
    number: int
    unit: Unit
    starts_with: Fact
    done_with: Fact
    section: str
    source: str
    verified: Verified
    in_custody: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a day is the last: the rule, the day it starts from, and each day that was passed over, with its reason."""

    rule: ClockRule
    start: date
    counted_to: date
    skipped: tuple[tuple[date, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ClockReading:
    """Where one clock stands today. ``due`` is None until it has started; ``done`` is the day it was met."""

    rule: ClockRule
    due: date | None
    done: date | None
    days_left: int | None
    why: Why | None
    extended: bool = False
