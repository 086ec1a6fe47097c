"""X.509 certificates of an office: who each one speaks for, how long, and under which root.

A name in a certificate has at most 64 characters (RFC 5280, upper bounds; our library counts bytes); a longer one is cut
there with ``fitting``, and stands in full in the signature itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Role = Literal["Office root", "Office member", "Signed in person"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a certificate names: an office, a role in it, a person, and the person's part in the process."""

    office: str
    role: Role
    name: str
    part: str = ""

    def as_x509(self) -> x509.Name:
        """The distinguished name."""
        parts = [
            (NameOID.ORGANIZATION_NAME, self.office),
            (NameOID.ORGANIZATIONAL_UNIT_NAME, self.role),
            (NameOID.COMMON_NAME, self.name),
            (NameOID.TITLE, self.part),
        ]
        return x509.Name([x509.NameAttribute(oid, fitting(text)) for oid, text in parts if text])


def fitting(text: str) -> str:
    """A name as it stands in a certificate: as many whole characters as 64 bytes of UTF-8 hold."""
    return text.encode()[:64].decode(errors="ignore")


def new_key() -> ec.EllipticCurvePrivateKey:
    """A new P-256 key from the operating system's randomness."""
    return ec.generate_private_key(ec.SECP256R1())


def key_bytes(key: ec.EllipticCurvePrivateKey) -> bytes:
    """A key as PKCS #8 DER, unencrypted: fit for the vault and nowhere else."""
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def key_from(data: bytes) -> ec.EllipticCurvePrivateKey:
    """A P-256 key from PKCS #8 DER; ``TypeError`` for any other kind."""
    key = serialization.load_der_private_key(data, password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise TypeError("a P-256 key was expected")
    return key


def public_of(data: bytes) -> bytes:
    """The public half (SPKI DER) of a P-256 key (PKCS #8 DER)."""
    return (
        key_from(data)
        .public_key()
        .public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    )


def public_from(data: bytes) -> ec.EllipticCurvePublicKey:
    """A public P-256 key from SPKI DER; ``TypeError`` for any other kind."""
    key = serialization.load_der_public_key(data)
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise TypeError("a P-256 key was expected")
    return key


def root_certificate(
    subject: Subject, key: ec.EllipticCurvePrivateKey, begins: datetime, ends: datetime
) -> x509.Certificate:
    """A self-signed root that may sign certificates of people, and nothing else."""
    name = subject.as_x509()
    return _builder(name, name, key.public_key(), key.public_key(), begins, ends, ca=True).sign(key, hashes.SHA256())


def person_certificate(
    subject: Subject, public: ec.EllipticCurvePublicKey, root: x509.Certificate, root_key: bytes, begins: datetime
) -> x509.Certificate:
    """A person's certificate under a root. It lasts as long as the root: a file must verify in twenty years."""
    key = key_from(root_key)
    ends = root.not_valid_after_utc
    builder = _builder(subject.as_x509(), root.subject, public, key.public_key(), begins, ends, ca=False)
    return builder.sign(key, hashes.SHA256())


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    public: ec.EllipticCurvePublicKey,
    issuer_public: ec.EllipticCurvePublicKey,
    begins: datetime,
    ends: datetime,
    *,
    ca: bool,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca, 0 if ca else None), critical=True)
        .add_extension(_usage(ca=ca), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_public), critical=False)
    )


def _usage(*, ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=not ca,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )
