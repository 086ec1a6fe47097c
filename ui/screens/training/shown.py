"""All that the training page shows, as values."""

from __future__ import annotations

from dataclasses import dataclass

from ui.widgets.list_card import ListRow
from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class StoriesShown:
    """The stories, the newest ways of one's own, and for supervisors what others played: who, story, how often and when.

    ``parts`` lead to the other pages of training.
    """

    stories: tuple[ListRow, ...]
    ways: tuple[ListRow, ...]
    colleagues: tuple[str, ...] | None
    parts: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class SceneShown:
    """A scene and what may be done."""

    title: str
    text: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepShown:
    """What was chosen in a scene, what followed, and why that was so; ``last`` where the story ends."""

    scene: str
    text: str
    chosen: str
    follows: str
    tone: Tone
    rating: str
    why: str
    source: str
    last: bool = False


@dataclass(frozen=True, slots=True)
class WayShown:
    """A whole way through a story, and how it went in a sentence."""

    title: str
    summary: str
    steps: tuple[StepShown, ...]
