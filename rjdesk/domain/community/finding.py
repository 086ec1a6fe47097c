"""Finding a record as one types: every word's beginning, whatever its accents and macrons."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rjdesk.domain.spelling import without_marks

WORD = re.compile(r"[^\W_]+")


def is_found(sought: str, fields: Iterable[str]) -> bool:
    """Whether every word that is sought begins some word of the fields."""
    held = [word for field in fields for word in _words(field)]
    return all(any(word.startswith(wanted) for word in held) for wanted in _words(sought))


def _words(text: str) -> list[str]:
    return WORD.findall(without_marks(text))
