"""Where people sign, a line with room for ink and the name below it; and the office's fields, seen and unseen."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.platypus import Flowable

from rjdesk.documents.canvas import Rect
from rjdesk.documents.flowables import Piece, canvas_of, put
from rjdesk.documents.structure import El
from rjdesk.documents.styles import INK, LINE, WIDTH

INK_HEIGHT = 50.0  # with INK_WIDTH about 4 to 1, as the signing pads of the desktop are
GUTTER = 29.0
INK_WIDTH = (WIDTH - GUTTER) / 2


@dataclass(frozen=True, slots=True)
class Place:
    """One place to sign: the field's name and tooltip, its element, and the texts below the line.

    A line to be signed with ink on paper has no field, and no element for one.
    """

    field: str
    tip: str
    el: El | None
    below: tuple[Piece, ...]


class SignatureRow(Flowable):
    """One or two places to sign, side by side. It never splits."""

    def __init__(self, places: tuple[Place, ...]) -> None:
        super().__init__()
        self.places = places

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Room for the ink and the longest text."""
        self.width = availWidth
        heights = (sum(text.wrap(INK_WIDTH, availHeight)[1] for text in place.below) for place in self.places)
        self.height = INK_HEIGHT + 5 + max(heights)
        return availWidth, self.height

    def getSpaceAfter(self) -> float:
        """The gap below."""
        return 14.0

    def draw(self) -> None:
        """Draw each place's line and texts, and note its field."""
        for column, place in enumerate(self.places):
            self._draw_place(place, column * (INK_WIDTH + GUTTER))

    def _draw_place(self, place: Place, x: float) -> None:
        canvas = canvas_of(self)
        line = self.height - INK_HEIGHT
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.6)
            canvas.line(x, line, x + INK_WIDTH, line)
            canvas.restoreState()
        left, bottom = canvas.absolutePosition(x, line)
        rect: Rect = (left, bottom + 1, left + INK_WIDTH, bottom + INK_HEIGHT - 2)
        if place.el is not None:
            canvas.place_field(rect, place.field, place.tip, place.el)
        y = line - 5
        for text in place.below:
            y -= text.height
            put(canvas, text, x, y)


class ClosingBox(Flowable):
    """The frame of the closing statement with its caption. It is empty until the closing signature fills it."""

    def __init__(self, name: str, tip: str, el: El, caption: Piece, height: float) -> None:
        super().__init__()
        self.name, self.tip, self.el, self.caption, self.box = name, tip, el, caption, height

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The box and its caption, never apart."""
        self.width = availWidth
        self.height = self.box + 5 + self.caption.wrap(availWidth, availHeight)[1]
        return availWidth, self.height

    def draw(self) -> None:
        """Draw the frame and the caption, and note the field inside the frame."""
        canvas = canvas_of(self)
        lower = self.height - self.box
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColor(LINE)
            canvas.setLineWidth(0.6)
            canvas.rect(0, lower, self.width, self.box)
            canvas.restoreState()
        left, bottom = canvas.absolutePosition(0, lower)
        rect: Rect = (left + 1, bottom + 1, left + self.width - 1, bottom + self.box - 1)
        canvas.place_field(rect, self.name, self.tip, self.el, locks_all=True)
        put(canvas, self.caption, 0, 0)


class Field(Flowable):
    """A field of the office's own, which shows nothing on the page: its signature is read in the signature panel."""

    def __init__(self, name: str, tip: str, el: El, *, locks_all: bool = False) -> None:
        super().__init__()
        self.name, self.tip, self.el, self.locks_all = name, tip, el, locks_all

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """No room at all."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Note the field; an empty rectangle says that it isn't seen (ISO 32000-1, 12.7.4.5)."""
        canvas_of(self).place_field((0, 0, 0, 0), self.name, self.tip, self.el, locks_all=self.locks_all)
