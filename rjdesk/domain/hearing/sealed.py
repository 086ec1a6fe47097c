"""What the vault keeps of answers: bytes that only a supervisor opens, and how many people were asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256

from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import MemberId


@dataclass(frozen=True, slots=True)
class SealedAnswers:
    """One person's answers, sealed to one supervisor. Nothing beside them says whose they are or when they came."""

    reader: MemberId
    content: bytes = field(repr=False)

    @property
    def key(self) -> str:
        """Where it lies: the hash of what is kept, which proves it and, as the seal is random, says nothing of the order."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Asked:
    """How many were asked, and how many of them answered, in one month: never by case, person or day."""

    survey: str
    version: int
    wave: Wave
    month: str  # as 2026-11
    asked: int
    answered: int


class Sealing(StrEnum):
    """Whether answers can be kept from whoever hands over the laptop."""

    SEALED = "sealed"
    ONLY_YOU = "only_you"  # every supervisor there is works on the case, or hands over the laptop
    NOBODY = "nobody"  # there is no supervisor


def month_of(day: date) -> str:
    """The month that something is counted in."""
    return f"{day:%Y-%m}"
