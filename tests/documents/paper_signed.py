"""A small original that one person signed with ink and two on a printed sheet, and the record that holds its scan."""

from __future__ import annotations

import io
from functools import cache
from hashlib import sha256

import pikepdf

from rjdesk.documents.attachments import Attachment, attach
from rjdesk.documents.embedding import embed
from rjdesk.documents.identity import of_member
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.signature import Permits, Signature
from rjdesk.documents.signature_facts import SignatureFacts
from rjdesk.documents.signing import certify, close, seal
from rjdesk.documents.statement import FieldStatement
from rjdesk.domain.ceremony import How
from tests.documents.signed_paper import NOW, half_signed, office, unsigned
from tests.documents.small_paper import small_paper

SCAN = b"%PDF-1.7 the scan of a sheet"
DIGEST = sha256(SCAN).hexdigest()
INKED = FieldStatement("sig1", "Hinemoa Rāwhiti", "Victim", How.SIGNED, NOW)
STATEMENTS = (
    INKED,
    FieldStatement("sig2", "Nguyễn Thị Ánh", "Supporter", How.ON_PAPER, NOW, DIGEST),
    FieldStatement("sig3", "Wiremu Tōpia", "Young person", How.ON_PAPER, NOW, DIGEST),
    FieldStatement("sig4", "Žofie Nováková", "Supporter", How.ABSENT),
)


@cache
def on_paper() -> bytes:
    """One signed with ink, two on paper, one was absent."""
    return close(half_signed(), STATEMENTS, office(), NOW)


@cache
def all_on_paper() -> bytes:
    """Everyone signed on paper: there is no ink at all."""
    told = tuple(
        FieldStatement(s.field, s.name, s.part, How.ON_PAPER, NOW, sha256(s.field.encode()).hexdigest())
        for s in STATEMENTS
    )
    return close(certify(unsigned(), office(), NOW), told, office(), NOW)


def closed_saying(*statements: FieldStatement) -> bytes:
    """The half-signed paper, closed by the office with whatever it says, in a way that ``close`` might not."""
    facts = SignatureFacts("closing", "Sam O’Brien", "x", How.SIGNED, practice=False, statements=statements)
    return embed(half_signed(), Signature(CLOSING, facts, "x", NOW, permits=Permits.NOTHING), of_member(office(), NOW))


def record_of(original: bytes, *scans: bytes) -> bytes:
    """A signing record of that original which holds those scans."""
    files = [
        Attachment(f"scan-{n:02d}.pdf", scan, "application/pdf", "Scan", "Supplement") for n, scan in enumerate(scans)
    ]
    with pikepdf.open(io.BytesIO(small_paper(certified=False))) as pdf:
        attach(
            pdf, [Attachment("agreement.json", b"{}", "application/json", "Data"), *files], "D:20261122030405+00'00'"
        )
        out = io.BytesIO()
        plain = pikepdf.ObjectStreamMode.disable
        pdf.save(out, deterministic_id=True, object_stream_mode=plain, compress_streams=False)
    return seal(out.getvalue(), office(), NOW, "record", sha256(original).hexdigest())
