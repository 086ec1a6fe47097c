"""Reads a file as a sheet: a workbook (.xlsx) or a text whose cells are separated (.csv)."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from rjdesk.domain.sheet import Sheet
from rjdesk.errors import SheetEmpty, SheetKindNotTaken
from rjdesk.sheets.bounds import MOST_BYTES, too_big
from rjdesk.sheets.separated import read_separated

ZIP = b"PK"
NOT_TAKEN = (
    b"\xd0\xcf\x11\xe0",  # .xls, or a workbook under a password
    b"%PDF",
    b"{\\rtf",
    b"<",  # a page of the web that calls itself .xls, or XML
)


def read_sheet(content: bytes, name: str = "") -> Sheet:
    """The sheet of a file; of a workbook the one of that name, else its first that isn't empty.

    What a file is, is told by its first bytes and not by its name. Raises SheetTooBig, SheetKindNotTaken, SheetDamaged,
    TextNotSeparated, SheetEmpty.
    """
    if len(content) > MOST_BYTES:
        raise too_big()
    beginning = content.lstrip(b" \t\r\n\xef\xbb\xbf")[:8]
    if beginning.startswith(NOT_TAKEN):
        raise SheetKindNotTaken
    if content.startswith(ZIP):
        from rjdesk.sheets.workbook import read_workbook  # loads the library, with the first workbook

        found = read_workbook(content, name)
    else:
        found = read_separated(content)
    if not found.rows:
        raise SheetEmpty
    return replace(found, sha256=sha256(content).hexdigest())
