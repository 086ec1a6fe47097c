"""Tables: a tinted head that comes again on every page, and quiet lines between the rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from rjdesk.documents.flowables import Grid, Piece, Text, piece
from rjdesk.documents.structure import El
from rjdesk.documents.styles import CELL, HEAD_CELL, LINE, TINT
from rjdesk.documents.written import stretches

_PADDING = 8.0  # on either side of a cell's text
_LOOK = [
    ("FONT", (0, 0), (-1, -1), CELL.fontName, CELL.fontSize),  # or reportlab begins each cell in Helvetica
    ("BACKGROUND", (0, 0), (-1, 0), TINT),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
    ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
    ("TOPPADDING", (0, 0), (-1, -1), 4.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 5.5),
]


def set_table(
    table: El, head: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[int], width: float
) -> Grid:
    """A table as wide as ``width``, divided by ``shares``; a row goes over a page's end only if a page can't hold it."""
    columns = [width * share / sum(shares) for share in shares]
    tr = table.add("TR")
    cells = [[_cell(text, HEAD_CELL, tr.add("TH", "Column"), w) for text, w in zip(head, columns, strict=True)]]
    for row in rows:
        tr = table.add("TR")
        cells.append([_cell(text, CELL, tr.add("TD"), w) for text, w in zip(row, columns, strict=True)])
    return Grid(cells, columns, repeatRows=1, splitInRow=1, style=_LOOK, spaceAfter=10, hAlign="LEFT")


def needed(head: str, texts: Sequence[str]) -> int:
    """How many points wide a column is whose texts stand in one line each; its head may take a line for each word."""
    words = [stringWidth(word, HEAD_CELL.fontName, HEAD_CELL.fontSize) for word in head.split()]
    widths = [stringWidth(text, CELL.fontName, CELL.fontSize) for text in texts]
    return ceil(max([*words, *widths]) + 2 * _PADDING)


def _cell(text: str, style: ParagraphStyle, el: El, column: float) -> Piece | list[Text]:
    parts = stretches(text)
    return piece(text, style, el, column - 2 * _PADDING) if len(parts) == 1 else [Text(p, style, el=el) for p in parts]
