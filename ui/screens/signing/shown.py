"""All that the signing screen shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from rjdesk.domain.ceremony import How, Place
from rjdesk.domain.ids import AttachmentId


class Phase(Enum):
    """How far a signing has come."""

    NOT_DUE = auto()
    READY = auto()
    UNDER_WAY = auto()
    WAITING = auto()  # for scans of what was signed on paper, and for nothing else
    ALL_SETTLED = auto()
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """One person's place, and how it stands in words ("" while it is open)."""

    place: Place
    state: str

    @property
    def scanned(self) -> bool:
        """Whether the place rests on a scan."""
        return self.place.settled is not None and self.place.settled.how is How.ON_PAPER


@dataclass(frozen=True, slots=True)
class SigningShown:
    """A signing. ``words`` say what comes next; ``places`` are those who sign (or will be asked to).

    ``fixed``: it can only be looked at, and ``words`` say why. ``may_print``: whoever is at work may hand out a sheet too.
    """

    reference: str
    phase: Phase
    words: str
    places: tuple[PlaceShown, ...]
    fixed: bool = False
    may_print: bool = True

    @property
    def next_place(self) -> Place | None:
        """Whoever is asked next; who signs on paper was asked."""
        open_ = (shown.place for shown in self.places if shown.place.settled is None)
        return next((place for place in open_ if place.on_paper is None), None)

    @property
    def unprinted(self) -> tuple[Place, ...]:
        """Who signs on paper, and has no sheet yet."""
        return tuple(place for place in self.waiting if place.on_paper and place.on_paper.sheet is None)

    @property
    def waiting(self) -> tuple[Place, ...]:
        """Whose scan is waited for."""
        return tuple(shown.place for shown in self.places if shown.place.waits_for_scan)

    @property
    def settled(self) -> int:
        """How many places are settled."""
        return sum(shown.place.settled is not None for shown in self.places)


@dataclass(frozen=True, slots=True)
class ScanShown:
    """A file of the case that can be the scan of a signed sheet, in words."""

    file: AttachmentId
    title: str
    details: str
