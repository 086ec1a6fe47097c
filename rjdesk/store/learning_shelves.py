"""What a unit of work holds of what the office learnt."""

from __future__ import annotations

from typing import Protocol

from rjdesk.domain.ids import LessonId
from rjdesk.domain.learning.lesson import Lesson


class Lessons(Protocol):
    """Lessons. None is ever taken away: one that was wrong is said anew, and the journal knows that it was."""

    def keep(self, lesson: Lesson) -> None:
        """Keep a new lesson, or one as it stands now."""

    def get(self, wanted: LessonId) -> Lesson:
        """A lesson. Raises NoSuchLesson."""

    def all(self) -> tuple[Lesson, ...]:
        """Every lesson, in the order in which they were noted."""
