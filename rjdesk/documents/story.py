"""Telling a document piece by piece: each piece gets its place on the page and in the structure, in one order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Indenter, KeepTogether

from rjdesk.documents.flowables import Beside, Grid, Notice, Row, Rule, Text, fits, piece
from rjdesk.documents.signature_places import INK_WIDTH, Field, Place, SignatureRow
from rjdesk.documents.structure import El
from rjdesk.documents.styles import (
    BODY,
    CELL,
    FACT,
    FACT_LABEL,
    HASH,
    HEAD_CELL,
    HEADING,
    INDENT,
    LABEL,
    LINE,
    NOTICE,
    SIGNER,
    SIGNER_BESIDE,
    SIGNER_PART,
    STEP,
    SUBHEADING,
    TINT,
    TITLE,
    WIDTH,
)

Pair = tuple[str, str]
_COLUMN_GAP = 14.0
_PADDING = 8.0  # on either side of a table's text
_HEAD_ROOM = 84.0  # what a heading wants below it before a page may end: a table's head and two rows


class Story:
    """A document being told. ``document`` is its structure, ``flow`` what the press sets, both in reading order."""

    def __init__(self) -> None:
        self.document = El("Document")
        self.flow: list[Flowable] = []

    def title(self, text: str) -> None:
        """The one heading of the first level."""
        self.flow.append(Text(text, TITLE, el=self.document.add("H1")))

    def heading(self, text: str, room: float = _HEAD_ROOM) -> None:
        """A section's heading; a page never ends less than ``room`` points below it."""
        heading = Text(text, HEADING, el=self.document.add("H2"))
        self.flow += [CondPageBreak(HEADING.leading + HEADING.spaceBefore + room), heading]

    def numbered_heading(self, number: int, text: str) -> None:
        """A heading of the third level, its number hanging before it."""
        self.flow.append(Text(text, SUBHEADING, f"{number}", el=self.document.add("H3")))

    def text(self, text: str, style: ParagraphStyle = BODY) -> None:
        """One paragraph."""
        self.flow.append(Text(text, style, el=self.document.add("P")))

    def notice(self, text: str, style: ParagraphStyle = NOTICE) -> None:
        """One paragraph that must not be overlooked."""
        self.flow.append(Notice(text, style, el=self.document.add("P")))

    def rule(self, *, thickness: float = 0.5, before: float = 6.0, after: float = 8.0, x: float = 0.0) -> None:
        """A quiet line."""
        self.flow.append(Rule(WIDTH, thickness, LINE, before, after, x))

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is told inside stays on one page, if a page can hold it."""
        told, self.flow = self.flow, []
        yield
        told.append(KeepTogether(self.flow))
        self.flow = told

    def steps(self, texts: Sequence[str]) -> None:
        """A numbered list."""
        items = self.document.add("L")
        for number, text in enumerate(texts, 1):
            item = items.add("LI")
            label = Text(f"{number}.", STEP.clone("step-label", leftIndent=0), el=item.add("Lbl"))
            body = Text(text, STEP.clone("step-body", leftIndent=0), el=item.add("LBody"))
            self.flow.append(Row((Beside(label, 0, INDENT), Beside(body, INDENT, WIDTH - INDENT)), STEP.spaceAfter))

    def facts(self, pairs: Sequence[Pair], *, x: float = 0.0, label: float = LABEL, after: float = 8.0) -> None:
        """Names and values, two to a line where both are short. A pair with an empty value is left away."""
        wanted = [pair for pair in pairs if pair[1]]
        if not wanted:
            return
        listed = self.document.add("L")
        column = (WIDTH - x - _COLUMN_GAP) / 2
        at = 0
        while at < len(wanted):
            two = wanted[at : at + 2]
            if len(two) == 1 or not all(fits(value, FACT, column - label) for _, value in two):
                two = two[:1]
            wide = WIDTH - x if len(two) == 1 else column
            cells = [
                cell
                for n, pair in enumerate(two)
                for cell in _fact(listed.add("LI"), pair, x + n * (column + _COLUMN_GAP), label, wide)
            ]
            at += len(two)
            self.flow.append(Row(tuple(cells), after if at == len(wanted) else 2.0))

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[int], x: float = 0.0) -> None:
        """A table whose head is repeated on every page; ``shares`` divide the width."""
        columns = [(WIDTH - x) * share / sum(shares) for share in shares]
        table = self.document.add("Table")
        tr = table.add("TR")
        cells = [
            [piece(text, HEAD_CELL, tr.add("TH", "Column"), _inside(w)) for text, w in zip(head, columns, strict=True)]
        ]
        for row in rows:
            tr = table.add("TR")
            cells.append([piece(text, CELL, tr.add("TD"), _inside(w)) for text, w in zip(row, columns, strict=True)])
        grid = Grid(cells, columns, repeatRows=1, splitInRow=1, style=_TABLE, spaceAfter=10, hAlign="LEFT")
        self.flow += [Indenter(x), grid, Indenter(-x)] if x else [grid]

    def place(self, field: str, tip: str, name: str, part: str, beside: str) -> Place:
        """One person's place to sign, in the structure; ``sign_here`` puts it on the page."""
        form = self.document.add("Form")
        told = ((name, SIGNER), (part, SIGNER_PART), (beside, SIGNER_BESIDE))
        below = [piece(text, style, self.document.add("P"), INK_WIDTH) for text, style in told if text]
        return Place(field, tip, form, tuple(below))

    def sign_here(self, places: Sequence[Place]) -> None:
        """Places to sign, two in a row."""
        for at in range(0, len(places), 2):
            self.flow.append(SignatureRow(tuple(places[at : at + 2])))

    def field(self, name: str, tip: str, *, height: float = 0.0, locks_all: bool = False) -> None:
        """A field of the office's own, unseen unless it has a height."""
        self.flow.append(Field(name, tip, self.document.add("Form"), height=height, locks_all=locks_all))


_TABLE = [
    ("FONT", (0, 0), (-1, -1), CELL.fontName, CELL.fontSize),  # or reportlab begins each cell in Helvetica
    ("BACKGROUND", (0, 0), (-1, 0), TINT),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
    ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
    ("TOPPADDING", (0, 0), (-1, -1), 4.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 5.5),
]


def _inside(column: float) -> float:
    return column - 2 * _PADDING


def _fact(item: El, pair: Pair, x: float, label: float, width: float) -> tuple[Beside, Beside]:
    name = piece(pair[0], FACT_LABEL, item.add("Lbl"), label - 8)
    unbroken = len(pair[1]) > 40 and " " not in pair[1]
    value = piece(pair[1], HASH if unbroken else FACT, item.add("LBody"), width - label)
    return Beside(name, x, label - 8), Beside(value, x + label, width - label)
