"""Which characters a text file's bytes stand for: told by a mark at its beginning, else found out by what fits."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_LE

from rjdesk.errors import SheetKindNotTaken

MARKS = (
    (BOM_UTF32_LE, "utf-32", "UTF-32"),  # begins as UTF-16 does
    (BOM_UTF8, "utf-8-sig", "UTF-8"),
    (BOM_UTF16_LE, "utf-16", "UTF-16"),
    (BOM_UTF16_BE, "utf-16", "UTF-16"),
)
UNMARKED = (("utf-8", "UTF-8"), ("cp1252", "Windows-1252"))
"""UTF-8 first: text in another encoding hardly ever passes for it. What is neither is Western European Windows."""


def decoded(content: bytes) -> tuple[str, str]:
    """The text and the name of its encoding. Raises SheetKindNotTaken."""
    for mark, codec, name in MARKS:
        if content.startswith(mark):
            return _text(content, codec), name
    for codec, name in _unmarked_wide(content) or UNMARKED:
        try:
            return content.decode(codec), name
        except UnicodeDecodeError:
            continue
    raise SheetKindNotTaken


def _text(content: bytes, codec: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        raise SheetKindNotTaken from None


def _unmarked_wide(content: bytes) -> tuple[tuple[str, str], ...]:
    """UTF-16 without a mark: every other byte of its separators and line ends is nought."""
    if len(content) < 2 or content[0:2].count(0) != 1:
        return ()
    return (("utf-16-be" if content[0] == 0 else "utf-16-le", "UTF-16"),)
