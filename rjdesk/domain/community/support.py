"""Somebody of a case who was referred to a partner, and what came of it. Never why: no reasons, no health details."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from rjdesk.dates import in_words
from rjdesk.domain.ids import CaseId, ParticipantId, PartnerId, SupportId
from rjdesk.errors import ConsentMissing, NotYetHappened


class Consent(StrEnum):
    """How somebody agreed to be referred, before it was done; each is worded under ``[community.consent]``."""

    IN_WRITING = "in_writing"
    SPOKEN = "spoken"
    WITH_GUARDIAN = "with_guardian"  # a young person, with whoever cares for them


class Came(StrEnum):
    """What came of it so far; each is worded under ``[community.came]``."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"  # by the person or by the partner: which of them, and why, is not asked
    COMPLETED = "completed"
    NOT_KNOWN = "not_known"

    @property
    def goes_on(self) -> bool:
        """Whether there is something left to ask."""
        return self in (Came.WAITING, Came.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Step:
    """What was heard on a day, and when to ask again (None: not any more)."""

    came: Came
    on: date
    ask_on: date | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """A person's referral to a partner. ``partner_name`` is the partner's as it was then. ``steps``: the oldest first."""

    id: SupportId
    case: CaseId
    person: ParticipantId
    partner: PartnerId
    partner_name: str
    consent: Consent | None
    consent_on: date | None
    steps: tuple[Step, ...]

    @property
    def day(self) -> date | None:
        """The day on which it began."""
        return self.steps[0].on

    @property
    def now(self) -> Step:
        """What was heard last."""
        return self.steps[-1]

    @property
    def ask_on(self) -> date | None:
        """When to ask next; None once nothing is left to ask."""
        return self.now.ask_on if self.now.came.goes_on else None

    def with_step(self, step: Step) -> Support:
        """With what was heard since."""
        return replace(self, steps=(*self.steps, step))


@dataclass(frozen=True, slots=True)
class SupportDue:
    """Something to ask a partner, for the first screen."""

    case: CaseId
    reference: str
    partner: str
    ask_on: date


def refuse_unsound_support(support: Support, today: date) -> None:
    """Refuse what can't be. Raises ConsentMissing, NotYetHappened."""
    begun = support.steps[0].on
    if support.consent is None or support.consent_on is None or support.consent_on > begun:
        raise ConsentMissing
    if any(step.on > today for step in support.steps):
        raise NotYetHappened(today=in_words(today))
