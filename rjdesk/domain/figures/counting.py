"""Counting rows into lists that may be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from rjdesk.domain.figures.report import Cell
from rjdesk.domain.figures.suppression import LEAST, shown_list

Line = tuple[str, int]


def lines_of(said: Iterable[str], unknown: str) -> list[Line]:
    """How often each thing was said, most often first; what nobody said ("") under ``unknown`` and last."""
    counted = Counter(said)
    silent = counted.pop("", 0)
    named = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    return [*named, (unknown, silent)] if silent else named


def told_apart(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Those that may be told by name, and how many are left together, in lines of which at least two or none are left.

    A name alone would say that there was one at least, and five such names of five in all are one each.
    """
    shown = shown_list([count for _, count in lines]).counts
    told = [line for line, count in zip(lines, shown, strict=True) if count is not None]
    return told, sum(count for _, count in lines) - sum(count for _, count in told)


def listed(lines: Sequence[tuple[str, int]], *, whole: bool) -> tuple[tuple[Cell, ...], ...]:
    """Lines with their counts as they may be shown."""
    shown = [count for _, count in lines] if whole else list(shown_list([count for _, count in lines]).counts)
    return tuple((name, count) for (name, _), count in zip(lines, shown, strict=True))


def few(count: int, *, whole: bool) -> int | None:
    """A count alone, as it may be shown."""
    return count if whole or count >= LEAST else None


def part_of(count: int, of: int, *, whole: bool) -> int | None:
    """A count that is a part of another one that is shown: neither it nor what is left may be below five."""
    return count if whole or (count >= LEAST and of - count >= LEAST) else None


def middle(days: Sequence[int], *, whole: bool) -> Cell:
    """The middle one of some numbers of days; None of fewer than five where that could point at somebody, or of none."""
    if not days or (not whole and len(days) < LEAST):
        return None
    return float(median(days))
