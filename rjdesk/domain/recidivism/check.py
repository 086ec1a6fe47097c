"""What somebody found out about one person and one window: nothing is ever changed, the last entry on a window counts.

rjdesk can't know of new offences by itself. It knows what was looked up, where, on which day, and that something is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rjdesk.domain.ids import CaseId, CheckId, MemberId, ParticipantId

WINDOWS = (6, 12, 24, 36)
"""Months from the conference on: those that programmes and ministries count by (domain notes 5.1)."""


class Found(StrEnum):
    """Whether a new offence was proven within the window. Proven: a conviction, or an offence that was admitted."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    NOT_FREE = "not_free"  # none, but in custody, abroad or dead for a part of it: they could not have


class Seriousness(StrEnum):
    """The most serious new offence, beside what the conference was about."""

    LESS = "less"
    SAME = "same"
    MORE = "more"
    NOT_KNOWN = "not_known"


class Source(StrEnum):
    """Where it was looked up."""

    POLICE = "police"
    COURT = "court"
    CORRECTIONS = "corrections"
    OTHER_AGENCY = "other_agency"
    THEMSELVES = "themselves"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found. ``offences``, ``seriousness`` and ``first_on`` belong to a yes; the last two may be unknown then too."""

    found: Found
    looked_on: date
    source: Source
    offences: int = 0
    seriousness: Seriousness | None = None
    first_on: date | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One entry: of whom, for which window, what was found; when it was written down and by whom."""

    id: CheckId
    case: CaseId
    person: ParticipantId
    months: int
    finding: Finding
    entered_at: datetime
    entered_by: MemberId
