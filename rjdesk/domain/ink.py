"""Ink as a person drew it: strokes of points on the signing pad."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One sample of the pen: x and y from 0 to 1 of the pad (y grows downwards), pressure 0 to 1, milliseconds."""

    x: float
    y: float
    pressure: float
    ms: float


@dataclass(frozen=True, slots=True)
class Ink:
    """A drawn signature: its strokes, and the pad's width divided by its height."""

    strokes: tuple[tuple[Point, ...], ...]
    aspect: float
