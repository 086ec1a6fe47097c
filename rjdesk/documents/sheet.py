"""The sheet of paper that a document is set on. The text is as wide on each: margins and height differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, letter
from reportlab.lib.units import mm

from rjdesk.documents.styles import BOTTOM, TOP, WIDTH
from rjdesk.process.paper_size import PaperSize


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper, in points. ``address_begins`` and ``body_begins`` are a letter's, below the upper edge.

    So that the address is seen through the window of an envelope, and nothing else. Windows differ by country and maker, and
    none was measured here: on A4, folded in three in a DL envelope, 52 mm from the top and 25 mm from the left lies within what
    DIN 5008 (form B) and BS 4264 are known to show; on Letter, in a No. 10 envelope, 55 mm lies within the usual window (half
    an inch above the lower edge, 1 1/8 inches high). An office tries one of its own envelopes first.
    """

    width: float
    height: float
    address_begins: float
    body_begins: float = 88 * mm

    @property
    def side(self) -> float:
        """The margins left and right."""
        return (self.width - WIDTH) / 2

    @property
    def room(self) -> float:
        """How high the text of a page may be."""
        return self.height - TOP - BOTTOM


_SHEETS: Mapping[str, Sheet] = {
    PaperSize.A4: Sheet(*A4, address_begins=52 * mm),
    PaperSize.LETTER: Sheet(*letter, address_begins=55 * mm),
}


def sheet_of(paper: str) -> Sheet:
    """The sheet of a size, which contents that were settled hold as a plain text."""
    return _SHEETS[paper]
