"""A family as the drawing reads it: parents, couples and siblings of each, looked up instead of searched for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.kin import Tie, TieKind

Who = ParticipantId
NEVER = 9999  # born in no known year: after all who were


@dataclass(frozen=True, slots=True)
class Family:
    """People in order of entry and the ties among them that make a family. ``born`` are years, of those that are known."""

    people: tuple[Who, ...]
    ties: tuple[Tie, ...]
    born: Mapping[Who, int] = field(default_factory=dict)

    def parents(self, child: Who) -> tuple[Who, ...]:
        """Somebody's parents, in order of entry."""
        found = {tie.one for tie in self.ties if tie.kind is TieKind.PARENT and tie.other == child}
        return tuple(who for who in self.people if who in found)

    def couples(self) -> tuple[tuple[Who, Who], ...]:
        """Partners, then former partners, then those who only have a child together."""
        said = {kind: [(t.one, t.other) for t in self.ties if t.kind is kind] for kind in TieKind}
        children = (self.parents(child) for child in self.people)
        together = [pair for parents in children for pair in combinations(parents, 2)]
        return _once((*said[TieKind.PARTNER], *said[TieKind.FORMER_PARTNER], *together))

    def siblings(self) -> tuple[tuple[Who, Who], ...]:
        """Those who are said to be brothers or sisters."""
        return tuple((tie.one, tie.other) for tie in self.ties if tie.kind is TieKind.SIBLING)

    def children(self) -> tuple[tuple[Who, ...], ...]:
        """The children of each parent, in order of entry."""
        found = ({child for one, child in self.parenthood() if one == parent} for parent in self.people)
        return tuple(tuple(who for who in self.people if who in theirs) for theirs in found if theirs)

    def parenthood(self) -> tuple[tuple[Who, Who], ...]:
        """Every parent with every child."""
        return tuple((tie.one, tie.other) for tie in self.ties if tie.kind is TieKind.PARENT)

    def by_birth(self, people: Iterable[Who]) -> tuple[Who, ...]:
        """The oldest first; whose year isn't known come last, in order of entry."""
        place = {who: number for number, who in enumerate(self.people)}
        return tuple(sorted(people, key=lambda who: (self.born.get(who) or NEVER, place[who])))


def is_of_family(tie: Tie) -> bool:
    """Whether a tie says where somebody stands in a family."""
    return tie.kind.couple or tie.kind in (TieKind.PARENT, TieKind.SIBLING)


def components(people: Sequence[Who], pairs: Iterable[tuple[Who, Who]]) -> tuple[tuple[Who, ...], ...]:
    """People put together who are joined, directly or through others; all in order of entry."""
    home = {who: who for who in people}
    for one, other in pairs:
        if one in home and other in home:
            here, there = home[one], home[other]
            home = {who: here if at == there else at for who, at in home.items()}
    heads = dict.fromkeys(home[who] for who in people)
    return tuple(tuple(who for who in people if home[who] == head) for head in heads)


def _once(pairs: Iterable[tuple[Who, Who]]) -> tuple[tuple[Who, Who], ...]:
    found: dict[frozenset[Who], tuple[Who, Who]] = {}
    for pair in pairs:
        found.setdefault(frozenset(pair), pair)
    return tuple(found.values())
