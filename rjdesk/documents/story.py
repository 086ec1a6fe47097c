"""Telling a document piece by piece: each piece gets its place on the page and in the structure, in one order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Indenter, Spacer

from rjdesk.documents.bar_chart import BarChart
from rjdesk.documents.facts import Pair, fact_rows, list_rows
from rjdesk.documents.flowables import Beside, Notice, Row, Rule, Text, Together, piece
from rjdesk.documents.qr_code import QrCode
from rjdesk.documents.signature_places import INK_WIDTH, ClosingBox, Field, Place, SignatureRow
from rjdesk.documents.step_chart import StepChart
from rjdesk.documents.structure import El
from rjdesk.documents.styles import (
    BODY,
    HEADING,
    INDENT,
    LABEL,
    LINE,
    MUTED,
    NOTICE,
    SIGNER,
    SIGNER_BESIDE,
    SIGNER_PART,
    STEP,
    SUBHEADING,
    TITLE,
    WIDTH,
)
from rjdesk.documents.tables import set_table
from rjdesk.documents.written import stretches
from rjdesk.domain.figures.bars import Bar
from rjdesk.domain.figures.steps import Steps

_HEAD_ROOM = 100.0  # what a heading wants below it before a page may end: a table's head and two rows

LINES_APART, _BELOW_A_LINE = 22.0, 7.0  # points: 8 mm, as on ruled paper


class Story:
    """A document being told. ``document`` is its structure, ``flow`` what the press sets, both in reading order."""

    def __init__(self) -> None:
        self.document = El("Document")
        self.flow: list[Flowable] = []

    def title(self, text: str, style: ParagraphStyle = TITLE) -> None:
        """The one heading of the first level."""
        self._flow_on(text, style, self.document.add("H1"))

    def heading(self, text: str, room: float = _HEAD_ROOM, style: ParagraphStyle = HEADING) -> None:
        """A section's heading; a page never ends less than ``room`` points below it."""
        self.flow.append(CondPageBreak(style.leading + style.spaceBefore + room))
        self._flow_on(text, style, self.document.add("H2"))

    def room(self, points: float) -> None:
        """What follows begins on this page only if it has so much room left."""
        self.flow.append(CondPageBreak(points))

    def numbered_heading(self, number: int, text: str) -> None:
        """A heading of the third level, its number hanging before it."""
        self._flow_on(text, SUBHEADING, self.document.add("H3"), bullet=f"{number}")

    def text(self, text: str, style: ParagraphStyle = BODY) -> None:
        """One paragraph."""
        self._flow_on(text, style, self.document.add("P"))

    def notice(self, text: str, style: ParagraphStyle = NOTICE) -> None:
        """One paragraph that must not be overlooked."""
        el = self.document.add("P")
        self.flow += [Notice(part, style, el=el) for part in stretches(text)]

    def rule(self, *, thickness: float = 0.5, before: float = 6.0, after: float = 8.0) -> None:
        """A quiet line."""
        self.flow.append(Rule(WIDTH, thickness, LINE, before, after))

    def lines_to_write(self, number: int) -> None:
        """Lines for a hand, as far apart as ruled paper, and dark enough for a photocopy."""
        for _ in range(number):
            self.flow.append(Spacer(1, LINES_APART - _BELOW_A_LINE))
            self.flow.append(Rule(WIDTH, 0.6, MUTED, 0, _BELOW_A_LINE))

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is told inside stays on one page, if a page can hold it."""
        told, self.flow = self.flow, []
        yield
        told.append(Together(self.flow))
        self.flow = told

    def steps(self, texts: Sequence[str]) -> None:
        """A numbered list."""
        items = self.document.add("L")
        for number, text in enumerate(texts, 1):
            item = items.add("LI")
            label = Beside(piece(f"{number}.", STEP, item.add("Lbl"), INDENT), 0, INDENT)
            body = Beside(piece(text, STEP, item.add("LBody"), WIDTH - INDENT), INDENT, WIDTH - INDENT)
            self.flow.append(Row((label, body), STEP.spaceAfter))

    def short_list(self, texts: Sequence[str]) -> None:
        """A list without numbers, two to a line where both are short."""
        self.flow += list_rows(self.document.add("L"), texts)

    def facts(self, pairs: Sequence[Pair], *, x: float = 0.0, label: float = LABEL, after: float = 8.0) -> None:
        """Names and values, two to a line where both are short. A pair with an empty value is left away."""
        wanted = [pair for pair in pairs if pair[1]]
        if wanted:
            self.flow += fact_rows(self.document.add("L"), wanted, x, label, after)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[int], x: float = 0.0) -> None:
        """A table whose head is repeated on every page; ``shares`` divide the width."""
        grid = set_table(self.document.add("Table"), head, rows, shares, WIDTH - x)
        self.flow += [Indenter(x), grid, Indenter(-x)] if x else [grid]

    def bar_chart(self, bars: Sequence[Bar], alt: str) -> None:
        """Bars for the numbers of the table that follows; ``alt`` says in words what they show."""
        figure = self.document.add("Figure")
        figure.alt = alt
        self.flow.append(BarChart(bars, figure))

    def step_chart(self, steps: Steps, alt: str) -> None:
        """The curve that the lines of the table that follows are read off; ``alt`` says its steps in words."""
        figure = self.document.add("Figure")
        figure.alt = alt
        self.flow.append(StepChart(steps, figure))

    def qr_code(self, text: str, alt: str, side: float) -> None:
        """A square that a camera reads; ``alt`` says in words what it is."""
        figure = self.document.add("Figure")
        figure.alt = alt
        self.flow.append(QrCode(text, side, figure))

    def place(self, field: str, tip: str, name: str, part: str, beside: str) -> Place:
        """One person's place to sign, in the structure; ``sign_here`` puts it on the page."""
        form = self.document.add("Form")
        told = ((name, SIGNER), (part, SIGNER_PART), (beside, SIGNER_BESIDE))
        below = [piece(text, style, self.document.add("P"), INK_WIDTH) for text, style in told if text]
        return Place(field, tip, form, tuple(below))

    def sign_with_ink(self, name: str, part: str, beside: str, day: str) -> None:
        """A line for ink on paper with the person's name below it, and one for the day; ``day`` is the word below that."""
        told = ((name, SIGNER), (part, SIGNER_PART), (beside, SIGNER_BESIDE))
        below = tuple(piece(text, style, self.document.add("P"), INK_WIDTH) for text, style in told if text)
        dated = piece(day, SIGNER_PART, self.document.add("P"), INK_WIDTH)
        self.flow.append(SignatureRow((Place("", "", None, below), Place("", "", None, (dated,)))))

    def sign_here(self, places: Sequence[Place]) -> None:
        """Places to sign, two in a row."""
        for at in range(0, len(places), 2):
            self.flow.append(SignatureRow(tuple(places[at : at + 2])))

    def closing_box(self, name: str, tip: str, caption: str, height: float) -> None:
        """The framed field in which the office says, when it closes the document, how each place stands."""
        form = self.document.add("Form")
        below = piece(caption, SIGNER_PART, self.document.add("P"), WIDTH)
        self.flow.append(ClosingBox(name, tip, form, below, height))

    def field(self, name: str, tip: str, *, locks_all: bool = False) -> None:
        """A field of the office's own, unseen on the page; before the last piece, so that it never wants a sheet of its own."""
        field = Field(name, tip, self.document.add("Form"), locks_all=locks_all)
        self.flow.insert(max(0, len(self.flow) - 1), field)

    def _flow_on(self, text: str, style: ParagraphStyle, el: El, bullet: str | None = None) -> None:
        first, *rest = stretches(text)
        self.flow.append(Text(first, style, bullet, el=el))
        self.flow += [Text(part, style, el=el) for part in rest]
