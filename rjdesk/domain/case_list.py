"""The list of cases: what is asked of it, and what it answers, without loading any case whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId

Sort = Literal["urgency", "reference", "received", "name", "stage"]
"""What the list is ordered by. Urgency: the next time limit, cases without one last."""

State = Literal["open", "closed", "all"]
"""Which cases are listed."""


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """One page of the list. ``text`` matches the beginning of every word in names, reference and offences."""

    text: str = ""
    sort: Sort = "urgency"
    descending: bool = False
    state: State = "open"
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list shows of a case and only its process can tell; kept beside the case each time it is saved.

    ``stage_position`` orders stages as the process does; ``unmet`` counts what the current stage still needs. ``figures`` is
    what it says to the office's figures, kept beside it too.
    """

    process_title: str
    stage_id: str
    stage_title: str
    stage_position: int = 0
    next_due: date | None = None
    next_clock: str = ""
    outcome: str = ""
    unmet: int = 0
    figures: CaseRow | None = None


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One line of the list."""

    id: CaseId
    reference: str
    kind: str
    offender_names: str
    received_on: date
    process_title: str
    stage_id: str
    stage_title: str
    next_due: date | None
    next_clock: str
    outcome: str
    unmet: int
    signing: bool
    closed: bool
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class GoesOn:
    """An open case whose meeting was adjourned to a day, and waits for it."""

    case: CaseId
    reference: str
    stage_title: str
    on: date


@dataclass(frozen=True, slots=True)
class CasePage:
    """A page of the list, and how many cases match in all."""

    total: int
    offset: int
    rows: tuple[CaseSummary, ...]
