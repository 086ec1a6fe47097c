"""Whether a PDF is what it says it is."""

from __future__ import annotations

from rjdesk.documents.verdict import Verdict


def verify(pdf: bytes, root: bytes | None = None, record: bytes | None = None) -> Verdict:
    """The verdict on a PDF; ``root`` is the office's root (PEM), ``record`` its signing record (PDF)."""
    from rjdesk.documents.verifying import verify as verdict_on  # the PDF machinery loads with the first verdict

    return verdict_on(pdf, root, record)
