"""What the office learnt, in memory."""

from __future__ import annotations

from rjdesk.domain.ids import LessonId
from rjdesk.domain.learning.lesson import Lesson
from rjdesk.errors import NoSuchLesson
from tests.shelves import Shelves


class FakeLessons:
    """Lessons by their identity."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, lesson: Lesson) -> None:
        """Keep a new lesson, or one as it stands now."""
        self._held.lessons[lesson.id] = lesson

    def get(self, wanted: LessonId) -> Lesson:
        """A lesson."""
        if wanted not in self._held.lessons:
            raise NoSuchLesson
        return self._held.lessons[wanted]

    def all(self) -> tuple[Lesson, ...]:
        """Every lesson, in the order in which they were noted."""
        return tuple(sorted(self._held.lessons.values(), key=lambda each: (each.noted_at, each.id)))
