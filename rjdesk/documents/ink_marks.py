"""Ink as vector PDF operators: each stroke becomes a filled outline whose width follows the pen.

Only shape leaves the vault. A stroke is walked again at even steps of its own length, so that neither the samples, nor
their spacing (which gives away the speed of the hand), nor the pressure itself can be read back from the document.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, dist, hypot, pi, sin

from rjdesk.domain.ink import Ink

Dot = tuple[float, float, float]
"""x and y in points from the lower left of the field, and half the pen's width there."""

THINNEST, THICKEST = 0.35, 1.1
STEP = 0.9
SHARP = 1.7
"""Two steps that lead less far than so many steps turn sharply."""
MARGIN = 3.0
LARGEST = 2.0
"""A small signature is enlarged at most so many times beyond what the whole pad would be."""
COLOUR = b"0 0 0.35 rg"


def ink_operators(ink: Ink, width: float, height: float) -> bytes:
    """The operators that draw a signature in a box of that size (points), at its left and in the middle of its height."""
    strokes = _placed(ink, width, height)
    outlines = [_outline(_evenly(stroke)) for stroke in strokes if stroke]
    return b"\n".join([COLOUR, *outlines])


def _placed(ink: Ink, width: float, height: float) -> list[list[Dot]]:
    """The strokes in the box's points: the drawn part fills the box as far as ``LARGEST`` allows, never distorted."""
    drawn = [(point.x * ink.aspect, point.y) for stroke in ink.strokes for point in stroke]
    left, right = min(x for x, _ in drawn), max(x for x, _ in drawn)
    top, bottom = min(y for _, y in drawn), max(y for _, y in drawn)
    room_x, room_y = width - 2 * MARGIN, height - 2 * MARGIN
    pad = min(room_x / ink.aspect, room_y)
    scale = min(room_x / max(right - left, 1e-6), room_y / max(bottom - top, 1e-6), LARGEST * pad)
    base = (height + (top + bottom) * scale) / 2
    return [[_dot(p.x * ink.aspect - left, p.y, p.pressure, scale, base) for p in stroke] for stroke in ink.strokes]


def _dot(x: float, y: float, pressure: float, scale: float, base: float) -> Dot:
    half = THINNEST + (THICKEST - THINNEST) * min(max(pressure, 0.0), 1.0)
    return MARGIN + x * scale, base - y * scale, half


def _evenly(stroke: list[Dot]) -> list[Dot]:
    """The stroke at even steps, its width smoothed: samples of the same place and the hand's rhythm are gone."""
    walked, since = [stroke[0]], 0.0
    for before, after in pairwise(stroke):
        length = dist(before[:2], after[:2])
        at = STEP - since
        while at <= length:
            walked.append(_between(before, after, at / length))
            at += STEP
        since = length - (at - STEP)
    if dist(walked[-1][:2], stroke[-1][:2]) > STEP / 4:
        walked.append(stroke[-1])
    return _smoothed(walked)


def _between(before: Dot, after: Dot, share: float) -> Dot:
    x, y, half = (a + (b - a) * share for a, b in zip(before, after, strict=True))
    return x, y, half


def _smoothed(dots: list[Dot]) -> list[Dot]:
    """Each dot a weighted mean with its neighbours, the ends kept where they are."""
    inner = [
        ((a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4, (a[2] + 2 * b[2] + c[2]) / 4)
        for a, b, c in zip(dots, dots[1:], dots[2:], strict=False)
    ]
    return [dots[0], *inner, dots[-1]] if len(dots) > 2 else dots


def _outline(dots: list[Dot]) -> bytes:
    """One path for a stroke, filled once: its pieces all turn anticlockwise, so that crossings never leave holes."""
    right, left, turns = [], [], [dots[0], dots[-1]]
    for before, dot, after in zip([dots[0], *dots], dots, [*dots[1:], dots[-1]], strict=False):
        along, across = after[0] - before[0], after[1] - before[1]
        length = hypot(along, across)
        if length < SHARP * STEP:  # the pen turns back here: its round tip fills what the two sides leave open
            turns.append(dot)
        if length:
            right.append(_beside(dot, across / length, -along / length))
            left.append(_beside(dot, -across / length, along / length))
    pieces = [_polygon(right + left[::-1]), *(_tip(dot) for dot in turns)] if right else [_tip(dots[0])]
    return b"\n".join([*pieces, b"f"])


def _tip(dot: Dot) -> bytes:
    """The pen's round tip; twelve corners are round at these sizes."""
    return _polygon([_beside(dot, cos(n * pi / 6), sin(n * pi / 6)) for n in range(12)])


def _beside(dot: Dot, dx: float, dy: float) -> tuple[float, float]:
    return dot[0] + dx * dot[2], dot[1] + dy * dot[2]


def _polygon(corners: list[tuple[float, float]]) -> bytes:
    steps = [b"%.2f %.2f %s" % (x, y, b"l" if n else b"m") for n, (x, y) in enumerate(corners)]
    return b" ".join([*steps, b"h"])
