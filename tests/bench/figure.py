"""A figure with its limit, and how figures are taken: interleaved, medians, in one run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, the value, its limit, the unit, and what stands behind a ratio."""

    name: str
    value: float
    limit: float
    unit: str = "x"
    behind: str = ""

    @property
    def kept(self) -> bool:
        """Whether the limit is kept."""
        return self.value <= self.limit

    def line(self) -> str:
        """The line of the table."""
        verdict = "kept" if self.kept else "MISSED"
        return f"{self.name:<58} {self.value:>8.2f} {self.unit:<3} <= {self.limit:>6.1f}  {verdict:<7} {self.behind}"


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def ratio(name: str, ours: Callable[[], object], bare: Callable[[], object], limit: float, rounds: int) -> Figure:
    """Ours over bare, each the median of ``rounds`` calls taken in turns after one of each to warm up."""
    ours()
    bare()
    pairs = [(milliseconds(ours), milliseconds(bare)) for _ in range(rounds)]
    mine = statistics.median(pair[0] for pair in pairs)
    floor = statistics.median(pair[1] for pair in pairs)
    return Figure(name, mine / floor, limit, behind=f"{mine:.2f} ms / {floor:.2f} ms")
