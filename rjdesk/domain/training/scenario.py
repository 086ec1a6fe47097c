"""A scenario: an invented story that branches at what the facilitator does, each choice with what follows and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_CHOICES = 9
"""In one scene: each is chosen with one key, 1 to 9."""


class Rating(StrEnum):
    """What a choice does to the people in the room. Several may be sound: practice has more than one right answer."""

    SOUND = "sound"
    RISKY = "risky"
    HARMFUL = "harmful"


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody invented. ``card`` says what they know, want and fear: it is printed for whoever plays them."""

    name: str
    part: str
    card: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the facilitator may do. ``leads_to`` is a scene's id, or "" where the story ends.

    ``verified`` says whether the source was read by whoever wrote this; None where practice alone is the reason.
    """

    text: str
    follows: str
    rating: Rating
    why: str
    source: str = ""
    verified: bool | None = None
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """What happens, and what may be done about it."""

    id: str
    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole story, beginning with its first scene. ``process`` is the id of the process that it is about."""

    id: str
    version: int
    title: str
    process: str
    practises: str
    people: tuple[Character, ...]
    scenes: tuple[Scene, ...]

    def scene(self, wanted: str) -> Scene:
        """A scene by its id. Raises KeyError."""
        return {scene.id: scene for scene in self.scenes}[wanted]


@dataclass(frozen=True, slots=True)
class Step:
    """A scene that was come to, and what was chosen there."""

    scene: Scene
    choice: Choice


@dataclass(frozen=True, slots=True)
class Walk:
    """A way through a story so far: its steps, and the scene that is next; None at the end."""

    steps: tuple[Step, ...]
    now: Scene | None


def walk(scenario: Scenario, path: Sequence[int]) -> Walk:
    """The way that a path takes: of each scene the number of the choice, from 1. Raises ValueError if there is no such way."""
    now: Scene | None = scenario.scenes[0]
    steps: list[Step] = []
    for number in path:
        if now is None or not 1 <= number <= len(now.choices):
            raise ValueError(f"{scenario.id} has no way {tuple(path)}")
        choice = now.choices[number - 1]
        steps.append(Step(now, choice))
        now = scenario.scene(choice.leads_to) if choice.leads_to else None
    return Walk(tuple(steps), now)
