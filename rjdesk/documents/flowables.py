"""The pieces that a page is set from, each tagged: a paragraph, a tinted notice, a table, texts side by side."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, cast
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Table

from rjdesk.documents.canvas import TagCanvas
from rjdesk.documents.structure import El
from rjdesk.documents.styles import ACCENT, INK, TINT

_HIGH = 150.0  # points: a row that is higher goes over a page's end where it can


def canvas_of(flowable: Flowable) -> TagCanvas:
    """The canvas that a flowable is being drawn on; ``binding`` always gives ours."""
    return cast(TagCanvas, flowable.canv)


class Text(Paragraph):
    """A paragraph that belongs to a structure element; its parts after a page break belong to the same one.

    The text is plain, never markup. A table head that is repeated on the next page is drawn as an artifact.
    """

    blPara: Any  # reportlab's own: the broken lines

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        bulletText: str | None = None,
        frags: list[Any] | None = None,
        *,
        el: El | None = None,
    ) -> None:
        if text and "\n" in text:
            text = escape(text).replace("\n", "<br/>")
        elif text:  # one piece in one style: reportlab's markup reader is not even asked
            frags = [_piece(style).clone(text=text)]
        super().__init__(cast(str, text), style, bulletText, frags)
        self.el = el
        self._wrapped_at = -1.0

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Break into lines once per width: keeping pieces together asks again and again."""
        if availWidth != self._wrapped_at or not hasattr(self, "blPara"):  # splitting forgets the lines
            super().wrap(availWidth, availHeight)
            self._wrapped_at = availWidth
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """The parts before and after a page break, both belonging to this element."""
        parts = super().split(availWidth, availHeight)
        for part in parts:
            cast(Text, part).el = self.el
        return parts

    def draw(self) -> None:
        """Draw inside this element's mark."""
        self._keep_spaces_at_line_ends()
        with _mark(canvas_of(self), self.el):
            super().draw()

    def _keep_spaces_at_line_ends(self) -> None:
        """Breaking drops the space between the last word of a line and the next: readers would join the two."""
        lines = self.blPara.lines
        for number, line in enumerate(lines[:-1]):
            if self.blPara.kind == 0:
                if line[1] and line[1][-1]:
                    lines[number] = (line[0], [*line[1], ""])
            elif line.words and not line.words[-1].text.endswith(" "):
                line.words[-1] = line.words[-1].clone(text=line.words[-1].text + " ")


class Line(Flowable):
    """A text that is known to fit in one line: most of a document's pieces are, and a paragraph costs four times more."""

    def __init__(self, text: str, style: ParagraphStyle, el: El) -> None:
        super().__init__()
        self.text, self.style, self.el = text, style, el
        self.height = style.leading

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """One line high."""
        self.width = availWidth
        return availWidth, self.height

    def draw(self) -> None:
        """Draw where the frame or the table has moved the origin to."""
        self.paint(canvas_of(self), 0, 0)

    def paint(self, canvas: TagCanvas, x: float, y: float) -> None:
        """Draw with the lower left at x, y, on the base line that a paragraph would have."""
        style = self.style
        with _mark(canvas, self.el):
            line = canvas.beginText(x, y + self.height - _ascent(style.fontName, style.fontSize))
            line.setFont(style.fontName, style.fontSize)
            line.setFillColor(style.textColor)
            line.textOut(self.text)
            canvas.drawText(line)


Piece = Text | Line


def fits(text: str, style: ParagraphStyle, width: float) -> bool:
    """Whether a text needs one line only. Long ones are not measured."""
    return len(text) <= 90 and "\n" not in text and stringWidth(text, style.fontName, style.fontSize) <= width


def put(canvas: TagCanvas, text: Piece, x: float, y: float) -> None:
    """Draw a wrapped text with its lower left at x, y."""
    if isinstance(text, Line):
        text.paint(canvas, x, y)
    else:
        text.drawOn(canvas, x, y)


def piece(text: str, style: ParagraphStyle, el: El, width: float) -> Piece:
    """A text for a place of that width."""
    return Line(text, style, el) if fits(text, style, width) else Text(text, style, el=el)


def _mark(canvas: TagCanvas, el: El | None) -> AbstractContextManager[None]:
    repeated = el is None or (el.role == "TH" and bool(el.kids))
    return canvas.artifact("Pagination") if el is None or repeated else canvas.belonging(el)


@cache
def _ascent(font: str, size: float) -> float:
    return pdfmetrics.getAscentDescent(font, size)[0]


_pieces: dict[str, Any] = {}


def _piece(style: ParagraphStyle) -> Any:
    """What reportlab reads from a paragraph of plain text in this style, to be cloned with another text."""
    if style.name not in _pieces:
        _pieces[style.name] = Paragraph("x", style).frags[0]
    return _pieces[style.name]


class Notice(Text):
    """A paragraph on a tint, with a bar at its left: what must not be overlooked."""

    pad = 7.0

    def draw(self) -> None:
        """Draw the tint and the bar as artifacts, then the text."""
        canvas = canvas_of(self)
        with canvas.artifact():
            canvas.saveState()
            canvas.setFillColor(TINT)
            canvas.rect(0, -self.pad, self.width, self.height + 2 * self.pad, stroke=0, fill=1)
            canvas.setFillColor(ACCENT if self.style.textColor == INK else self.style.textColor)
            canvas.rect(0, -self.pad, 2.5, self.height + 2 * self.pad, stroke=0, fill=1)
            canvas.restoreState()
        super().draw()


class Grid(Table):
    """A table whose tints and rules are artifacts; its cells are ``Text`` pieces that carry their own elements.

    No page ends after its first row, and none begins with its last one; unless rows are so high that they need the room.
    """

    _rowHeights: list[float]  # reportlab's own, as are the values
    _cellvalues: list[list[Any]]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._renderCB = self._mark  # reportlab's own hook; its constructor has just set it to None

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """The parts before and after a page's end; none where the first row would stand alone."""
        parts: list[Flowable] = super().split(availWidth, availHeight)
        above, below = (len(cast(Grid, part)._cellvalues) for part in parts) if len(parts) == 2 else (0, 0)
        parted_between_rows = above + below == len(self._cellvalues) + 1  # the head comes twice
        if not parted_between_rows or max(self._rowHeights) > _HIGH:
            return parts
        rows = above - 1 if below == 2 else above
        if rows <= 2:
            return []
        return parts if rows == above else super().split(availWidth, sum(self._rowHeights[:rows]) + 0.1)

    @staticmethod
    def _mark(table: Table, moment: str, *_: object) -> None:
        code = canvas_of(table)._code
        if moment in ("startBG", "startLines"):
            code.append("/Artifact <</Type /Layout>> BDC")
        elif moment in ("endBG", "endLines"):
            code.append("EMC")


class Together(KeepTogether):
    """Pieces that stay on one page, if a page can hold them: with the gap above the first, which reportlab forgets."""

    _content: list[Flowable]  # reportlab's own

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """All of them, after a page's end where they don't fit."""
        pieces = (piece for piece in self._content if not isinstance(piece, CondPageBreak))
        gap = max((piece.getSpaceBefore() for piece in islice(pieces, 1)), default=0.0)
        parts: list[Flowable] = super().split(availWidth, availHeight - gap)
        return parts


@dataclass(frozen=True, slots=True)
class Beside:
    """One text in a row: where it begins and how wide it may be."""

    text: Piece
    x: float
    width: float


class Row(Flowable):
    """Texts side by side, their first lines level. Only a row with a single long text, its last, can be split."""

    def __init__(self, cells: tuple[Beside, ...], after: float = 2.0) -> None:
        super().__init__()
        self.cells = cells
        self.after = after

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As high as the highest text."""
        self.width = availWidth
        self.height = max(cell.text.wrap(cell.width, availHeight)[1] for cell in self.cells)
        return availWidth, self.height

    def getSpaceAfter(self) -> float:
        """The gap below."""
        return self.after

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Split the last text, when the others fit beside its first part."""
        *others, last = self.cells
        if any(cell.text.wrap(cell.width, availHeight)[1] > availHeight for cell in others):
            return []
        parts = last.text.split(last.width, availHeight)
        if len(parts) < 2:
            return []
        first, rest = (Beside(cast(Text, part), last.x, last.width) for part in parts)
        return [Row((*others, first), 0.0), Row((rest,), self.after)]

    def draw(self) -> None:
        """Draw each text at its place, first lines on one base line."""
        ascents = [_ascent(cell.text.style.fontName, cell.text.style.fontSize) for cell in self.cells]
        for cell, ascent in zip(self.cells, ascents, strict=True):
            put(canvas_of(self), cell.text, cell.x, self.height - cell.text.height - max(ascents) + ascent)


class Rule(Flowable):
    """A quiet line across the text. At the top of a page it is not drawn: the page's own edge parts enough."""

    def __init__(self, width: float, thickness: float, colour: Any, before: float, after: float) -> None:
        super().__init__()
        self.width, self.thickness, self.colour = width, thickness, colour
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """A line's own thickness."""
        return self.width, self.thickness

    def draw(self) -> None:
        """Draw the line as an artifact."""
        canvas = canvas_of(self)
        if canvas.absolutePosition(0, 0)[1] > canvas.text_top - self.spaceBefore - self.spaceAfter:
            return
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColor(self.colour)
            canvas.setLineWidth(self.thickness)
            canvas.line(0, 0, self.width, 0)
            canvas.restoreState()
