"""The pieces that a page is set from, each tagged: a paragraph, a tinted notice, a table, texts side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Table

from rjdesk.documents.canvas import TagCanvas
from rjdesk.documents.structure import El
from rjdesk.documents.styles import ACCENT, TEXT_TOP, TINT


def marked_up(text: str) -> str:
    """Plain text as reportlab's paragraph markup: everything escaped, line ends kept."""
    return escape(text).replace("\n", "<br/>")


def canvas_of(flowable: Flowable) -> TagCanvas:
    """The canvas that a flowable is being drawn on; ``binding`` always gives ours."""
    return cast(TagCanvas, flowable.canv)


class Text(Paragraph):
    """A paragraph that belongs to a structure element; its parts after a page break belong to the same one.

    The text is plain: it is escaped here. A table head that is repeated on the next page is drawn as an artifact.
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
        super().__init__(cast(str, text and marked_up(text)), style, bulletText, frags)
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
        canvas = canvas_of(self)
        repeated = self.el is None or (self.el.role == "TH" and bool(self.el.kids))
        with canvas.artifact("Pagination") if repeated or self.el is None else canvas.belonging(self.el):
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
            canvas.setFillColor(ACCENT)
            canvas.rect(0, -self.pad, 2.5, self.height + 2 * self.pad, stroke=0, fill=1)
            canvas.restoreState()
        super().draw()


class Grid(Table):
    """A table whose tints and rules are artifacts; its cells are ``Text`` pieces that carry their own elements."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._renderCB = self._mark  # reportlab's own hook; its constructor has just set it to None

    @staticmethod
    def _mark(table: Table, moment: str, *_: object) -> None:
        code = canvas_of(table)._code
        if moment in ("startBG", "startLines"):
            code.append("/Artifact <</Type /Layout>> BDC")
        elif moment in ("endBG", "endLines"):
            code.append("EMC")


@dataclass(frozen=True, slots=True)
class Beside:
    """One text in a row: where it begins and how wide it may be."""

    text: Text
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
        """Draw each text at its place."""
        for cell in self.cells:
            cell.text.drawOn(self.canv, cell.x, self.height - cell.text.height)


class Rule(Flowable):
    """A quiet line across the text. At the top of a page it is not drawn: the page's own edge parts enough."""

    def __init__(
        self, width: float, thickness: float, colour: Any, before: float, after: float, x: float = 0.0
    ) -> None:
        super().__init__()
        self.width, self.thickness, self.colour, self.x = width, thickness, colour, x
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """A line's own thickness."""
        return self.width, self.thickness

    def draw(self) -> None:
        """Draw the line as an artifact."""
        canvas = canvas_of(self)
        if canvas.absolutePosition(0, 0)[1] > TEXT_TOP - self.spaceBefore - self.spaceAfter:
            return
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColor(self.colour)
            canvas.setLineWidth(self.thickness)
            canvas.line(self.x, 0, self.width, 0)
            canvas.restoreState()
