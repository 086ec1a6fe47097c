"""Answers: what was recorded in a stage, typed, and about whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import About

AnswerValue = str | bool | int | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one prompt of one stage, about one person or charge, or about the case (``about`` None)."""

    stage: str
    prompt: str
    about: About | None
    value: AnswerValue
    given_at: datetime
    fact: Fact | None = None
    private: bool = False

    @property
    def place(self) -> tuple[str, str, About | None]:
        """What makes an answer one of its kind in a case."""
        return (self.stage, self.prompt, self.about)
