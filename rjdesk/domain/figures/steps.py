"""The one drawing of a curve for screen and paper: how large a share was still without something after how many months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rjdesk.domain.figures.survival import Fall


@dataclass(frozen=True, slots=True)
class Step:
    """From this month on, so large a share (0 to 1) is left."""

    month: float
    left: float


@dataclass(frozen=True, slots=True)
class Steps:
    """A falling line from month 0 to the last month that anybody was watched; nothing to draw where there is no step."""

    steps: tuple[Step, ...] = ()
    until: float = 0

    def corners(self) -> tuple[tuple[float, float], ...]:
        """The line's corners, both ways from 0 to 1: how far along, how high."""
        found, left = [(0.0, 1.0)], 1.0
        for step in self.steps:
            found += [(step.month / self.until, left), (step.month / self.until, step.left)]
            left = step.left
        return (*found, (1.0, left)) if self.until else ()


NOTHING = Steps()
"""No drawing."""


def steps(falls: Sequence[Fall], until: float) -> Steps:
    """The drawing of a curve."""
    return Steps(tuple(Step(fall.time, fall.without) for fall in falls), until)


def month_marks(drawn: Steps) -> tuple[int, ...]:
    """The months that are written below the line: every half year or year, as far as it goes."""
    every = 6 if drawn.until <= 24 else 12
    return tuple(range(0, int(drawn.until) + 1, every))
