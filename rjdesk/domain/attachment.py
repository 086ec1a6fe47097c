"""A file that was added to a case: kept in the vault, opened in the program only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rjdesk.domain.ids import AttachmentId, CaseId, MemberId

MOST_BYTES = 50 * 1024 * 1024


class AttachmentKind(StrEnum):
    """What rjdesk can show by itself, told by a file's first bytes and never by its name."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is known of an added file without its bytes; ``sha256`` and ``size`` are of what is kept (pictures: cleaned)."""

    id: AttachmentId
    case: CaseId
    title: str
    kind: AttachmentKind
    size: int
    sha256: str
    added_at: datetime
    added_by: MemberId
