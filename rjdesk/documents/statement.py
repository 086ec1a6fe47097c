"""What the office's closing signature says of each signature field: one line per person, complete and in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.ceremony import How


@dataclass(frozen=True, slots=True)
class FieldStatement:
    """How one field stands when the document is closed.

    ``field`` is the signature field's name in the PDF; ``name`` and ``part`` say whose it is; ``at`` is when it was
    settled (aware), or None where there is nothing to time. ``scan_sha256`` (64 hex digits) names the scan of the sheet that
    was signed on paper, and is empty for every other way.
    """

    field: str
    name: str
    part: str
    how: How
    at: datetime | None = None
    scan_sha256: str = ""
