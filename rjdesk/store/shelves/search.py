"""Search as one types: every word's beginning, whatever its accents and macrons.

Names are folded before they are indexed and before they are sought, so that ``tane`` finds Tāne and ``dang`` finds Đặng.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rjdesk.domain.spelling import without_marks

WORD = re.compile(r"[^\W_]+")
DIGITS = re.compile(r"\d+")


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(WORD.findall(without_marks(text)))


def full_text_query(text: str) -> str:
    """What was typed as an FTS5 query in which nothing has a meaning of its own; "" when it holds no word."""
    return " ".join(f'"{word}"*' for word in words(text))


def matches(text: str, fields: Iterable[str]) -> bool:
    """Whether every word of ``text`` begins some word of the fields: what the index answers, for one case."""
    held = [word for field in fields for word in words(field)]
    return all(any(word.startswith(sought) for word in held) for sought in words(text))


def natural(text: str) -> str:
    """A key that sorts FGC-2 before FGC-10."""
    return DIGITS.sub(lambda digits: digits.group().zfill(12), without_marks(text))
