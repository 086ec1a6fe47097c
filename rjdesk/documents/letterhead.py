"""Where a letter's parts stand on its first page, so that the address is seen through the window of an envelope.

For an A4 sheet folded in three in a DL envelope. Windows differ by country and maker, and none was measured here: an address
that begins 52 mm below the sheet's upper edge and 25 mm from its left one lies within what DIN 5008 (form B) and BS 4264 are
known to show. An office tries one of its own envelopes first.
"""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from rjdesk.documents.styles import BODY, BOTTOM, OFFICE, PAGE_HEIGHT, TITLE

ADDRESS_BEGINS = 52 * mm
BODY_BEGINS = 88 * mm
"""Below the upper edge of the sheet; a longer address or letterhead moves what follows it down."""

HEAD = OFFICE.clone("letter-office", spaceAfter=1)
CONTACT = BODY.clone("letter-contact", fontSize=8.5, leading=11.5, textColor=OFFICE.textColor, spaceAfter=0)
ADDRESS = BODY.clone("letter-address", fontSize=10.5, leading=14, spaceAfter=0)
DATED = BODY.clone("letter-dated", fontSize=10.5, leading=14, spaceAfter=0)
SUBJECT = TITLE.clone("letter-title", fontSize=15, leading=20, spaceBefore=10, spaceAfter=8)
LETTER = BODY.clone("letter", fontSize=10.5, leading=15.5, spaceAfter=7)


class DownTo(Flowable):
    """Nothing, down to so far below the sheet's upper edge; nothing at all where the text is there already."""

    def __init__(self, below_the_edge: float) -> None:
        super().__init__()
        self.below_the_edge = below_the_edge

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As high as is left above that line."""
        above = PAGE_HEIGHT - BOTTOM - self.below_the_edge
        self.height = max(0.0, availHeight - above)
        return availWidth, self.height

    def draw(self) -> None:
        """Nothing is seen."""
