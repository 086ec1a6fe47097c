"""A drawn signature, as shape: strokes over the pad, independent of any screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One sample: x and y in 0..1 of the pad (y down), pressure in 0..1, ms since the first touch."""

    x: float
    y: float
    pressure: float = 0.5
    ms: int = 0


Stroke = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Ink:
    """A signature: its strokes, and the pad's width divided by its height."""

    strokes: tuple[Stroke, ...]
    aspect: float = 4.0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn: a single tap is not a signature."""
        return sum(len(stroke) for stroke in self.strokes) < 2
