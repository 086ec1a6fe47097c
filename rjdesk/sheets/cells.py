"""What a file's cells hold, as the rest of rjdesk takes it."""

from __future__ import annotations

import datetime as dt
from unicodedata import normalize

from rjdesk.domain.sheet import Cell

UNSEEN = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u00ad"))
"""Characters that take no room: they come with text copied from web pages and would make two equal words differ."""


def trimmed(text: str) -> str:
    """A text without spaces around it, without characters that nobody sees, composed (NFC)."""
    return normalize("NFC", text.translate(UNSEEN)).strip()


def cell_of(value: object) -> Cell:
    """A workbook's value: a day stays one, whatever hour stands with it; a number is written as one would type it."""
    match value:
        case dt.datetime():
            return value.date()
        case dt.date():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer() and abs(value) < 1 << 53:
            return str(int(value))
        case float():
            return format(value, ".15g")
        case None:
            return ""
    return trimmed(str(value))
