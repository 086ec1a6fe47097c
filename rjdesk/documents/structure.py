"""The logical structure of a document: what a screen reader walks through, in reading order (ISO 32000-1, 14.7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked piece of a page's content: page from 0, and its number on that page (the MCID)."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class El:
    """A structure element. ``role`` is a standard type (H1, P, TD, Form); children keep the reading order.

    The only mutable value here: marks are added to it while its content is being drawn.
    """

    role: str
    scope: str = ""  # "Column" or "Row", for TH
    alt: str = ""  # what a Figure shows, in words
    box: tuple[float, float, float, float] | None = None  # where a Figure stands on its page, once it is drawn
    kids: list[El | Mark] = field(default_factory=list)

    def add(self, role: str, scope: str = "") -> El:
        """A new last child."""
        child = El(role, scope)
        self.kids.append(child)
        return child

    def holding(self, *children: El) -> Self:
        """This element, with ready children put at its end."""
        self.kids.extend(children)
        return self
