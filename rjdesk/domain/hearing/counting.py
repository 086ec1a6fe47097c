"""From single answers to what may be told of them: counts, and nothing at all of fewer than five."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rjdesk.domain.hearing.answers import Answers
from rjdesk.domain.hearing.survey import DEGREES, RATHER_NOT, Wave

LEAST = 5
"""Answers to the same survey, at the same time of asking, of which anything is told."""

Group = tuple[str, int, Wave]
"""Which survey, in which version, at which time of asking: what is counted together."""

Shuffle = Callable[[list[str]], object]
"""Puts a list into an order that says nothing; in place."""


@dataclass(frozen=True, slots=True)
class ItemCount:
    """How many said what to one item: ``degrees`` from agreeing strongly to disagreeing strongly."""

    item: str
    degrees: tuple[int, ...]
    rather_not: int

    @property
    def said(self) -> int:
        """How many said anything: what a share is counted of."""
        return sum(self.degrees)


@dataclass(frozen=True, slots=True)
class Heard:
    """What people said to one survey. ``asked`` counts those too who declined. ``words`` are in no order."""

    survey: str
    version: int
    wave: Wave
    asked: int
    answered: int
    items: tuple[ItemCount, ...]
    words: tuple[str, ...]


def heard(answers: Iterable[Answers], asked: Mapping[Group, int], shuffle: Shuffle) -> tuple[Heard, ...]:
    """What may be told: of a survey with fewer than five answers not even that there is one."""
    groups = defaultdict[Group, list[Answers]](list)
    for each in answers:
        groups[each.survey, each.version, each.wave].append(each)
    told = sorted(group for group, held in groups.items() if len(held) >= LEAST)
    return tuple(_heard(group, groups[group], asked.get(group, 0), shuffle) for group in told)


def _heard(group: Group, held: list[Answers], asked: int, shuffle: Shuffle) -> Heard:
    words = [each.words for each in held if each.words]
    shuffle(words)
    items = sorted({item for each in held for item in each.said})
    counts = tuple(_count(item, held) for item in items)
    return Heard(*group, max(asked, len(held)), len(held), counts, tuple(words))


def _count(item: str, held: list[Answers]) -> ItemCount:
    found = Counter(each.said.get(item, RATHER_NOT) for each in held)
    return ItemCount(item, tuple(found[degree] for degree in DEGREES), found[RATHER_NOT])
