"""Where everybody stands, before it is known how high the rows lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rjdesk.domain.people_map.family import Who
from rjdesk.domain.people_map.shapes import BOX_WIDTH


@dataclass(frozen=True, slots=True)
class Standing:
    """Everybody's row and left edge."""

    rows: Mapping[Who, int]
    at: Mapping[Who, int]

    @property
    def right(self) -> int:
        """The right edge of whoever stands furthest right."""
        return max((x + BOX_WIDTH for x in self.at.values()), default=0)

    @property
    def number(self) -> int:
        """How many rows there are."""
        return max(self.rows.values(), default=-1) + 1

    def neighbours(self, one: Who, other: Who) -> bool:
        """Whether two stand in one row with nobody between them."""
        left, right = sorted((self.at[one], self.at[other]))
        between = (who for who, x in self.at.items() if left < x < right and self.rows[who] == self.rows[one])
        return self.rows[one] == self.rows[other] and not any(between)
