"""Which generation each belongs to: parents above their children, couples and siblings side by side where that allows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain, pairwise

from rjdesk.domain.people_map.family import Family, Who

Above = Mapping[Who, frozenset[Who]]
"""For each head of a group, the heads of the groups that are a parent's."""


def generations(family: Family) -> dict[Who, int]:
    """The row of each, 0 the oldest. A ring of parents, which no vault should hold, is opened at its last tie."""
    groups = _Groups(family.people)
    for parent, child in family.parenthood():
        groups.put_above(parent, child)
    born_together = (pair for children in family.children() for pair in pairwise(children))
    for one, other in chain(born_together, family.couples(), family.siblings()):
        groups.join(one, other)
    return groups.rows()


class _Groups:
    """People of one row, as far as it is known, and which group stands above which."""

    def __init__(self, people: Iterable[Who]) -> None:
        self._head = {who: who for who in people}
        self._above: dict[Who, set[Who]] = {who: set() for who in self._head}

    def put_above(self, parent: Who, child: Who) -> None:
        """The one above the other, unless that would close a ring."""
        upper, lower = self._head[parent], self._head[child]
        if upper != lower and not self._stands_above(lower, upper):
            self._above[lower].add(upper)

    def join(self, one: Who, other: Who) -> None:
        """Both in one row, unless one of them stands above the other."""
        here, there = self._head[one], self._head[other]
        if here == there or self._stands_above(here, there) or self._stands_above(there, here):
            return
        self._head = {who: here if head == there else head for who, head in self._head.items()}
        self._above[here] |= self._above.pop(there)
        self._above = {head: {here if a == there else a for a in above} for head, above in self._above.items()}

    def rows(self) -> dict[Who, int]:
        """A row for each, as high as their forebears allow, and those without forebears just above their children."""
        found: dict[Who, int] = {}
        while len(found) < len(self._above):
            ready = [head for head, above in self._above.items() if head not in found and above <= found.keys()]
            found |= {head: max((found[a] + 1 for a in self._above[head]), default=0) for head in ready}
        lowered = {head: self._just_above_children(head, found) for head in self._above}
        return {who: lowered[head] for who, head in self._head.items()}

    def _just_above_children(self, head: Who, rows: Mapping[Who, int]) -> int:
        children = [rows[lower] for lower, above in self._above.items() if head in above]
        return min(children) - 1 if children and not self._above[head] else rows[head]

    def _stands_above(self, upper: Who, lower: Who) -> bool:
        seen: set[Who] = set()
        asked = {lower}
        while asked:
            asked = set().union(*(self._above[head] for head in asked)) - seen
            seen |= asked
        return upper in seen
