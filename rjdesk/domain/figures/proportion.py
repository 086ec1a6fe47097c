"""A proportion, with the range in which the true one may well lie."""

from __future__ import annotations

import math
from dataclasses import dataclass

Z95 = 1.959963984540054
"""Of the standard normal distribution, 2.5 % lie above it."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From low to high, both included."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Proportion:
    """So many of so many. Raises ValueError for more than all, or for less than none."""

    part: int
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.part <= self.of:
            raise ValueError

    @property
    def share(self) -> float | None:
        """The part as a number from 0 to 1; None of nothing."""
        return self.part / self.of if self.of else None

    def interval(self, z: float = Z95) -> Interval | None:
        """Wilson's score interval, which stays honest for small numbers and near 0 and 1; None of nothing.

        E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212.
        """
        if not self.of:
            return None
        share, squared = self.part / self.of, z * z / self.of
        middle = (share + squared / 2) / (1 + squared)
        reach = z / (1 + squared) * math.sqrt(share * (1 - share) / self.of + squared / (4 * self.of))
        low = 0.0 if self.part == 0 else max(0.0, middle - reach)  # exactly, where rounding would leave a trace
        high = 1.0 if self.part == self.of else min(1.0, middle + reach)
        return Interval(low, high)
