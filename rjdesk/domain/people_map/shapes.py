"""What a drawing is made of, in units of its own: a screen and a sheet of paper scale them as they need.

The shapes follow the genogram's conventions, but for one: nobody's gender is asked, so everybody has the same box.
"""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.ids import OrderId, ParticipantId, TieId

BOX_WIDTH, BOX_HEIGHT = 148, 72  # a multiple of 4, as every box's left edge: see ``routes``
BESIDE = 20  # between two who stand side by side
APART = 40  # between two who don't belong together
TRACK = 14  # between two lines that run side by side
MARGIN = 24

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """Where somebody stands; ``row`` 0 is the oldest generation."""

    person: ParticipantId
    x: int
    y: int
    row: int

    @property
    def right(self) -> int:
        """Its right edge."""
        return self.x + BOX_WIDTH

    @property
    def bottom(self) -> int:
        """Its lower edge."""
        return self.y + BOX_HEIGHT


@dataclass(frozen=True, slots=True)
class Line:
    """A tie or an order as a path from ``one`` to ``other``, of level and upright pieces, that passes no box."""

    what: TieId | OrderId
    one: ParticipantId
    other: ParticipantId
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A people map, its left upper corner at 0, 0."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]

    def box(self, person: ParticipantId) -> Box | None:
        """Where somebody stands; None if they aren't on it."""
        return next((box for box in self.boxes if box.person == person), None)
