"""The ways that a line can take: straight to a neighbour, through a brood, or round everything else.

A way asks for its ports when it is made, and gives its path once every way has asked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from rjdesk.domain.people_map.family import Who
from rjdesk.domain.people_map.routes import Edge, Near, Path, Ports, Run
from rjdesk.domain.people_map.shapes import BOX_WIDTH
from rjdesk.domain.people_map.standing import Standing

TOP, MIDDLE, BOTTOM = 0, 1, 2
STRAIGHT = 5  # less than this aside is no bend, but a slip of the pen


class Way(Protocol):
    """How one line runs."""

    def path(self) -> Path:
        """Its path; level pieces are added to the runs."""


@dataclass(frozen=True, slots=True)
class Across:
    """Between two who stand side by side."""

    one: Who
    other: Who
    standing: Standing

    def path(self) -> Path:
        """Straight from edge to edge."""
        row, at = self.standing.rows[self.one], self.standing.at
        left, right = sorted((self.one, self.other), key=lambda who: at[who])
        ends: Path = [(at[left] + BOX_WIDTH, Edge(row, MIDDLE)), (at[right], Edge(row, MIDDLE))]
        return ends if left == self.one else ends[::-1]


@dataclass(slots=True, eq=False)
class Around:
    """Between any two: through one channel if their rows touch it, else through two and a lane on the right."""

    one: Who
    other: Who
    standing: Standing
    ports: Ports
    runs: list[Run]
    above: bool = False  # two of one row are joined over their heads, as siblings are
    lane: int = 0  # for two whose rows are further apart

    def __post_init__(self) -> None:
        at = self.standing.at
        for who, far in ((self.one, self.other), (self.other, self.one)):
            self.ports.ask(who, self, at[far], below=self._leaves_below(who, far))

    def path(self) -> Path:
        """From the upper one down, or from the lower one up."""
        rows = self.standing.rows
        upper, lower = sorted((self.one, self.other), key=lambda who: rows[who])
        found = self._between(upper, lower)
        return found if upper == self.one else found[::-1]

    def _leaves_below(self, who: Who, far: Who) -> bool:
        rows = self.standing.rows
        return rows[who] < rows[far] or (rows[who] == rows[far] and not self.above)

    def _between(self, upper: Who, lower: Who) -> Path:
        rows = self.standing.rows
        out, into = self._leaves_below(upper, lower), self._leaves_below(lower, upper)
        start, end = self.ports.x(upper, self, below=out), self.ports.x(lower, self, below=into)
        leave, arrive = Edge(rows[upper], BOTTOM if out else TOP), Edge(rows[lower], BOTTOM if into else TOP)
        channel = rows[upper] + 1 if out else rows[upper]
        if rows[lower] - rows[upper] < 2:
            near = Near.MIDDLE if rows[lower] > rows[upper] else Near.UPPER if out else Near.LOWER
            run = self._run(channel, near, start, end)
            return [(start, leave), (start, run), (end, run), (end, arrive)]
        down = self._run(channel, Near.MIDDLE, start, self.lane)
        across = self._run(rows[lower], Near.MIDDLE, end, self.lane)
        return [(start, leave), (start, down), (self.lane, down), (self.lane, across), (end, across), (end, arrive)]

    def _run(self, channel: int, near: Near, one: int, other: int) -> Run:
        run = Run(channel, near, min(one, other), max(one, other))
        self.runs.append(run)
        return run


@dataclass(slots=True, eq=False)
class Brood:
    """The children of the same parents, one row below them: parents' lines gather, hang down, and part again."""

    parents: tuple[Who, ...]
    children: tuple[Who, ...]
    standing: Standing
    ports: Ports
    runs: list[Run]
    _gathered: Run | None = field(default=None, init=False)
    _parted: Run | None = field(default=None, init=False)
    _drop: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        at = self.standing.at
        above = sum(at[who] for who in self.parents) / len(self.parents)
        beneath = sum(at[who] for who in self.children) / len(self.children)
        for child in self.children:
            self.ports.ask(child, self, above, below=False)
        for parent in self.parents:
            if not self._side_by_side():
                self.ports.ask(parent, self, beneath, below=True)

    def from_parent(self, parent: Who, child: Who) -> Path:
        """A parent's line to one of the children."""
        down, (x, top) = self._ready(), self._end(child)
        row = self.standing.rows[parent]
        if self._side_by_side():
            at = self.standing.at[parent]
            edge = at + BOX_WIDTH if at < self._drop else at
            begin: Path = [(edge, Edge(row, MIDDLE)), (self._drop, Edge(row, MIDDLE))]
        else:
            port = self.ports.x(parent, self, below=True)
            begin = [(port, Edge(row, BOTTOM))]
            if self._gathered is not None:
                begin += [(port, self._gathered), (self._drop, self._gathered)]
        if abs(x - self._drop) < STRAIGHT:
            x = self._drop
        return [*begin, (self._drop, down), (x, down), (x, top)]

    def between(self, one: Who, other: Who) -> Path:
        """The line between two of the children."""
        down, begin, end = self._ready(), self._end(one), self._end(other)
        return [begin, (begin[0], down), (end[0], down), end]

    def _end(self, child: Who) -> tuple[int, Edge]:
        return self.ports.x(child, self, below=False), Edge(self.standing.rows[child], TOP)

    def _side_by_side(self) -> bool:
        return len(self.parents) == 2 and self.standing.neighbours(*self.parents)

    def _ready(self) -> Run:
        """Lays the level pieces, once."""
        if self._parted is not None:
            return self._parted
        channel = self.standing.rows[self.parents[0]] + 1
        if self._side_by_side():
            left, right = sorted(self.standing.at[who] for who in self.parents)
            self._drop = (left + BOX_WIDTH + right) // 8 * 4 + 2
        else:
            ends = sorted(self.ports.x(parent, self, below=True) for parent in self.parents)
            self._drop = ends[0] if len(ends) == 1 else (ends[0] + ends[-1]) // 8 * 4 + 3
            if len(ends) > 1:
                self._gathered = Run(channel, Near.UPPER, ends[0], ends[-1])
                self.runs.append(self._gathered)
        tops = [self.ports.x(child, self, below=False) for child in self.children]
        self._parted = Run(channel, Near.LOWER, min(*tops, self._drop), max(*tops, self._drop))
        self.runs.append(self._parted)
        return self._parted
