"""Certificates of an office: what they say, how long they last, and that no key leaves them by accident."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.x509.oid import NameOID

from rjdesk.documents.certificates import key_bytes, new_key
from rjdesk.documents.identity import enrol, fingerprint, for_one_signature, make_office, of_member
from rjdesk.documents.signing import certify, sign_ink
from rjdesk.documents.verifying import verify
from rjdesk.errors import ClockBeforeOffice
from tests.documents.signed_paper import INK, NOW, half_signed, office, office_of, unsigned


def said(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str:
    return str(certificate.subject.get_attributes_for_oid(oid)[0].value)


def test_an_office_root_lasts_forty_years_and_may_only_sign_certificates() -> None:
    root = x509.load_pem_x509_certificate(make_office("Ōtāhuhu RJ Trust", NOW).root_cert)
    usage = root.extensions.get_extension_for_class(x509.KeyUsage).value
    assert root.not_valid_after_utc == NOW + timedelta(days=14610)
    assert usage.key_cert_sign
    assert not usage.digital_signature
    assert said(root, NameOID.ORGANIZATION_NAME) == "Ōtāhuhu RJ Trust"


def test_every_certificate_ends_with_its_root() -> None:
    identity = office()
    root = x509.load_pem_x509_certificate(identity.root_cert)
    member = x509.load_pem_x509_certificate(identity.member_cert)
    once = x509.load_der_x509_certificate(for_one_signature(identity, "Hinemoa", "Victim", NOW).certificate)
    assert root.not_valid_after_utc == member.not_valid_after_utc == once.not_valid_after_utc


def test_a_practice_offices_certificates_say_so() -> None:
    identity = office_of(practice=True)
    once = x509.load_der_x509_certificate(for_one_signature(identity, "Hinemoa", "Victim", NOW).certificate)
    for certificate in (x509.load_pem_x509_certificate(identity.root_cert), once):
        assert said(certificate, NameOID.ORGANIZATION_NAME).startswith("PRACTICE")


def test_each_signature_in_the_room_has_a_key_of_its_own() -> None:
    first, second = (for_one_signature(office(), "Hinemoa", "Victim", NOW) for _ in range(2))
    assert first.key != second.key
    assert first.key not in (office().root_key, office().member_key)


def test_a_member_keeps_the_key_that_the_vault_already_has() -> None:
    key = key_bytes(new_key())
    assert enrol(make_office("Office", NOW), "Sam", NOW, key).member_key == key


def test_keys_never_show_when_an_identity_is_printed() -> None:
    identity = office()
    shown = repr(identity) + repr(of_member(identity, NOW)) + repr(make_office("Office", NOW))
    assert "key" not in shown


def test_the_fingerprint_is_the_one_that_other_tools_show() -> None:
    root = office().root_cert
    der = x509.load_pem_x509_certificate(root).public_bytes(serialization.Encoding.DER)
    assert fingerprint(root).replace(":", "").lower() == hashlib.sha256(der).hexdigest()


def test_a_clock_before_the_office_was_set_up_is_refused() -> None:
    early = NOW - timedelta(days=400)
    with pytest.raises(ClockBeforeOffice) as by_member:
        certify(unsigned(), office(), early)
    assert by_member.value.facts == {"now": "2025-10-18", "since": "2026-11-21"}
    with pytest.raises(ClockBeforeOffice):
        sign_ink(half_signed(), "sig2", "Hinemoa", "Victim", INK, office(), early, "I agree")


def test_a_time_zone_set_right_after_the_office_was_set_up_stops_nobody() -> None:
    assert certify(unsigned(), office(), NOW - timedelta(hours=13))


def test_a_name_too_long_for_a_certificate_stands_in_full_in_the_signature() -> None:
    name = "Te Taumata" + " o Ngā Maunga" * 8
    pdf = sign_ink(certify(unsigned(), office(), NOW), "sig1", name, "Victim", INK, office(), NOW, "I agree")
    assert verify(pdf, office().root_cert).signatures[1].name == name
    assert verify(pdf, office().root_cert).verdict == "incomplete"
