"""What an observer looks for, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StagePart(StrEnum):
    """What a stage is for, as far as one can see it from its process."""

    OPENING = "opening"  # the first one in the room
    THROUGHOUT = "throughout"  # no stage of its own: looked for as long as people are in the room
    AGREEMENT = "agreement"
    SIGNING = "signing"
    AFTER = "after"  # the first one after the room


class When(StrEnum):
    """The three times at which somebody can be observed: nobody sees all of them in a day."""

    BEFORE = "before"
    ON_THE_DAY = "on_the_day"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class CheckedStage:
    """A stage, by its title, and what to look for in it."""

    title: str
    when: When
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """All stages of a process in which there is something to look for."""

    process: str
    title: str
    stages: tuple[CheckedStage, ...]

    def at(self, when: When | None) -> tuple[CheckedStage, ...]:
        """The stages of one time; all of them for None."""
        return tuple(stage for stage in self.stages if when in (None, stage.when))
