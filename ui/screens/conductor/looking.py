"""What the screen of the day asks of the core."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.ids import CaseId
from rjdesk.services.agreements import Agreements, PlainLine
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.day.meetings import Day, Meetings
from rjdesk.services.day.turns import Turns
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.stages import Stages


@dataclass(frozen=True, slots=True)
class DayServices:
    """What leading a day needs of the core."""

    casework: Casework
    meetings: Meetings
    turns: Turns
    stages: Stages
    agreements: Agreements
    drafts: DraftKeeping


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A case with its day, and its plan in plain words."""

    opened: OpenCase
    day: Day
    lines: tuple[PlainLine, ...]


def look_at(services: DayServices, case: CaseId) -> OpenDay:
    """The case and its day as they are now. Raises NoSuchCase, NotAllowed."""
    return OpenDay(services.casework.open(case), services.meetings.day(case), services.agreements.preview(case))
