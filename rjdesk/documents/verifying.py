"""Checking a PDF that claims to be ours: one verdict, stricter than any library's, and never an exception.

Light to import; the PDF parser is loaded at the first file. Needs no vault, no home folder, no network, no clock:
certificates are judged at the claimed signing time, so that a file verifies the same in twenty years.
"""

from __future__ import annotations

from rjdesk.documents.verdict import Verdict


def verify(pdf: bytes, root_pem: bytes | None = None, record: bytes | None = None) -> Verdict:
    """Say whether a PDF is genuine; ``root_pem`` is the office's root, ``record`` its signing record (a PDF).

    The first that applies: ``unreadable`` (not a PDF, or one without our signatures), ``altered``, ``incomplete`` (the
    closing is missing, or a field that it calls signed is not), ``unknown-signer`` (unchanged, but the root was not given
    or is another's), ``genuine``.
    """
    from rjdesk.documents.judging import judge

    return judge(pdf, root_pem, record)
