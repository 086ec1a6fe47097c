"""Text that a spreadsheet program would take for a formula, and how it is kept from doing so (OWASP, CSV injection)."""

from __future__ import annotations

import re

MARK = "'"  # spreadsheet programs take what follows as text
BEGINS = "=+\\-@＝＋－＠﹦﹢﹣﹫−"  # the full-width and small ones are turned into the plain ones by some programs
UNSEEN = r"[\s\u0000-\u001f\u00a0\u00ad\u200b-\u200f\u2060\ufeff]*"
FORMULA = re.compile(rf"^([\t\r\n])|(?<![^;,|\t\r\n])({UNSEEN}\"*{UNSEEN})([{BEGINS}])")
"""At the beginning, and after whatever another program might take for the end of the cell before."""


def looks_like_a_formula(text: str) -> bool:
    """Whether a program might work out what stands in a cell, in place of showing it."""
    return FORMULA.search(text) is not None


def harmless(text: str) -> str:
    """The text with a mark before all that would be worked out; a cell that begins with a tab or a line's end gets one too."""
    return FORMULA.sub(lambda found: f"{MARK}{found[1]}" if found[1] else f"{found[2]}{MARK}{found[3]}", text)
