"""The text that the facilitator certified, before anyone signed: the beginning of every later state of an original."""

from __future__ import annotations

from rjdesk.documents.paper import read_paper


def certified_text(original: bytes) -> bytes:
    """The first bytes of an original; printed sheets name their SHA-256. Raises ``ValueError`` for another file."""
    end = read_paper(original).certified_end
    if not end:
        raise ValueError("never certified")
    return original[:end]
