"""On what paper a jurisdiction prints: its courts file it, and its printers hold it."""

from __future__ import annotations

from enum import StrEnum


class PaperSize(StrEnum):
    """``a4`` is ISO 216's 210 by 297 mm, ``letter`` is 8.5 by 11 inches (ANSI A)."""

    A4 = "a4"
    LETTER = "letter"
