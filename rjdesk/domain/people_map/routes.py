"""How lines run: level in the channels between rows, upright only where no box stands, none on top of another.

A line leaves its box through a port of its own. What leads down begins at a multiple of 4, what leads up at one more, what
hangs between two people at two or three more: so no two upright pieces ever fall together. Level pieces of a channel lie on
tracks, of which no two overlap. What would have to pass a row of boxes goes round it, in a lane on the right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from rjdesk.domain.people_map.family import Who
from rjdesk.domain.people_map.shapes import BOX_HEIGHT, BOX_WIDTH, MARGIN, TRACK, Point

CLEAR = 8  # between the ends of two level pieces on one track


class Near(IntEnum):
    """Which part of a channel a level piece lies in."""

    UPPER = 0  # what joins two of the row above
    MIDDLE = 1
    LOWER = 2  # what gathers those of the row below


@dataclass(slots=True)
class Run:
    """A level piece: its channel (number n lies above row n), its ends, and, once laid, its track."""

    channel: int
    near: Near
    left: int
    right: int
    track: int = 0

    def reach(self, x: int) -> None:
        """Make it long enough to meet an upright piece."""
        self.left, self.right = min(self.left, x), max(self.right, x)


@dataclass(frozen=True, slots=True)
class Edge:
    """The height of a row's upper edge (0), middle (1) or lower edge (2)."""

    row: int
    halves: int


Height = Run | Edge
Path = list[tuple[int, Height]]
"""A line before heights are known."""


@dataclass(slots=True)
class Ports:
    """Where lines enter boxes: each end asks for a port first, and is told where it is once all have asked."""

    at: Mapping[Who, int]
    _asked: dict[tuple[Who, bool], dict[object, float]] = field(default_factory=dict)

    def ask(self, who: Who, line: object, towards: float, *, below: bool) -> None:
        """A line will leave a box on its lower or upper side, towards some place further left or right."""
        self._asked.setdefault((who, below), {})[line] = towards

    def x(self, who: Who, line: object, *, below: bool) -> int:
        """The place of a line's port; those towards the left lie left."""
        held = self._asked[who, below]
        order = sorted(held, key=lambda each: held[each])
        step = BOX_WIDTH / (len(order) + 1)
        return self.at[who] + round(step * (order.index(line) + 1) / 4) * 4 + (0 if below else 1)


def lay(runs: Iterable[Run]) -> dict[int, int]:
    """Give every run a track; how many tracks each channel has."""
    tracks: dict[int, int] = {}
    laid: list[Run] = []
    for run in sorted(runs, key=lambda run: (run.channel, run.near, run.left, -run.right)):
        before = [other for other in laid if other.channel == run.channel]
        above = [other.track + 1 for other in before if other.near < run.near]
        run.track = max(above, default=0)
        while any(other.track == run.track and _meet(run, other) for other in before):
            run.track += 1
        laid.append(run)
        tracks[run.channel] = max(tracks.get(run.channel, 0), run.track + 1)
    return tracks


@dataclass(frozen=True, slots=True)
class Heights:
    """How high everything lies, from the number of rows and the tracks of each channel."""

    rows: int
    tracks: Mapping[int, int]

    def top(self, row: int) -> int:
        """The upper edge of a row; that of the row after the last is the drawing's lower edge."""
        return sum(self._channel(channel) for channel in range(row + 1)) + row * BOX_HEIGHT

    def of(self, height: Height) -> int:
        """How high a piece of a path lies."""
        if isinstance(height, Edge):
            return self.top(height.row) + height.halves * BOX_HEIGHT // 2
        return self.top(height.channel) - self._channel(height.channel) + MARGIN + height.track * TRACK

    def points(self, path: Path) -> tuple[Point, ...]:
        """A path as points, without those that change nothing."""
        found: list[Point] = []
        for x, height in path:
            point = (x, self.of(height))
            if found and point == found[-1]:
                continue
            if len(found) > 1 and (found[-2][0] == found[-1][0] == x or found[-2][1] == found[-1][1] == point[1]):
                found.pop()
            found.append(point)
        return tuple(found)

    def _channel(self, channel: int) -> int:
        tracks = self.tracks.get(channel, 0)
        if tracks == 0 and channel in (0, self.rows):
            return MARGIN  # nothing runs above the first row, or below the last
        return 2 * MARGIN + max(0, tracks - 1) * TRACK


def _meet(one: Run, other: Run) -> bool:
    return one.left < other.right + CLEAR and other.left < one.right + CLEAR
