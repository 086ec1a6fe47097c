"""A drill: short questions with one right answer each, and the reason. Clocks, redaction, and the writing of plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DrillKind(StrEnum):
    """What is practised."""

    CLOCK = "clock"
    REDACTION = "redaction"
    PLAN = "plan"


class Verdict(StrEnum):
    """What may be said of a line: of one on a victim's copy, or of a promise in a plan."""

    MAY_STAND = "may_stand"
    LEAVE_OUT = "leave_out"
    GOOD = "good"
    NOT_SPECIFIC = "not_specific"
    NOT_MEASURABLE = "not_measurable"
    NOT_DATED = "not_dated"
    NOT_POSSIBLE = "not_possible"


VERDICTS: Mapping[DrillKind, tuple[Verdict, ...]] = {
    DrillKind.CLOCK: (),
    DrillKind.REDACTION: (Verdict.MAY_STAND, Verdict.LEAVE_OUT),
    DrillKind.PLAN: (
        Verdict.GOOD,
        Verdict.NOT_SPECIFIC,
        Verdict.NOT_MEASURABLE,
        Verdict.NOT_DATED,
        Verdict.NOT_POSSIBLE,
    ),
}
"""The answers to choose from, by number from 1; to a question of days one types the day."""


@dataclass(frozen=True, slots=True)
class AskedDay:
    """A last day to be counted: by a clock of the process, for a kind of case, from the day on which it starts.

    The key is never written down: it is counted by the law in force, as every day of a case is.
    """

    text: str
    kind: str
    clock: str
    start: date


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A line to be judged, with what is right and why. ``verified``: whether the source was read; None without one."""

    text: str
    right: Verdict
    why: str
    source: str = ""
    verified: bool | None = None


Question = AskedDay | AskedLine


@dataclass(frozen=True, slots=True)
class Drill:
    """Questions of one kind about something invented. ``process`` is the id of the process whose rules they are about."""

    id: str
    version: int
    kind: DrillKind
    title: str
    process: str
    practises: str
    setting: str
    questions: tuple[Question, ...]


def takes(drill: Drill, answers: Sequence[int]) -> bool:
    """Whether these can be answers to its first questions: the number of a verdict from 1, or the ordinal of a day."""
    if len(answers) > len(drill.questions):
        return False
    most = len(VERDICTS[drill.kind]) or date.max.toordinal()
    return all(1 <= answer <= most for answer in answers)
