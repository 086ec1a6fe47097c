"""All that the signing screen shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from rjdesk.domain.ceremony import Place


class Phase(Enum):
    """How far a signing has come."""

    NOT_DUE = auto()
    READY = auto()
    UNDER_WAY = auto()
    ALL_SETTLED = auto()
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """One person's place, and how it stands in words ("" while it is open)."""

    place: Place
    state: str


@dataclass(frozen=True, slots=True)
class SigningShown:
    """A signing. ``words`` say what comes next; ``places`` are those who sign (or will be asked to).

    ``fixed``: it can only be looked at, and ``words`` say why.
    """

    reference: str
    phase: Phase
    words: str
    places: tuple[PlaceShown, ...]
    fixed: bool = False

    @property
    def next_place(self) -> Place | None:
        """Whoever is asked next."""
        return next((shown.place for shown in self.places if shown.place.settled is None), None)

    @property
    def settled(self) -> int:
        """How many places are settled."""
        return sum(shown.place.settled is not None for shown in self.places)
