"""The names of the office's own signature fields; every other field in a document is a person's place to sign."""

from __future__ import annotations

CERTIFICATION = "certification"
"""The facilitator's, in an original: signed first, covers the text."""
CLOSING = "closing"
"""In every document: signed last, locks everything."""
