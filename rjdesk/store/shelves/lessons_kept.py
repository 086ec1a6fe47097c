"""What the office learnt, in the database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from rjdesk.domain.ids import LessonId, MemberId
from rjdesk.domain.law import LawKind
from rjdesk.domain.learning.lesson import CameFrom, LedTo, Lesson, Said
from rjdesk.errors import NoSuchLesson
from rjdesk.store.shelves.rows import Values, put
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_learning import lessons


class VaultLessons(Shelf):
    """The lessons of an open vault; see ``learning_shelves.Lessons``."""

    def keep(self, lesson: Lesson) -> None:
        """Keep a new lesson, or one as it stands now."""
        self._touched.add(None)
        put(self._connection, lessons, [_row(lesson)])

    def get(self, wanted: LessonId) -> Lesson:
        """A lesson."""
        row = self._connection.execute(select(lessons).where(lessons.c.id == wanted)).one_or_none()
        if row is None:
            raise NoSuchLesson
        return _lesson(row)

    def all(self) -> tuple[Lesson, ...]:
        """Every lesson, in the order in which they were noted."""
        found = map(_lesson, self._connection.execute(select(lessons)))
        return tuple(sorted(found, key=lambda each: (each.noted_at, each.id)))


def _row(lesson: Lesson) -> Values:
    said = lesson.said
    led = (said.led_to.kind.value, said.led_to.id, said.led_to.version) if said.led_to else (None, None, None)
    return {
        "id": lesson.id,
        "on_day": said.on,
        "came_from": said.came_from.value,
        "happened": said.happened,
        "decided": said.decided,
        "who": said.who or "",
        "due": said.due,
        **dict(zip(("led_kind", "led_id", "led_version"), led, strict=True)),
        "noted_by": lesson.noted_by,
        "noted_at": lesson.noted_at,
        "done_on": lesson.done_on,
    }


def _lesson(row: Any) -> Lesson:
    said = Said(
        on=row.on_day,
        came_from=CameFrom(row.came_from),
        happened=row.happened,
        decided=row.decided,
        who=MemberId(row.who) if row.who else None,
        due=row.due,
        led_to=LedTo(LawKind(row.led_kind), row.led_id, row.led_version) if row.led_kind else None,
    )
    return Lesson(LessonId(row.id), said, MemberId(row.noted_by), row.noted_at, row.done_on)
