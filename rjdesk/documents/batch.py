"""Several letters in one file for printing: each begins on a sheet of its own, so that nobody finds another's on its back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from reportlab.platypus import Flowable, PageBreak

from rjdesk.documents.archive import Printed, archive
from rjdesk.documents.binding import press
from rjdesk.documents.canvas import TagCanvas
from rjdesk.documents.flowables import canvas_of
from rjdesk.documents.furniture import Furniture
from rjdesk.documents.story import Story
from rjdesk.documents.structure import El
from rjdesk.documents.xmp import Metadata


def bind_together(stories: Sequence[Story], furniture: Furniture, metadata: Metadata) -> bytes:
    """One document of several stories, unsigned; the pages of each are counted by themselves."""
    whole, flow = El("Document"), list[Flowable]()
    for story in stories:
        story.document.role = "Sect"
        whole.kids.append(story.document)
        flow += [*story.flow, End(), PageBreak()]
    flow = flow[:-2]  # nothing follows the last one, so it needs no empty back

    def begin(*args: Any, **options: Any) -> BatchCanvas:
        return BatchCanvas(*args, furniture=furniture, **options)

    pdf, canvas = press(flow, furniture, begin)
    return archive(Printed(pdf, whole, canvas.marks, canvas.fields), metadata, ())


class End(Flowable):
    """Where a letter ends."""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """No room at all."""
        return 0.0, 0.0

    def draw(self) -> None:
        """The page being drawn is the letter's last one."""
        cast(BatchCanvas, canvas_of(self)).ending = True


class BatchCanvas(TagCanvas):
    """A canvas that adds an empty page after a letter of an odd number of pages.

    ``places`` are, of each page, its number in its letter and the letter's pages.
    """

    def __init__(self, *args: Any, furniture: Furniture, **options: Any) -> None:
        options["furnish"] = self._around
        super().__init__(*args, **options)
        self.ending = False
        self.places: list[tuple[int, int] | None] = []  # None for an empty page
        self._pages = 0  # of the letter being drawn
        self._furniture = furniture

    def showPage(self) -> None:
        """End a page; after a letter's last one on the front of a sheet, its back too."""
        ended, self.ending = self.ending, False
        super().showPage()
        self._pages += 1
        if ended:
            odd = self._pages % 2 == 1
            self._end_letter()
            if odd:
                super().showPage()
                self.places.append(None)

    def save(self) -> None:
        """Draw what stands around each page's text, and write the file."""
        self._end_letter()
        super().save()

    def _end_letter(self) -> None:
        self.places += [(page, self._pages) for page in range(1, self._pages + 1)]
        self._pages = 0

    def _around(self, canvas: TagCanvas, number: int, _: int) -> None:
        place = self.places[number - 1]
        if place is not None:
            self._furniture.around(canvas, *place)
