"""What a unit of work holds of the time after each conference."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from rjdesk.domain.follow_up.due import DueTask
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.ids import CaseId


class FollowUps(Protocol):
    """What happened to each promise, none of it ever changed; and the tasks that follow, made anew with each case."""

    def note(self, happening: Happening) -> None:
        """Add a note. Raises NoSuchCase."""

    def of(self, case: CaseId) -> tuple[Happening, ...]:
        """What was noted in a case, in that order; nothing of a sealed one."""

    def slip(self, code: str) -> Happening:
        """The note that a proof slip was printed, by its code in groups. Raises NoSuchSlip, also for a sealed case."""

    def plan(self, case: CaseId, due: Iterable[DueTask]) -> None:
        """Keep a case's tasks in the place of those it had. Raises NoSuchCase."""

    def due(self, until: date, limit: int) -> tuple[DueTask, ...]:
        """Tasks of all cases that the member at work can see, due by that day, the oldest first, one day's by case."""
