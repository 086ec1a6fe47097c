"""Which lines a people map has, and which way each takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rjdesk.domain.ids import OrderId, TieId
from rjdesk.domain.kin import Tie, TieKind
from rjdesk.domain.orders import Order
from rjdesk.domain.people_map.family import Family, Who
from rjdesk.domain.people_map.routes import Path, Ports, Run
from rjdesk.domain.people_map.shapes import MARGIN, TRACK
from rjdesk.domain.people_map.standing import Standing
from rjdesk.domain.people_map.ways import Across, Around, Brood, Way


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line that is to be drawn, from one to the other."""

    what: TieId | OrderId
    one: Who
    other: Who
    kind: TieKind | None  # None for an order

    @property
    def pair(self) -> frozenset[Who]:
        """The two, in no order."""
        return frozenset((self.one, self.other))


def wanted(ties: Iterable[Tie], orders: Iterable[Order]) -> tuple[Wanted, ...]:
    """Every tie and every order, as a line."""
    lines = [Wanted(tie.id, tie.one, tie.other, tie.kind) for tie in ties]
    return (*lines, *(Wanted(order.id, order.bound, order.protects, None) for order in orders))


@dataclass(frozen=True, slots=True)
class Descent:
    """From a parent to a child, through their brood."""

    brood: Brood
    one: Who
    other: Who

    def path(self) -> Path:
        """As the brood leads."""
        return self.brood.from_parent(self.one, self.other)


@dataclass(frozen=True, slots=True)
class Kinship:
    """Between two of one brood."""

    brood: Brood
    one: Who
    other: Who

    def path(self) -> Path:
        """As the brood leads."""
        return self.brood.between(self.one, self.other)


@dataclass(slots=True)
class Wiring:
    """Runs lines between people who have their places; ``runs`` and ``lanes`` say afterwards what room that took."""

    standing: Standing
    family: Family
    runs: list[Run] = field(default_factory=list)
    lanes: int = 0

    def paths(self, lines: Sequence[Wanted]) -> tuple[Path, ...]:
        """The path of every line."""
        ports = Ports(self.standing.at)
        broods = self._broods(ports)
        straight: set[frozenset[Who]] = set()
        ways = []
        for line in lines:
            way = _through_brood(line, broods) or self._straight(line, straight) or self._around(line, ports)
            ways.append(way)
        return tuple(way.path() for way in ways)

    def _broods(self, ports: Ports) -> dict[Who, Brood]:
        """For each child that stands right below its parents, its brood."""
        rows, children = self.standing.rows, dict[tuple[Who, ...], list[Who]]()
        for child in self.family.people:
            parents = self.family.parents(child)
            if parents and {rows[parent] for parent in parents} == {rows[child] - 1}:
                children.setdefault(parents, []).append(child)
        made = [Brood(parents, tuple(theirs), self.standing, ports, self.runs) for parents, theirs in children.items()]
        return {child: brood for brood in made for child in brood.children}

    def _straight(self, line: Wanted, straight: set[frozenset[Who]]) -> Way | None:
        """The first line of a couple who stand side by side."""
        couple = line.kind is not None and line.kind.couple
        if not couple or line.pair in straight or not self.standing.neighbours(line.one, line.other):
            return None
        straight.add(line.pair)
        return Across(line.one, line.other, self.standing)

    def _around(self, line: Wanted, ports: Ports) -> Way:
        rows = self.standing.rows
        far = abs(rows[line.one] - rows[line.other]) > 1
        lane = self.standing.right + MARGIN + self.lanes * TRACK
        self.lanes += far
        above = line.kind is TieKind.SIBLING
        return Around(line.one, line.other, self.standing, ports, self.runs, above, lane)


def _through_brood(line: Wanted, broods: dict[Who, Brood]) -> Way | None:
    brood = broods.get(line.other)
    if brood is None:
        return None
    if line.kind is TieKind.PARENT and line.one in brood.parents:
        return Descent(brood, line.one, line.other)
    if line.kind is TieKind.SIBLING and line.one in brood.children:
        return Kinship(brood, line.one, line.other)
    return None
