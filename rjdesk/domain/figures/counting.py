"""Counting rows into lists that may be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from rjdesk.domain.figures.report import Cell
from rjdesk.domain.figures.suppression import LEAST, shown_list


def breakdown(said: Iterable[str], unknown: str, *, whole: bool) -> tuple[tuple[Cell, ...], ...]:
    """How often each thing was said, most often first, what nobody said under ``unknown`` and last; and all together.

    With ``whole`` every count is shown; else none that is below five, nor what would give one away.
    """
    counted = Counter(said)
    silent = counted.pop("", 0)
    named = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    lines = [*named, (unknown, silent)] if silent else named
    return listed(lines, whole=whole)


def listed(lines: Sequence[tuple[str, int]], *, whole: bool) -> tuple[tuple[Cell, ...], ...]:
    """Lines with their counts as they may be shown."""
    shown = [count for _, count in lines] if whole else list(shown_list([count for _, count in lines]).counts)
    return tuple((name, count) for (name, _), count in zip(lines, shown, strict=True))


def few(count: int, *, whole: bool) -> int | None:
    """A count alone, as it may be shown."""
    return count if whole or count >= LEAST else None


def middle(days: Sequence[int], *, whole: bool) -> Cell:
    """The middle one of some numbers of days; None of fewer than five where that could point at somebody, or of none."""
    if not days or (not whole and len(days) < LEAST):
        return None
    return float(median(days))
