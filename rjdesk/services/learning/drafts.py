"""Keeping the words of a lesson while they are typed, so that nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.services.typed import whole
from rjdesk.store.unit_of_work import UnitOfWork

FIELD = "lesson/"


def place_of(lesson: str, field: str) -> DraftPlace:
    """Under which the words of a field are kept while they are typed."""
    return DraftPlace(None, f"{FIELD}{field}", lesson)


class LessonDrafts:
    """Words that don't count yet: never journaled. A lesson is named by its identity, a new one by ""."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._current = current
        self._clock = clock
        self._guard = Guard(current, clock)

    @needs(Action.KEEP_LESSONS)
    def of(self, lesson: str) -> Mapping[str, str]:
        """What was typed and not kept of a lesson, by field: ``happened``, ``decided``."""
        with self._current().units() as work:
            return {
                each.field.removeprefix(FIELD): text for each, text in _drafts(work).items() if each.about == lesson
            }

    @needs(Action.KEEP_LESSONS)
    def keep(self, lesson: str, field: str, text: str) -> None:
        """Keep what stands in a field."""
        with self._current().units() as work:
            work.drafts.keep(Draft(place_of(lesson, field), whole(text), self._clock()))
            work.commit()

    @needs(Action.KEEP_LESSONS)
    def drop(self, lesson: str) -> None:
        """Forget all of it: the lesson is kept, or thought better of."""
        with self._current().units() as work:
            for place in _drafts(work):
                if place.about == lesson:
                    work.drafts.drop(place)
            work.commit()


def _drafts(work: UnitOfWork) -> dict[DraftPlace, str]:
    return {each.place: each.text for each in work.drafts.of_case(None) if each.place.field.startswith(FIELD)}
