"""Checking a PDF that claims to be ours: one verdict, stricter than any library's, and never an exception."""

from __future__ import annotations

from rjdesk.documents.verdict import Verdict


def verify(pdf: bytes, root_pem: bytes | None = None, record: bytes | None = None) -> Verdict:
    """Say whether a PDF is genuine; ``root_pem`` is the office's root, ``record`` its signing record (a PDF)."""
    raise NotImplementedError
