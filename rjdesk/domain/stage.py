"""What became of the stages of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Waiver:
    """A gate passed with a recorded reason, where the process allows it."""

    gate: str
    reason: str


@dataclass(frozen=True, slots=True)
class StageRecord:
    """A closed stage: when, by whom, and what was waived for it."""

    stage: str
    closed_at: datetime
    closed_by: str
    waivers: tuple[Waiver, ...] = ()
