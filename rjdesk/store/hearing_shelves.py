"""What a unit of work holds of what people said afterwards."""

from __future__ import annotations

from typing import Protocol

from rjdesk.domain.hearing.sealed import Asked, SealedAnswers
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import MemberId


class Surveys(Protocol):
    """Sealed answers and counts. None of it is in the journal when it is written: an entry has a time."""

    def keep(self, answers: SealedAnswers, key: str) -> None:
        """Keep sealed answers under a random key, which alone decides where they lie."""

    def sealed_to(self, reader: MemberId) -> tuple[bytes, ...]:
        """Everything that was sealed to one supervisor, in the order of the keys, which is none."""

    def count(self, survey: str, version: int, wave: Wave, month: str, *, answered: bool) -> None:
        """Count one who was asked; or, if ``answered``, that one of those who were asked answered."""

    def asked(self) -> tuple[Asked, ...]:
        """The counts, by survey, version, wave and month."""
