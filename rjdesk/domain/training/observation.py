"""What an observer saw a colleague do, stage by stage: for the colleague and their supervisors, and without any case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rjdesk.domain.ids import MemberId


class Seen(StrEnum):
    """How far something was done. What could not be seen says nothing for or against anybody."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_SEEN = "not_seen"


@dataclass(frozen=True, slots=True)
class Looked:
    """One point that was looked at, in the words in which it was asked."""

    stage: str
    item: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class Observation:
    """A checklist that was filled in. ``process`` and the stages are titles, so that it reads the same for ever.

    ``well`` and ``next_time`` are the observer's own words, about what was done and never about a case.
    """

    id: str
    observed: MemberId
    observer: MemberId
    on: date
    noted_at: datetime
    process: str
    looked: tuple[Looked, ...]
    well: str = ""
    next_time: str = ""
