"""Names and values set as a registry reads them: two to a line where both are short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjdesk.documents.flowables import Beside, Row, Text, fits, piece
from rjdesk.documents.structure import El
from rjdesk.documents.styles import FACT, FACT_LABEL, HASH, WIDTH
from rjdesk.documents.written import stretches

Pair = tuple[str, str]
_COLUMN_GAP = 14.0
_LABEL_GAP = 8.0


def fact_rows(listed: El, pairs: Sequence[Pair], x: float, label: float, after: float) -> list[Row]:
    """The rows for ``pairs``, beginning at ``x``, their labels ``label`` points wide; ``after`` is the gap at the end."""
    column = (WIDTH - x - _COLUMN_GAP) / 2
    second = x + column + _COLUMN_GAP
    rows: list[Row] = []
    for line in _lines(pairs, column - label):
        if len(line) == 2:
            cells = (*_fact(listed, line[0], x, label, column), *_fact(listed, line[1], second, label, column))
            rows.append(Row(cells))
        else:
            rows += _long_fact(listed, line[0], x, label)
    rows[-1].after = after
    return rows


def list_rows(listed: El, texts: Sequence[str], after: float = 8.0) -> list[Row]:
    """The rows for a list of texts without labels; ``after`` is the gap at the end."""
    column = (WIDTH - _COLUMN_GAP) / 2
    rows: list[Row] = []
    for line in _lines([("", text) for text in texts], column):
        width = column if len(line) == 2 else WIDTH
        cells = (piece(text, FACT, listed.add("LI").add("LBody"), width) for _, text in line)
        rows.append(Row(tuple(Beside(cell, at * (column + _COLUMN_GAP), width) for at, cell in enumerate(cells))))
    if rows:
        rows[-1].after = after
    return rows


def _lines(pairs: Sequence[Pair], room: float) -> Iterator[Sequence[Pair]]:
    """One or two pairs at a time."""
    at = 0
    while at < len(pairs):
        two = pairs[at : at + 2]
        both = len(two) == 2 and all(fits(value, FACT, room) for _, value in two)
        yield two if both else two[:1]
        at += 2 if both else 1


def _fact(listed: El, pair: Pair, x: float, label: float, width: float) -> tuple[Beside, Beside]:
    item = listed.add("LI")
    name = piece(pair[0], FACT_LABEL, item.add("Lbl"), label - _LABEL_GAP)
    unbroken = len(pair[1]) > 40 and " " not in pair[1]
    value = piece(pair[1], HASH if unbroken else FACT, item.add("LBody"), width - label)
    return Beside(name, x, label - _LABEL_GAP), Beside(value, x + label, width - label)


def _long_fact(listed: El, pair: Pair, x: float, label: float) -> Iterator[Row]:
    """A row of its own; an endless value goes on below in further rows of the same element."""
    first, *rest = stretches(pair[1])
    name, value = _fact(listed, (pair[0], first), x, label, WIDTH - x)
    yield Row((name, value))
    for part in rest:
        yield Row((Beside(Text(part, FACT, el=value.text.el), value.x, value.width),))
