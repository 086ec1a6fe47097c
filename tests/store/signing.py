"""A real key for tests that sign journal entries."""

from __future__ import annotations

from rjdesk.store.history.signatures import entry_content
from rjdesk.store.keys.bundle import Bundle

BUNDLE = Bundle.new(lambda size: bytes(range(1, size + 1)))
KEY_OF = BUNDLE.verifies()


def signing(digest: bytes) -> bytes:
    """Sign an entry."""
    return BUNDLE.sign(entry_content(digest))
