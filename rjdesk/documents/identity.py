"""Who signs: the office's root certificate, its members' certificates, and one-shot certificates for people in the room.

Values are frozen and hold bytes (certificates PEM, keys PKCS #8 DER), so that the vault can keep them as they are.
Keys are ECDSA P-256. Their randomness is the operating system's and is deliberately not a parameter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from rjdesk.documents.certificates import (
    Subject,
    key_bytes,
    new_key,
    person_certificate,
    public_from,
    public_of,
    root_certificate,
)
from rjdesk.errors import ClockBeforeOffice

YEARS = 40
PRACTICE_OFFICE = "PRACTICE – "
"""What the organisation of a practice office's certificates begins with."""
SLACK = timedelta(days=1)
"""A root begins a day early, so that a time zone set right afterwards doesn't stop anyone from signing."""


@dataclass(frozen=True, slots=True)
class OfficeIdentity:
    """An office's certificate authority: made once, with the vault; its key signs nothing but certificates."""

    office: str
    practice: bool
    root_cert: bytes
    root_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SigningIdentity:
    """A member of an office, ready to sign: what every function of ``signing`` is given."""

    office: str
    member_name: str
    practice: bool
    root_cert: bytes
    root_key: bytes = field(repr=False)
    member_cert: bytes
    member_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Credential:
    """A certificate with its key and its root (all DER): what one signature is made with."""

    certificate: bytes
    key: bytes = field(repr=False)
    root: bytes


def make_office(office: str, now: datetime, *, practice: bool = False) -> OfficeIdentity:
    """A new office root, valid for 40 years. A practice office's certificates say PRACTICE."""
    key = new_key()
    subject = Subject(_organisation(office, practice), "Office root", "rjdesk office root")
    root = root_certificate(subject, key, _whole(now - SLACK), _whole(now + timedelta(days=YEARS * 365.25)))
    return OfficeIdentity(office, practice, _pem(root), key_bytes(key))


def enrol(office: OfficeIdentity, member_name: str, now: datetime, member_key: bytes | None = None) -> SigningIdentity:
    """A member's certificate under the office root, for the member's own P-256 key (PKCS #8 DER) or a new one."""
    key = key_bytes(new_key()) if member_key is None else member_key
    return SigningIdentity(
        office=office.office,
        member_name=member_name,
        practice=office.practice,
        root_cert=office.root_cert,
        root_key=office.root_key,
        member_cert=certificate_of(office, member_name, now, public_of(key)),
        member_key=key,
    )


def certificate_of(office: OfficeIdentity, member_name: str, now: datetime, verifies: bytes) -> bytes:
    """A member's certificate (PEM) under the office root, for their public P-256 key (SPKI DER)."""
    root = x509.load_pem_x509_certificate(office.root_cert)
    subject = Subject(_organisation(office.office, office.practice), "Office member", member_name)
    begins = max(root.not_valid_before_utc, _whole(now - SLACK))
    return _pem(person_certificate(subject, public_from(verifies), root, office.root_key, begins))


def of_member(identity: SigningIdentity, now: datetime) -> Credential:
    """The member's own credential. Raises ``ClockBeforeOffice`` when the clock stands before the certificate."""
    member = x509.load_pem_x509_certificate(identity.member_cert)
    root = x509.load_pem_x509_certificate(identity.root_cert)
    _refuse_before(member, now)
    return Credential(_der(member), identity.member_key, _der(root))


def for_one_signature(identity: SigningIdentity, name: str, part: str, now: datetime) -> Credential:
    """A person's credential for a single signature; its key is in nobody's store and is forgotten with this value.

    It begins at ``now`` and lasts as long as the root. Raises ``ClockBeforeOffice`` like ``of_member``.
    """
    root = x509.load_pem_x509_certificate(identity.root_cert)
    _refuse_before(root, now)
    key = new_key()
    subject = Subject(_organisation(identity.office, identity.practice), "Signed in person", name, part)
    certificate = person_certificate(subject, key.public_key(), root, identity.root_key, _whole(now))
    return Credential(_der(certificate), key_bytes(key), _der(root))


def fingerprint(root_cert: bytes) -> str:
    """A root's SHA-256 fingerprint as registries compare it: ``AB:CD:…`` (of the DER, as other tools show it)."""
    return x509.load_pem_x509_certificate(root_cert).fingerprint(hashes.SHA256()).hex(":").upper()


def validity(root_cert: bytes) -> tuple[date, date]:
    """The first and the last day of a root."""
    root = x509.load_pem_x509_certificate(root_cert)
    return root.not_valid_before_utc.date(), root.not_valid_after_utc.date()


def _organisation(office: str, practice: bool) -> str:
    return f"{PRACTICE_OFFICE}{office}" if practice else office


def _refuse_before(certificate: x509.Certificate, now: datetime) -> None:
    begins = certificate.not_valid_before_utc
    if now < begins:
        raise ClockBeforeOffice(now=now.date().isoformat(), since=begins.date().isoformat())


def _whole(moment: datetime) -> datetime:
    """Certificates and PDF dates know whole seconds of UTC."""
    return moment.astimezone(UTC).replace(microsecond=0)


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER)
