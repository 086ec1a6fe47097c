"""What one person answered: without the case, without a name, and without a day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.hearing.survey import DEGREES, RATHER_NOT, Survey, Wave

MOST_WORDS = 1_000
"""Characters of the free text."""

SEALED_LENGTH = 6_144
"""Bytes that any answer is brought to before it is sealed, so that a length says nothing about what is in it."""


@dataclass(frozen=True, slots=True)
class Answers:
    """All of one person's answers: 1 … 5, or 0 for "I'd rather not say", by item; and their own words, if any.

    The survey says the part that they had in the conference; nothing says which conference it was.
    """

    survey: str
    version: int
    wave: Wave
    year: int
    quarter: int
    said: Mapping[str, int]
    words: str = ""

    def padded(self) -> bytes:
        """As it is sealed: always of the same length."""
        table = [
            self.survey,
            self.version,
            self.wave,
            self.year,
            self.quarter,
            dict(sorted(self.said.items())),
            self.words,
        ]
        content = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
        if len(content) > SEALED_LENGTH:
            raise ValueError("too long to be sealed like any other")
        return content.ljust(SEALED_LENGTH)

    @classmethod
    def read(cls, content: bytes) -> Answers:
        """Out of what ``padded`` gave. Raises ValueError."""
        survey, version, wave, year, quarter, said, words = json.loads(content)
        return cls(survey, version, Wave(wave), year, quarter, said, words)


def answered(survey: Survey, wave: Wave, said: Mapping[str, int], words: str, on: date) -> Answers:
    """Answers as they are kept: what was not touched was not said. Raises ValueError for what nobody was asked."""
    asked = {item.id for item in survey.asked_at(wave)}
    if not said.keys() <= asked or not set(said.values()) <= {RATHER_NOT, *DEGREES}:
        raise ValueError("nobody was asked this")
    whole = {item: said.get(item, RATHER_NOT) for item in asked}
    plain = "".join(c for c in words if c.isprintable() or c == "\n").strip()[:MOST_WORDS]
    return Answers(survey.id, survey.version, wave, on.year, quarter_of(on), whole, plain)


def quarter_of(day: date) -> int:
    """1 … 4."""
    return (day.month + 2) // 3
