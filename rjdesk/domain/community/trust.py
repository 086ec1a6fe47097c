"""A survey of public trust that can be asked again: who was asked where and when, and how many gave each answer.

The items are rjdesk's own, in plain words; no published scale is copied, and they were not tested for validity. Only counts are
kept: who answered, nobody can tell from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.domain.ids import WaveId
from rjdesk.errors import CountsDontFit, EndsBeforeItBegins, NameMissing

VERSION = 1
"""Of the items: counts under other words can't be compared."""

ITEMS = ("know", "fair", "safe", "listen", "victims", "would_go")
"""In the order of the form; each is worded under ``[community.trust]``."""

DEGREES = 5
"""From 5, quite so, to 1, not at all."""


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """How many answered an item 5, 4, 3, 2, 1, in this order. Whoever left it out is in none of them."""

    item: str
    counts: tuple[int, ...]

    @property
    def answered(self) -> int:
        """How many answered it."""
        return sum(self.counts)

    @property
    def agree(self) -> int:
        """How many answered 5 or 4."""
        return sum(self.counts[:2])


@dataclass(frozen=True, slots=True)
class TrustWave:
    """One time that the survey was asked. ``region`` is the place as it may be told in public."""

    id: WaveId
    first: date
    last: date
    region: str
    asked: int
    answered: int
    items: tuple[ItemCounts, ...] = ()
    version: int = VERSION
    archived: bool = False

    @property
    def day(self) -> date | None:
        """It counts for the day on which it ended."""
        return self.last

    @property
    def searched(self) -> tuple[str, ...]:
        """Where the list looks as one types."""
        return (self.region, str(self.last.year))


def refuse_unsound_wave(wave: TrustWave) -> None:
    """Refuse counts that can't be. Raises NameMissing without a region, EndsBeforeItBegins, CountsDontFit."""
    if not wave.region.strip():
        raise NameMissing
    if wave.last < wave.first:
        raise EndsBeforeItBegins
    if not 0 <= wave.answered <= wave.asked:
        raise CountsDontFit(answered=wave.answered, asked=wave.asked)
    for item in wave.items:
        if len(item.counts) != DEGREES or min(item.counts) < 0 or item.answered > wave.answered:
            raise CountsDontFit(answered=item.answered, asked=wave.answered)
