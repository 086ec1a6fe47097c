"""The five verdicts, the first that applies, and what is said of each signature."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from rjdesk.documents import containers, judging, paper
from rjdesk.documents.embedding import embed
from rjdesk.documents.identity import Credential, SigningIdentity, for_one_signature, of_member
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.signature import Permits, Signature
from rjdesk.documents.signature_facts import SignatureFacts
from rjdesk.documents.signing import certify, close, seal, sign_ink
from rjdesk.documents.statement import FieldStatement
from rjdesk.documents.verifying import verify
from rjdesk.domain.ceremony import How
from rjdesk.wording import table
from tests.documents.signed_paper import (
    INK,
    NOW,
    STATEMENTS,
    another_office,
    half_signed,
    office,
    office_of,
    sealed_by,
    signed,
    signed_by,
    unsigned,
)
from tests.documents.small_paper import small_paper

FIRST = STATEMENTS[0]


def closed(
    statements: tuple[FieldStatement, ...],
    credential: Credential | None = None,
    at: datetime = NOW,
    kind_part: str = "x",
) -> bytes:
    """The half-signed paper, closed in a way that ``close`` would not do."""
    facts = SignatureFacts("closing", "Sam O’Brien", kind_part, How.SIGNED, practice=False, statements=statements)
    signature = Signature(CLOSING, facts, "closed", at, permits=Permits.NOTHING)
    return embed(half_signed(), signature, credential or of_member(office(), NOW))


def reasons(pdf: bytes, identity: SigningIdentity | None = None) -> list[str]:
    """The keys of the reasons for the verdict."""
    return [reason.key for reason in verify(pdf, (identity or office()).root_cert).reasons]


@pytest.mark.parametrize("junk", [b"", b"%PDF-1.7", b"hello", b"\x00" * 4096, b"%PDF-1.7\n%%EOF\n", unsigned()[:900]])
def test_what_is_no_pdf_is_unreadable(junk: bytes) -> None:
    verdict = verify(junk, office().root_cert)
    assert (verdict.verdict, verdict.exit_code, verdict.signatures) == ("unreadable", 2, ())


def test_a_pdf_without_our_signatures_is_unreadable() -> None:
    assert reasons(unsigned()) == ["not-ours"]


def test_a_signed_and_closed_file_is_genuine_with_the_offices_root() -> None:
    verdict = verify(signed(), office().root_cert)
    assert (verdict.verdict, verdict.exit_code, verdict.practice, verdict.record_matches) == ("genuine", 0, False, None)


def test_it_is_said_of_each_signature_who_how_when_and_what_it_covers() -> None:
    found = verify(signed(), office().root_cert).signatures
    assert [(s.field, s.name, s.how, s.covers) for s in found] == [
        ("certification", "Sam O’Brien", "signed", "up-to-here"),
        ("sig1", "Hinemoa Rāwhiti", "signed", "up-to-here"),
        ("sig2", "Nguyễn Thị Ánh", "attested", "up-to-here"),
        ("closing", "Sam O’Brien", "signed", "whole-file"),
        ("sig3", "Wiremu Tōpia", "declined", "nothing"),
        ("sig4", "Žofie Nováková", "absent", "nothing"),
    ]
    assert all(s.sound and s.office == "Ōtāhuhu RJ Trust" for s in found)
    assert found[1].part == "Victim"
    assert found[1].claimed_at == NOW


def test_without_a_root_an_unchanged_file_has_an_unknown_signer() -> None:
    verdict = verify(signed())
    assert (verdict.verdict, verdict.exit_code) == ("unknown-signer", 3)
    assert [reason.key for reason in verdict.reasons] == ["no-root"]


def test_another_office_of_the_same_name_is_an_unknown_signer() -> None:
    assert verify(signed_by(another_office()), office().root_cert).verdict == "unknown-signer"


@pytest.mark.parametrize("root", [b"", b"nonsense", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
def test_a_root_that_cannot_be_read_leaves_the_signer_unknown(root: bytes) -> None:
    verdict = verify(signed(), root)
    assert (verdict.verdict, verdict.reasons[0].key) == ("unknown-signer", "root-unreadable")


def test_one_of_several_roots_in_a_file_is_enough() -> None:
    assert verify(signed(), another_office().root_cert + office().root_cert).verdict == "genuine"


def test_a_file_without_its_closing_is_incomplete() -> None:
    verdict = verify(half_signed(), office().root_cert)
    assert (verdict.verdict, verdict.exit_code) == ("incomplete", 4)
    assert reasons(half_signed()) == ["not-closed"]


def test_a_closing_that_calls_an_empty_field_signed_is_incomplete() -> None:
    assert reasons(closed(STATEMENTS)) == ["not-signed"]


def test_a_closing_that_is_silent_about_a_field_is_incomplete() -> None:
    assert reasons(closed(STATEMENTS[:1])) == ["not-stated"]


def test_a_file_that_was_never_certified_is_incomplete() -> None:
    ink = sign_ink(small_paper("sig1"), "sig1", FIRST.name, FIRST.part, INK, office(), NOW, "I agree")
    assert reasons(close(ink, STATEMENTS[:1], office(), NOW)) == ["not-certified"]


@pytest.mark.parametrize(
    "said",
    [
        replace(FIRST, how=How.DECLINED),
        replace(FIRST, how=How.ABSENT),
        replace(FIRST, how=How.ATTESTED),
        replace(FIRST, name="Someone Else"),
        replace(FIRST, part="Police"),
    ],
)
def test_a_closing_that_contradicts_a_signature_is_altered(said: FieldStatement) -> None:
    assert reasons(closed((said,))) == ["contradicts"]


def test_a_closing_by_another_office_is_altered() -> None:
    assert reasons(closed(STATEMENTS, of_member(another_office(), NOW))) == ["several-offices"]


def test_a_participants_certificate_cannot_close_a_file() -> None:
    participant = for_one_signature(office(), "Sam O’Brien", "x", NOW)
    assert reasons(closed(STATEMENTS, participant)) == ["signature-certificate"]


def test_a_members_certificate_cannot_sign_as_a_participant() -> None:
    facts = SignatureFacts("signature", "Sam O’Brien", "", How.SIGNED, practice=False)
    forged = embed(certify(unsigned(), office(), NOW), Signature("sig1", facts, "x", NOW), of_member(office(), NOW))
    assert reasons(forged) == ["signature-certificate"]


def test_a_root_cannot_sign_a_file_itself() -> None:
    root = x509.load_pem_x509_certificate(office().root_cert)
    member = of_member(office(), NOW)
    as_root = Credential(member.root, office().root_key, member.root)
    assert root.subject == root.issuer
    assert reasons(closed(STATEMENTS, as_root)) == ["signature-container"]


@pytest.mark.parametrize("years", [-3, 50])
def test_a_claimed_time_at_which_the_certificate_was_not_valid_is_altered(years: int) -> None:
    forged = closed(STATEMENTS, at=NOW + timedelta(days=366 * years))
    assert reasons(forged) == ["signature-time"]


@pytest.mark.parametrize("year", [2006, 2046])
def test_a_file_verifies_the_same_decades_before_or_after_its_signing(year: int) -> None:
    then = datetime(year, 11, 22, tzinfo=UTC)
    identity = office_of(now=then)
    verdict = verify(signed_by(identity, then), identity.root_cert)
    assert verdict.verdict == "genuine"
    assert verdict.signatures[0].claimed_at == then


def test_a_sealed_paper_is_genuine_by_its_one_signature() -> None:
    verdict = verify(sealed_by(office()), office().root_cert)
    assert (verdict.verdict, verdict.reasons[0].key) == ("genuine", "sealed")


def test_an_original_that_was_only_sealed_is_incomplete() -> None:
    assert reasons(seal(unsigned(), office(), NOW, "sealed")) == ["not-closed"]


def test_practice_shows_in_the_verdict_and_comes_first_in_words() -> None:
    identity = office_of(practice=True)
    verdict = verify(signed_by(identity), identity.root_cert)
    assert verdict.practice
    assert verdict.in_words()[0].startswith("PRACTICE")


def test_an_office_cannot_hide_or_pretend_practice() -> None:
    practice = office_of(practice=True)
    assert reasons(certify(unsigned(), replace(practice, practice=False), NOW), practice) == ["signature-certificate"]
    assert reasons(certify(unsigned(), replace(office(), practice=True), NOW)) == ["signature-certificate"]


def test_words_and_data_say_the_same() -> None:
    verdict = verify(signed(), office().root_cert)
    words, data = verdict.in_words(), verdict.as_data()
    assert words[0].startswith("GENUINE")
    assert len([line for line in words if "Claimed time: 22 November 2026, 03:0" in line]) == 4
    assert "Claimed time: 22 November 2026, 03:04:05 (UTC)." in words[2]
    assert data["verdict"] == "genuine"
    assert [s["claimed_at"] for s in data["signatures"]][:1] == ["2026-11-22T03:04:05+00:00"]


def test_what_a_hostile_file_says_cannot_steer_the_terminal() -> None:
    identity = office_of("Evil\x1b[2J Trust")
    assert not any("\x1b" in line for line in verify(signed_by(identity)).in_words())


def test_every_reason_has_its_sentence_and_no_sentence_is_left_over() -> None:
    sources = "".join(Path(str(module.__file__)).read_text("utf-8") for module in (judging, paper, containers))
    of_signatures = re.findall(r'(?:Unsound\(|trouble=)"([a-z]+)"', sources)
    of_papers = re.findall(r'"([a-z]+(?:-[a-z]+)+|damaged|sealed|contradicts)"', sources)
    known = {f"signature-{key}" for key in of_signatures} | set(of_papers) - {"unknown-signer"}
    assert set(table()["verify"]["reasons"]) - {"not-there"} == known  # a file that isn't there never comes this far
