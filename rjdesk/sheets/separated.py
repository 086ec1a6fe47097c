"""Text files whose cells are separated by commas, semicolons or tabs, with quotes around what needs them (RFC 4180)."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from itertools import islice

from rjdesk.domain.sheet import Row, Sheet
from rjdesk.errors import SheetKindNotTaken, TextNotSeparated
from rjdesk.sheets.bounds import within
from rjdesk.sheets.cells import trimmed
from rjdesk.sheets.encodings import decoded

SEPARATORS = (",", ";", "\t", "|")
LOOKED_AT = 50  # records that decide which separator it is
SAID = "sep="  # how Excel lets a file name its separator, in a line before all others


def read_separated(content: bytes) -> Sheet:
    """The rows of a text. Raises SheetKindNotTaken, TextNotSeparated, SheetTooBig."""
    text, encoding = decoded(content)
    if "\0" in text:
        raise SheetKindNotTaken
    first, _, rest = text.partition("\n")
    said = first.strip().removeprefix(SAID) if first.startswith(SAID) else ""
    if said in SEPARATORS or first.rstrip("\r\n") == f"{SAID}\t":
        return _read(rest, said or "\t", encoding, 2)
    return _read(text, _likeliest(text), encoding, 1)


def _read(text: str, separator: str, encoding: str, first: int) -> Sheet:
    rows = list[Row]()
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(lines, first):
            within(number, len(cells))
            if any(kept := tuple(map(trimmed, cells))):
                rows.append(Row(number, kept))
    except csv.Error:
        raise TextNotSeparated(line=lines.line_num + first - 1) from None
    return Sheet(tuple(rows), "", encoding=encoding, separator=separator)


def _likeliest(text: str) -> str:
    """The separator under which most records have the same number of cells, and more than one."""
    return max(SEPARATORS, key=lambda separator: _agreeing(text, separator))


def _agreeing(text: str, separator: str) -> tuple[int, int]:
    widths = Counter[int]()
    try:
        for cells in islice(csv.reader(StringIO(text, newline=""), delimiter=separator), LOOKED_AT):
            widths[len(cells)] += len(cells) > 1
    except csv.Error:
        return (0, 0)
    width, records = max(widths.items(), key=lambda found: found[1], default=(0, 0))
    return (records, width)
