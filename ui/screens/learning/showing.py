"""From lessons to the words of their pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from rjdesk.domain.learning.lesson import Lesson, Standing
from rjdesk.services.learning.learning import Board
from rjdesk.wording import say
from ui.screens.learning.shown import Choices, LessonShown, RowShown
from ui.widgets.theme import Tone
from ui.wording import day, tr

TONES = {Standing.LATE: Tone.DANGER, Standing.SOON: Tone.WARN, Standing.DONE: Tone.OK}
ICONS = {Standing.DONE: "circle-check", Standing.NOTED: "book-open", Standing.LATE: "circle-alert"}


class Which(StrEnum):
    """The lessons that a list can be brought down to."""

    ALL = "all"
    WAITING = "waiting"
    PRESSING = "pressing"
    DONE = "done"
    NOTED = "noted"

    def holds(self, standing: Standing) -> bool:
        """Whether one that stands so is among them."""
        return {
            Which.ALL: True,
            Which.WAITING: standing.waits,
            Which.PRESSING: standing.presses,
            Which.DONE: standing is Standing.DONE,
            Which.NOTED: standing is Standing.NOTED,
        }[self]


def rows_shown(board: Board, which: Which, came_from: str) -> tuple[RowShown, ...]:
    """The list; ``came_from`` is "" for wherever it was learnt."""
    held = (each for each in board.lessons if which.holds(each.standing(board.today)))
    return tuple(_row(each, board) for each in held if came_from in ("", each.said.came_from))


def choices(board: Board) -> Choices:
    """What a lesson's form offers."""
    people = tuple(sorted(board.people.items(), key=lambda each: each[1]))
    return Choices(people, tuple((each.led_to, each.words) for each in board.versions))


def lesson_shown(lesson: Lesson, board: Board) -> LessonShown:
    """A lesson in its form."""
    said = lesson.said
    by, on = board.people.get(lesson.noted_by, ""), day(lesson.noted_at.astimezone().date())
    noted = tr("Noted by {name} on {day}").format(name=by, day=on) if by else tr("Noted on {day}").format(day=on)
    return LessonShown(
        lesson.id, said.on, said.came_from, said.happened, said.decided, said.who or "", said.due, said.led_to,
        lesson.done_on, noted,
    )  # fmt: skip


def with_typed(shown: LessonShown, typed: Mapping[str, str]) -> LessonShown:
    """The lesson with what was typed of it and not kept yet."""
    happened, decided = typed.get("happened", shown.happened), typed.get("decided", shown.decided)
    return replace(shown, happened=happened, decided=decided)


def _row(lesson: Lesson, board: Board) -> RowShown:
    standing = lesson.standing(board.today)
    note = " · ".join(filter(None, _note(lesson, board)))
    end = say(f"learning.standing.{standing}")
    return RowShown(
        lesson.id, lesson.said.happened, note, end, TONES.get(standing, Tone.PLAIN), ICONS.get(standing, "list-checks")
    )


def _note(lesson: Lesson, board: Board) -> Iterable[str]:
    said = lesson.said
    yield said.decided
    yield board.people.get(said.who, tr("somebody who left")) if said.who else ""
    yield tr("until {day}").format(day=day(said.due)) if said.due and not lesson.done_on else ""
    yield tr("done on {day}").format(day=day(lesson.done_on)) if lesson.done_on else ""
    words = {each.led_to: each.words for each in board.versions}
    yield tr("led to {version}").format(version=words.get(said.led_to, said.led_to.id)) if said.led_to else ""
    yield tr("{source}, {day}").format(source=say(f"learning.came_from.{said.came_from}"), day=day(said.on))
