"""Who signs: the office's root certificate, its members' certificates, and one-shot certificates for people in the room.

Values are frozen and hold bytes (certificates PEM, keys PKCS #8 DER), so that the vault can keep them as they are.
Keys are ECDSA P-256. Their randomness is the operating system's and is deliberately not a parameter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class OfficeIdentity:
    """An office's certificate authority: made once, with the vault; its key signs nothing but certificates."""

    office: str
    practice: bool
    root_cert: bytes
    root_key: bytes


@dataclass(frozen=True, slots=True)
class SigningIdentity:
    """A member of an office, ready to sign: what every function of ``signing`` is given."""

    office: str
    member_name: str
    practice: bool
    root_cert: bytes
    root_key: bytes
    member_cert: bytes
    member_key: bytes


def make_office(office: str, now: datetime, *, practice: bool = False) -> OfficeIdentity:
    """A new office root, valid for 40 years. A practice office's certificates say PRACTICE."""
    raise NotImplementedError


def enrol(office: OfficeIdentity, member_name: str, now: datetime, member_key: bytes | None = None) -> SigningIdentity:
    """A member's certificate under the office root, for the member's own P-256 key (PKCS #8 DER) or a new one."""
    raise NotImplementedError


def fingerprint(root_cert: bytes) -> str:
    """A root's SHA-256 fingerprint as registries compare it: ``AB:CD:…`` (of the DER, as other tools show it)."""
    raise NotImplementedError
