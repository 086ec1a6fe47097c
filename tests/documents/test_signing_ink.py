"""Ink as shape: it fills its field, keeps its proportions, and gives nothing of the hand's rhythm away."""

from __future__ import annotations

import re
from dataclasses import replace
from math import cos, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjdesk.documents.ink_marks import ink_operators
from rjdesk.domain.ink import Ink, Point
from tests.documents.signed_paper import INK

WIDTH, HEIGHT = 220.0, 47.0


def corners(drawn: bytes) -> list[tuple[float, float]]:
    """Every point of the outlines."""
    return [(float(x), float(y)) for x, y in re.findall(rb"(-?\d+\.\d+) (-?\d+\.\d+) [ml]", drawn)]


def extent(drawn: bytes) -> tuple[float, float]:
    """How wide and how high the drawing is."""
    points = corners(drawn)
    return (
        max(x for x, _ in points) - min(x for x, _ in points),
        max(y for _, y in points) - min(y for _, y in points),
    )


def circle(aspect: float, size: float = 0.4) -> Ink:
    """A circle on a pad of that aspect, drawn in the pad's middle."""
    points = [Point(0.5 + size / aspect * cos(i / 10), 0.5 + size * sin(i / 10)) for i in range(64)]
    return Ink((tuple(points),), aspect)


def test_the_time_that_a_stroke_took_changes_nothing() -> None:
    slower = Ink(tuple(tuple(replace(p, ms=p.ms * 3 + 17) for p in stroke) for stroke in INK.strokes))
    assert ink_operators(slower, WIDTH, HEIGHT) == ink_operators(INK, WIDTH, HEIGHT)


def test_how_fast_the_hand_moved_along_a_line_changes_nothing() -> None:
    even = Ink((tuple(Point(n / 20, 0.5) for n in range(21)),))
    rushed = Ink((tuple(Point((n / 20) ** 2, 0.5) for n in range(21)),))
    drawn, again = (corners(ink_operators(ink, WIDTH, HEIGHT)) for ink in (even, rushed))
    assert len(drawn) == len(again)
    assert all(
        abs(a - b) < 0.02 for one, other in zip(drawn, again, strict=True) for a, b in zip(one, other, strict=True)
    )


def test_a_firmer_hand_draws_a_wider_line() -> None:
    light, firm = (Ink((tuple(Point(n / 20, 0.5, p) for n in range(21)),)) for p in (0.1, 0.9))
    assert extent(ink_operators(firm, WIDTH, HEIGHT))[1] > extent(ink_operators(light, WIDTH, HEIGHT))[1]


@pytest.mark.parametrize("aspect", [1.0, 2.5, 4.0, 8.0])
def test_a_circle_stays_round_whatever_the_pad(aspect: float) -> None:
    width, height = extent(ink_operators(circle(aspect), WIDTH, HEIGHT))
    assert width == pytest.approx(height, rel=0.05)


def test_a_small_signature_is_enlarged_but_a_speck_is_not_blown_up() -> None:
    pad = HEIGHT - 6
    assert extent(ink_operators(circle(4.0, size=0.2), WIDTH, HEIGHT))[1] > 0.4 * pad * 1.5
    assert extent(ink_operators(circle(4.0, size=0.01), WIDTH, HEIGHT))[1] < 5


def test_a_signature_is_a_few_kilobytes() -> None:
    assert len(ink_operators(INK, WIDTH, HEIGHT)) < 20_000


points = st.builds(
    Point, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1, allow_subnormal=False), st.integers(0, 100_000)
)


@given(st.builds(Ink, st.lists(st.lists(points, max_size=30).map(tuple), min_size=1, max_size=5).map(tuple)))
def test_any_ink_stays_inside_its_field(ink: Ink) -> None:
    if not ink.is_empty:
        for x, y in corners(ink_operators(ink, WIDTH, HEIGHT)):
            assert -0.01 <= x <= WIDTH + 0.01
            assert -0.01 <= y <= HEIGHT + 0.01
