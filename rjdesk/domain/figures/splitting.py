"""Parting what was counted into groups: who may be told apart, and who stands together with others.

A group stands alone where whoever did and whoever didn't are five or more each, and so is everybody of whom neither can be
said, or there is nobody. All other groups stand together, at least two of them, and only where the same holds of them
together; else further groups join them, the smallest first. Of groups that stand together nobody can work out that one of
their counts is below five: whatever else is known of how large they are and of all groups together, each of their counts may
be as large as the group itself or the count of them all. Several reports, each split another way, say no more than each
alone, for they share the counts of all groups together only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.figures.suppression import LEAST

YES, NO = "yes", "no"
"""What may be said of a case; anything else says why neither can be."""

BOTH = (YES, NO)

Tally = Mapping[tuple[tuple[str, ...], str], int]
"""How many there are of each kind: the groups that it belongs to, and what may be said of it."""


class By(StrEnum):
    """What a report may be split by."""

    PROCESS = "process"
    REGION = "region"
    ETHNICITY = "ethnicity"
    GENDER = "gender"


@dataclass(frozen=True, slots=True)
class Parted:
    """``alone`` are told by name, the largest first; ``rest`` only together, and not at all unless ``rest_told``."""

    alone: tuple[str, ...]
    rest: tuple[str, ...] = ()
    rest_told: bool = True


def groups_of(row: CaseRow, by: By) -> tuple[str, ...]:
    """The groups that a case belongs to; "" where nobody recorded it. People may have said several."""
    if by is By.PROCESS:
        return (row.process,)
    said = {By.ETHNICITY: row.ethnicity, By.GENDER: row.gender}.get(by, (row.region,))
    return tuple(sorted(set(said))) or ("",)


def tallied(said: Iterable[tuple[tuple[str, ...], str]]) -> Tally:
    """Counted once, so that parting them takes no longer for many cases than for few."""
    return Counter(said)


def counts_of(tally: Tally, groups: Collection[str] | None = None) -> Mapping[str, int]:
    """What may be said of whoever belongs to one of these groups at least, each counted once; of everybody without them."""
    found = Counter[str]()
    for (said, what), count in tally.items():
        if groups is None or not set(groups).isdisjoint(said):
            found[what] += count
    return found


def by_size(tally: Tally) -> tuple[str, ...]:
    """Every group, the largest first and whoever nobody recorded last."""
    sizes = Counter[str]()
    for (said, _), count in tally.items():
        sizes.update(dict.fromkeys(said, count))
    return tuple(sorted(sizes, key=lambda group: (not group, -sizes[group], group)))


def parted(tally: Tally, needed: Sequence[str] = BOTH) -> Parted:
    """Which groups may be told apart. ``needed`` is what is told: each of it five times or more wherever it is."""
    names = by_size(tally)
    alone = [name for name in names if _may_be_told(counts_of(tally, (name,)), needed)]
    rest = [name for name in names if name not in alone]
    while alone and (len(rest) == 1 or (rest and not _may_be_told(counts_of(tally, rest), needed))):
        rest.append(alone.pop())
    told = True
    if alone and _few_in_several(tally, (*((name,) for name in alone), tuple(rest))):
        told = False
        while alone and len(rest) < 2:
            rest.append(alone.pop())
    return Parted(tuple(alone), tuple(rest), told)


def _may_be_told(counts: Mapping[str, int], needed: Sequence[str]) -> bool:
    enough = all(counts.get(what, 0) >= LEAST for what in needed)
    return enough and not any(0 < count < LEAST for count in counts.values())


def _few_in_several(tally: Tally, lines: Sequence[Collection[str]]) -> bool:
    """Whether the lines come to a few more than everybody, which would tell of those few that they are in two of them."""
    every, found = counts_of(tally), Counter[str]()
    for line in lines:
        found.update(counts_of(tally, line))
    return any(0 < found[what] - every[what] < LEAST for what in found)
