"""Sealing and signing PDFs: bytes in, bytes out; each signature is added after the bytes that were there.

Clock: every function is given ``now`` (aware); the machine's clock is never read.
"""

from __future__ import annotations

from datetime import datetime

from rjdesk.documents.identity import SigningIdentity
from rjdesk.documents.statement import FieldStatement
from rjdesk.domain.ink import Ink


def certify(pdf: bytes, identity: SigningIdentity, now: datetime) -> bytes:
    """Open the original for signing: the facilitator certifies its text; from now on only its fields may be filled."""
    raise NotImplementedError


def sign_ink(
    pdf: bytes, field: str, name: str, part: str, ink: Ink, identity: SigningIdentity, now: datetime, reason: str
) -> bytes:
    """One person's drawn signature in that person's own field, under a certificate whose key is then forgotten."""
    raise NotImplementedError


def attest(
    pdf: bytes, field: str, name: str, part: str, typed_name: str, identity: SigningIdentity, now: datetime
) -> bytes:
    """A typed name in a person's field, attested with the facilitator's own key."""
    raise NotImplementedError


def close(pdf: bytes, statements: tuple[FieldStatement, ...], identity: SigningIdentity, now: datetime) -> bytes:
    """The office's closing signature: it says of every field how it stands, and locks the whole file."""
    raise NotImplementedError


def seal(pdf: bytes, identity: SigningIdentity, now: datetime, reason: str) -> bytes:
    """The single signature of a copy, a statement or a signing record."""
    raise NotImplementedError
