"""A signature about to be made: for whom, what it says, how it looks, and what may be done to the file after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from rjdesk.documents.signature_facts import SignatureFacts

Marks = Callable[[float, float], bytes]
"""Draws an appearance for a box of a width and height in points, as PDF operators."""


class Permits(IntEnum):
    """What a signature allows afterwards (ISO 32000-1, table 254, P)."""

    NOTHING = 1
    FILLING_FIELDS = 2


@dataclass(frozen=True, slots=True)
class Signature:
    """What goes into a field. ``certifies`` makes it the author's; ``permits`` None leaves what is allowed as it was."""

    field: str
    facts: SignatureFacts
    reason: str
    at: datetime
    marks: Marks | None = None
    certifies: bool = False
    permits: Permits | None = None
