"""What stands around the text on every page. Nobody's name does: a page may lie face up on a desk."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.documents.canvas import TagCanvas
from rjdesk.documents.faces import BOLD, REGULAR
from rjdesk.documents.styles import (
    BOTTOM,
    LINE,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIDE,
    TOP,
    WARNING,
    WATERMARK,
)
from rjdesk.wording import say

_SIZE = 8.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """The running head (from page two), the foot with the case's reference, and PRACTICE where it is practice."""

    process: str
    kind: str
    office: str
    reference: str
    practice: bool

    def behind(self, canvas: TagCanvas) -> None:
        """Draw what lies under the text: the watermark of a practice document."""
        if not self.practice:
            return
        with canvas.artifact("Pagination"):
            canvas.saveState()
            canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
            canvas.rotate(52)
            canvas.setFont(BOLD, 118)
            canvas.setFillColor(WATERMARK)
            canvas.drawCentredString(0, -40, say("documents.practice_mark"))
            canvas.restoreState()

    def around(self, canvas: TagCanvas, number: int, pages: int) -> None:
        """Draw head and foot of page ``number`` of ``pages``."""
        with canvas.artifact("Pagination"):
            canvas.saveState()
            canvas.setStrokeColor(LINE)
            canvas.setLineWidth(0.5)
            self._foot(canvas, number, pages)
            if number > 1:
                self._head(canvas)
            if self.practice:
                canvas.setFont(BOLD, _SIZE)
                canvas.setFillColor(WARNING)
                canvas.drawCentredString(PAGE_WIDTH / 2, PAGE_HEIGHT - TOP + 28, say("documents.practice_mark"))
                canvas.drawCentredString(PAGE_WIDTH / 2, BOTTOM - 40, say("documents.practice_mark"))
            canvas.restoreState()

    def _head(self, canvas: TagCanvas) -> None:
        y = PAGE_HEIGHT - TOP + 28
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(MUTED)
        canvas.drawString(SIDE, y, _short(self.process))
        canvas.drawRightString(PAGE_WIDTH - SIDE, y, _short(self.kind))
        canvas.line(SIDE, y - 8, PAGE_WIDTH - SIDE, y - 8)

    def _foot(self, canvas: TagCanvas, number: int, pages: int) -> None:
        y = BOTTOM - 40
        canvas.line(SIDE, y + 14, PAGE_WIDTH - SIDE, y + 14)
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(MUTED)
        canvas.drawString(SIDE, y, _short(self.reference or self.office))
        canvas.drawRightString(PAGE_WIDTH - SIDE, y, say("documents.page", page=number, pages=pages))


def _short(text: str, most: int = 44) -> str:
    """One line that can't run into its neighbour."""
    text = text.replace("\n", " ")
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
