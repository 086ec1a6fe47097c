"""Scans of sheets that were signed on paper, on their way into the signing record: found in the vault, bound on the press."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from rjdesk.documents.contents import ScanLine, SigningRecordContents
from rjdesk.domain.attachment import AttachmentKind
from rjdesk.domain.ceremony import Ceremony, Scan
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.attachments import Attachment

KINDS: Mapping[AttachmentKind, tuple[str, str]] = {
    AttachmentKind.PDF: ("pdf", "application/pdf"),
    AttachmentKind.PNG: ("png", "image/png"),
    AttachmentKind.JPEG: ("jpeg", "image/jpeg"),
    AttachmentKind.WEBP: ("webp", "image/webp"),
}
"""What a scan can be: how its name ends in the record, and its media type."""


@dataclass(frozen=True, slots=True)
class KeptScan:
    """A scan with its bytes, and the name that it has in the record: nobody's, for lists of attachments show it."""

    name: str
    sha256: str
    media_type: str
    content: bytes = field(repr=False)


def scans_of(work: UnitOfWork, ceremony: Ceremony) -> tuple[KeptScan, ...]:
    """Every scan that a place rests on, once, in the order of the places."""
    named = dict.fromkeys(
        p.settled.scan for p in ceremony.places if p.settled is not None and p.settled.scan is not None
    )
    return tuple(_kept(work, number, scan) for number, scan in enumerate(named, start=1))


def with_scans(contents: SigningRecordContents, scans: tuple[KeptScan, ...], original: bytes) -> SigningRecordContents:
    """The record's contents with what a court needs to hold the scans, and the sheets in them, against the original."""
    if not scans:
        return contents
    from rjdesk.documents.certified import certified_text

    certified = certified_text(original)
    lines = tuple(ScanLine(scan.name, scan.sha256, len(scan.content)) for scan in scans)
    return replace(contents, scans=lines, certified_sha256=sha256(certified).hexdigest(), certified_size=len(certified))


def attached(scans: tuple[KeptScan, ...]) -> tuple[Attachment, ...]:
    """The scans as they ride in the record."""
    from rjdesk.documents.attachments import Attachment

    about = say("papers.scan")
    return tuple(Attachment(scan.name, scan.content, scan.media_type, about, "Supplement") for scan in scans)


def _kept(work: UnitOfWork, number: int, scan: Scan) -> KeptScan:
    """One scan. A file that is no longer the one that was named is a fault: kept bytes never change."""
    known = work.attachments.known(scan.file)
    content = b"".join(work.attachments.pieces(scan.file))
    if sha256(content).hexdigest() != scan.sha256:
        raise ValueError("the kept file is not the scan that was named")
    ending, media_type = KINDS[known.kind]
    return KeptScan(f"scan-{number:02d}.{ending}", scan.sha256, media_type, content)
