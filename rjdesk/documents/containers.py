"""The signature container (CMS, RFC 5652) of one signature: who made it, and whether it is exactly what we would write.

A container lies outside the bytes that its signature covers, and much of it can be changed without breaking the
signature. So it has to be, byte for byte, the container that its checked parts give; its padding has to be zeros.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asn1crypto import cms
from cryptography import x509
from cryptography.x509.oid import NameOID
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

HOLE = re.compile(rb"<([0-9A-F]{2})+>")


class Unsound(Exception):
    """A signature that doesn't hold. ``key`` is one of ``[verify.reasons]``."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Signer:
    """Whom the certificate names, and the root (DER) that it stands under."""

    office: str
    role: str
    name: str
    part: str
    root: bytes


@dataclass(frozen=True, slots=True)
class Covered:
    """What a signature covers: everything from the first byte to ``end`` but the hole that holds its container."""

    digest: bytes
    container: bytes
    end: int


def covered(pdf: bytes, byte_range: list[int], contents: bytes) -> Covered:
    """What a byte range covers. Raises ``Unsound`` unless it leaves out its own container and nothing else."""
    begin, until, resume, rest = byte_range
    end = resume + rest
    if begin != 0 or not 0 < until < resume < end <= len(pdf):
        raise Unsound("range")
    hole = pdf[until:resume]
    if not HOLE.fullmatch(hole) or bytes.fromhex(hole[1:-1].decode("ascii")) != contents:
        raise Unsound("container")
    digest = hashlib.sha256(pdf[:until])
    digest.update(pdf[resume:end])
    return Covered(digest.digest(), contents, end)


def signer_of(found: Covered, claimed_at: datetime) -> Signer:
    """Who signed, judged at the claimed time. Raises ``Unsound`` when anything about the signature doesn't hold."""
    info = cms.ContentInfo.load(found.container)
    encoded = info.dump()
    signed = info["content"]
    (signer_info,) = signed["signer_infos"]
    person, root = _person_and_root([choice.chosen for choice in signed["certificates"]])
    if found.container[len(encoded) :].strip(b"\0") or _rebuilt(signed, signer_info, person) != encoded:
        raise Unsound("container")
    intact, valid = validate_sig_integrity(signer_info, person, "data", found.digest)
    if not intact:
        raise Unsound("changed")
    if not valid:
        raise Unsound("container")
    return _trusted(person.dump(), root.dump(), claimed_at)


def _person_and_root(certificates: list[Any]) -> tuple[Any, Any]:
    """The two certificates of a container (asn1crypto's, which are not typed): the signer's and the root's."""
    (root,) = (certificate for certificate in certificates if certificate.subject == certificate.issuer)
    (person,) = (certificate for certificate in certificates if certificate.subject != certificate.issuer)
    return person, root


def _rebuilt(signed: Any, signer_info: Any, person: Any) -> bytes:
    """The container as we write it, from the parts that are checked elsewhere (asn1crypto's, which are not typed)."""
    again = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {"issuer_and_serial_number": {"issuer": person.issuer, "serial_number": person.serial_number}}
            ),
            "digest_algorithm": {"algorithm": "sha256"},
            "signed_attrs": signer_info["signed_attrs"],
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": signer_info["signature"].native,
        }
    )
    content = {
        "version": "v1",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": {"content_type": "data"},
        "certificates": signed["certificates"],
        "signer_infos": [again],
    }
    rebuilt: bytes = cms.ContentInfo({"content_type": "signed_data", "content": content}).dump()
    return rebuilt


def _trusted(person_der: bytes, root_der: bytes, claimed_at: datetime) -> Signer:
    """The signer, when the certificate stands under the root and both were valid at the claimed time."""
    person, root = x509.load_der_x509_certificate(person_der), x509.load_der_x509_certificate(root_der)
    root.verify_directly_issued_by(root)
    person.verify_directly_issued_by(root)
    root_is_ca = root.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    person_is_ca = person.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    may_sign = person.extensions.get_extension_for_class(x509.KeyUsage).value.digital_signature
    if not root_is_ca or person_is_ca or not may_sign:
        raise Unsound("certificate")
    for certificate in (root, person):
        if not certificate.not_valid_before_utc <= claimed_at <= certificate.not_valid_after_utc:
            raise Unsound("time")
    subject = person.subject
    return Signer(
        office=_said(subject, NameOID.ORGANIZATION_NAME),
        role=_said(subject, NameOID.ORGANIZATIONAL_UNIT_NAME),
        name=_said(subject, NameOID.COMMON_NAME),
        part=_said(subject, NameOID.TITLE),
        root=root_der,
    )


def _said(subject: x509.Name, oid: x509.ObjectIdentifier) -> str:
    values = [str(attribute.value) for attribute in subject.get_attributes_for_oid(oid)]
    return values[0] if values else ""
