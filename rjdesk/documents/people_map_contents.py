"""What goes onto a printed people map: people, family, carers, friends and supports. There is no place here for an order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rjdesk.documents.contents import PaperFrame


class Stroke(StrEnum):
    """How a line is drawn; each is worded under ``[documents.people_map.stroke]``."""

    FAMILY = "family"
    COUPLE = "couple"
    FORMER = "former"
    CARE = "care"
    SUPPORT = "support"
    FRIEND = "friend"
    KIN = "kin"


@dataclass(frozen=True, slots=True)
class MapBox:
    """Somebody in a box: its upper left corner and size in the drawing's own units, downwards."""

    x: int
    y: int
    width: int
    height: int
    name: str
    note: str
    is_subject: bool = False
    is_dead: bool = False
    in_the_case: bool = True


@dataclass(frozen=True, slots=True)
class MapLine:
    """A line through points, in the drawing's own units."""

    stroke: Stroke
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class PeopleMapContents:
    """A drawing ``width`` by ``height``, and the same in words: each line of ``told`` says one tie."""

    frame: PaperFrame
    width: int
    height: int
    boxes: tuple[MapBox, ...]
    lines: tuple[MapLine, ...]
    told: tuple[str, ...]
