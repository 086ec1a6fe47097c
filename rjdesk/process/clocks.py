"""When things are due, and why: time limits as data, counted from their own start events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.domain.facts import Fact
from rjdesk.process.template import Verified
from rjdesk.process.unit import Unit


@dataclass(frozen=True, slots=True)
class ClockRule:
    """One time limit of a jurisdiction: so many units after the day of its start event, for what, under which section.

    ``in_custody`` limits the rule to people in custody (or not in custody); None means it holds for both. ``from_age`` and
    ``under_age`` limit it by the age, in whole years on the start day, of those whom the case is about. ``after`` names the
    limit at whose end this one begins: both are counted from the first one's start event. ``roll_forward`` is the
    jurisdiction's unless the rule has its own.
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
    from_age: int | None = None
    under_age: int | None = None
    after: str = ""
    roll_forward: bool | None = None
    may_be_extended: bool = False


@dataclass(frozen=True, slots=True)
class Why:
    """Why a day is the last: the rule, the day it starts from, and each day that was passed over, with its reason.

    ``counted_to`` is where counting ended, before a day off was passed over at the end. ``through`` are the limits that this
    one follows, first to last, all counted from ``start``.
    """

    rule: ClockRule
    start: date
    counted_to: date
    skipped: tuple[tuple[date, str], ...] = ()
    through: tuple[ClockRule, ...] = ()
    day_after: bool = True

    def passed_over(self) -> tuple[tuple[date, str], ...]:
        """The days that were not counted."""
        return tuple(off for off in self.skipped if off[0] < self.counted_to)

    def rolled(self) -> tuple[tuple[date, str], ...]:
        """The days off at the end, where the limit moved on to the next day that is none."""
        return tuple(off for off in self.skipped if off[0] >= self.counted_to)


@dataclass(frozen=True, slots=True)
class Extension:
    """A longer period on the record: why, who decided it, who was told, and until when (None while that isn't recorded)."""

    reason: str
    decided_by: str
    told: str
    until: date | None


@dataclass(frozen=True, slots=True)
class ClockReading:
    """Where one clock stands today. ``due`` is None until it has started; ``done`` is the day it was met.

    With an extension that says who decided and until when, ``due`` is the extended day; ``lawful`` stays the day that the
    rule itself gives, and ``why`` says how.
    """

    rule: ClockRule
    due: date | None
    done: date | None
    days_left: int | None
    why: Why | None
    extension: Extension | None = None
    lawful: date | None = None

    @property
    def extended(self) -> bool:
        """Whether a longer period was decided."""
        return self.extension is not None
