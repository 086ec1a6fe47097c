"""What stands around the text on every page. Nobody's name does: a page may lie face up on a desk."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.documents.canvas import TagCanvas
from rjdesk.documents.faces import BOLD, REGULAR
from rjdesk.documents.sheet import Sheet
from rjdesk.documents.styles import (
    FOOT,
    LINE,
    MUTED,
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
    sheet: Sheet

    def behind(self, canvas: TagCanvas) -> None:
        """Draw what lies under the text: the watermark of a practice document."""
        if not self.practice:
            return
        with canvas.artifact("Pagination"):
            canvas.saveState()
            canvas.translate(self.sheet.width / 2, self.sheet.height / 2)
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
                canvas.drawCentredString(
                    self.sheet.width / 2, self.sheet.height - TOP + 28, say("documents.practice_mark")
                )
                canvas.drawCentredString(self.sheet.width / 2, FOOT, say("documents.practice_mark"))
            canvas.restoreState()

    def _head(self, canvas: TagCanvas) -> None:
        y = self.sheet.height - TOP + 28
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(MUTED)
        canvas.drawString(self.sheet.side, y, _short(self.process))
        canvas.drawRightString(self.sheet.width - self.sheet.side, y, _short(self.kind))
        canvas.line(self.sheet.side, y - 8, self.sheet.width - self.sheet.side, y - 8)

    def _foot(self, canvas: TagCanvas, number: int, pages: int) -> None:
        y = FOOT
        canvas.line(self.sheet.side, y + 14, self.sheet.width - self.sheet.side, y + 14)
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(MUTED)
        canvas.drawString(self.sheet.side, y, _short(self.reference or self.office))
        canvas.drawRightString(self.sheet.width - self.sheet.side, y, say("documents.page", page=number, pages=pages))


def _short(text: str, most: int = 48) -> str:
    """One line that can't run into its neighbour."""
    text = text.replace("\n", " ")
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
