"""Looking at cases: today's clocks and next steps, the list, one case whole, its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from rjdesk.domain.case import Case
from rjdesk.domain.document import Document
from rjdesk.domain.draft import Draft
from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.outcome import Outcome
from rjdesk.process.clocks import ClockReading
from rjdesk.process.progress import Step
from rjdesk.process.template import Process

Sort = Literal["urgency", "reference", "received", "name", "stage"]
State = Literal["open", "closed", "all"]


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """Which page of the case list is wanted."""

    text: str = ""
    sort: Sort = "urgency"
    descending: bool = False
    state: State = "open"
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One row of the case list."""

    id: CaseId
    reference: str
    kind: str
    process_title: str
    offender_names: str
    stage_id: str
    stage_title: str
    received_on: date
    next_due: date | None
    next_clock: str
    outcome: str
    signing: bool
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class CasePage:
    """One page of the case list: how many there are in all, where the page begins, its rows."""

    total: int
    offset: int
    rows: tuple[CaseSummary, ...]


@dataclass(frozen=True, slots=True)
class DueLine:
    """A clock that runs: the case, what is due, when, and the days left (below 0 when it has passed)."""

    case: CaseId
    reference: str
    clock_title: str
    due: date
    days_left: int
    stage_title: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """What a case waits for: its stage, how many points are unmet there, whether a signing is under way."""

    case: CaseId
    reference: str
    who: str
    stage_id: str
    stage: str
    unmet_count: int
    signing: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases are open, how many of those have a clock that has passed, how many are closed."""

    open: int
    late: int
    closed: int


@dataclass(frozen=True, slots=True)
class Today:
    """The first screen: clocks by urgency, the next steps, counts."""

    due: tuple[DueLine, ...]
    next_steps: tuple[NextStep, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class OpenCase:
    """One case with everything a screen shows of it. ``unmet`` is what its current stage still needs."""

    case: Case
    process: Process
    steps: tuple[Step, ...]
    unmet: tuple[Unmet, ...]
    clocks: tuple[ClockReading, ...]
    outcome: Outcome | None
    documents: tuple[Document, ...]
    drafts: tuple[Draft, ...]


class Casework:
    """Reading; nothing here changes a case."""

    def today(self) -> Today:
        """What is due, what comes next, how many cases there are."""
        raise NotImplementedError

    def page(self, query: CaseQuery) -> CasePage:
        """One page of the case list."""
        raise NotImplementedError

    def open(self, case: CaseId) -> OpenCase:
        """One case whole. Raises NoSuchCase."""
        raise NotImplementedError

    def history(self, case: CaseId) -> tuple[JournalEntry, ...]:
        """What was done in a case, oldest first."""
        raise NotImplementedError
