"""Complaints about the office: what came, what was done about it and by when, and what whoever complained was told.

A complaint and its steps are never changed; a step that was wrong is followed by another. The register knows no case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from rjdesk.domain.figures.report import Period
from rjdesk.domain.ids import ComplaintId, MemberId


class Complainant(StrEnum):
    """Who complains, as far as the register needs it."""

    VICTIM = "victim"
    RESPONSIBLE = "responsible"
    FAMILY = "family"
    PROFESSIONAL = "professional"
    OTHER = "other"
    ANONYMOUS = "anonymous"


class Matter(StrEnum):
    """What it is about."""

    TREATMENT = "treatment"
    SAFETY = "safety"
    INFORMATION = "information"
    FAIRNESS = "fairness"
    PRIVACY = "privacy"
    ACCESS = "access"
    DELAY = "delay"
    FOLLOW_UP = "follow_up"
    OTHER = "other"


class StepKind(StrEnum):
    """What was done about a complaint."""

    ACKNOWLEDGED = "acknowledged"
    LOOKED_INTO = "looked_into"
    DECIDED = "decided"
    TOLD = "told"


class Outcome(StrEnum):
    """What was found."""

    UPHELD = "upheld"
    PARTLY = "partly"
    NOT_UPHELD = "not_upheld"
    NOT_KNOWN = "not_known"  # it can't be found out
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Within how many days a complaint is acknowledged and answered. Ours, not a law's: an office sets its own."""

    acknowledge: int = 5
    answer: int = 20


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done, on a day; ``outcome`` goes with what was decided."""

    kind: StepKind
    on: date
    words: str
    noted_at: datetime
    noted_by: MemberId
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint and its steps, oldest first. ``about`` is the member it is about, if any; they never see it.

    ``name`` is how to reach whoever complained, and empty for somebody who gave none.
    """

    id: ComplaintId
    received_on: date
    by: Complainant
    matter: Matter
    words: str = field(repr=False)
    about: MemberId | None
    name: str
    noted_at: datetime
    noted_by: MemberId
    steps: tuple[Step, ...] = ()

    def last(self, kind: StepKind) -> Step | None:
        """The last step of a kind."""
        return next((step for step in reversed(self.steps) if step.kind is kind), None)

    @property
    def outcome(self) -> Outcome | None:
        """What was found, by the last word on it."""
        decided = self.last(StepKind.DECIDED)
        return decided.outcome if decided else None

    @property
    def ended_on(self) -> date | None:
        """When it was over: whoever complained was told what was found or, where nobody can be told, that was found."""
        decided, told = self.last(StepKind.DECIDED), self.last(StepKind.TOLD)
        if decided is None:
            return None
        if not self.can_be_told:
            return decided.on
        return told.on if told is not None and told.noted_at >= decided.noted_at else None

    @property
    def can_be_told(self) -> bool:
        """Whether there is somebody to write to."""
        return self.by is not Complainant.ANONYMOUS

    def takes(self, step: Step, today: date) -> bool:
        """Whether a step can be noted now: on a day that has come, with words, and whoever is told hears what was found."""
        if not self.received_on <= step.on <= today:
            return False
        match step.kind:
            case StepKind.ACKNOWLEDGED:
                return self.can_be_told
            case StepKind.LOOKED_INTO:
                return bool(step.words)
            case StepKind.DECIDED:
                return bool(step.words) and step.outcome is not None
            case StepKind.TOLD:
                return self.can_be_told and self.outcome is not None

    def due(self, deadlines: Deadlines) -> tuple[StepKind, date] | None:
        """What has to be done next, and by when; None once it is over."""
        if self.ended_on is not None:
            return None
        answer = self.received_on + timedelta(days=deadlines.answer)
        if self.can_be_told and not self.steps:
            return StepKind.ACKNOWLEDGED, self.received_on + timedelta(days=deadlines.acknowledge)
        return (StepKind.DECIDED if self.outcome is None else StepKind.TOLD), answer


@dataclass(frozen=True, slots=True)
class ComplaintTotals:
    """Complaints received in a time: by what they are about and by outcome, and how many ended within their days.

    Whole counts, not suppressed: whoever prints them for others than the office does that.
    """

    received: int
    about: Mapping[Matter, int]
    outcomes: Mapping[Outcome, int]
    open: int
    in_time: int


def totals(held: Iterable[Complaint], between: Period, deadlines: Deadlines) -> ComplaintTotals:
    """Counts of what was received in a time, as it stands now."""
    known = [each for each in held if between.first <= each.received_on <= between.last]
    found = Counter(each.outcome for each in known if each.outcome is not None)
    about = Counter(each.matter for each in known)
    return ComplaintTotals(
        received=len(known),
        about={matter: about[matter] for matter in Matter},
        outcomes={outcome: found[outcome] for outcome in Outcome},
        open=sum(each.ended_on is None for each in known),
        in_time=sum(_in_time(each, deadlines) for each in known),
    )


def _in_time(each: Complaint, deadlines: Deadlines) -> bool:
    return each.ended_on is not None and each.ended_on <= each.received_on + timedelta(days=deadlines.answer)
