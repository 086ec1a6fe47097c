"""All that the page of drills shows, as values."""

from __future__ import annotations

from dataclasses import dataclass

from ui.widgets.list_card import ListRow
from ui.widgets.points import Points
from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class ListShown:
    """The drills under the heading of their kind, and the newest of one's own results."""

    kinds: tuple[tuple[str, tuple[ListRow, ...]], ...]
    mine: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """A question. ``choices`` are numbered from 1; with none of them a day is asked for."""

    drill: str
    setting: str
    title: str
    text: str
    asks: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkShown:
    """What an answer was worth, and why; ``last`` where the drill ends."""

    title: str
    text: str
    answered: str
    tone: Tone
    verdict: str
    reasons: Points
    last: bool = False


@dataclass(frozen=True, slots=True)
class ResultShown:
    """A whole drill, and how it went in a sentence."""

    title: str
    summary: str
    marks: tuple[MarkShown, ...]
