"""Signed on paper: a court reads that it was, which scan shows it, and that no digital signature stands behind it."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from rjdesk.documents.embedding import embed
from rjdesk.documents.identity import of_member
from rjdesk.documents.signature import Signature
from rjdesk.documents.signature_facts import SignatureFacts, facts_from
from rjdesk.documents.signing import certify
from rjdesk.documents.verifying import verify
from rjdesk.domain.ceremony import How
from tests.documents import tampering
from tests.documents.paper_signed import (
    DIGEST,
    INKED,
    SCAN,
    STATEMENTS,
    all_on_paper,
    closed_saying,
    on_paper,
    record_of,
)
from tests.documents.signed_paper import NOW, office, unsigned
from tests.documents.tampering import Tamper

OTHER = "0d" * 32


def reasons(pdf: bytes, record: bytes | None = None) -> list[str]:
    """The verdict, and the keys of its reasons."""
    verdict = verify(pdf, office().root_cert, record)
    return [verdict.verdict, *(reason.key for reason in verdict.reasons)]


def test_what_was_signed_with_ink_and_on_paper_is_genuine() -> None:
    assert reasons(on_paper()) == ["genuine", "all-there"]


def test_everyone_may_have_signed_on_paper() -> None:
    verdict = verify(all_on_paper(), office().root_cert)
    assert verdict.verdict == "genuine"
    assert [s.field for s in verdict.signatures if s.covers != "nothing"] == ["certification", "closing"]


def test_it_is_said_and_is_no_signature() -> None:
    found = verify(on_paper(), office().root_cert).signatures
    assert [(s.field, s.how, s.covers, s.scan_sha256) for s in found] == [
        ("certification", "signed", "up-to-here", ""),
        ("sig1", "signed", "up-to-here", ""),
        ("closing", "signed", "whole-file", ""),
        ("sig2", "on_paper", "nothing", DIGEST),
        ("sig3", "on_paper", "nothing", DIGEST),
        ("sig4", "absent", "nothing", ""),
    ]
    assert f"signed on paper (scan SHA-256 {DIGEST}); no digital signature." in str(found[3])


def test_the_words_say_what_the_sheet_has_to_name_and_where_the_scan_is() -> None:
    certified = sha256(tampering.revisions(on_paper())[1]).hexdigest()
    alone, with_record = (verify(on_paper(), office().root_cert, r) for r in (None, record_of(on_paper(), SCAN)))
    assert alone.certified_sha256 == certified
    assert certified in alone.in_words()[-2]
    assert "--record" in alone.in_words()[-1]
    assert with_record.in_words()[-1].startswith("The signing record holds every scan")


def test_where_nobody_signed_on_paper_nothing_is_said_of_sheets() -> None:
    from tests.documents.signed_paper import signed

    assert not any("sheet" in line for line in verify(signed(), office().root_cert).in_words())


def test_the_data_for_machines_has_the_hashes() -> None:
    data = verify(on_paper(), office().root_cert).as_data()
    assert [s["scan_sha256"] for s in data["signatures"]][3:] == [DIGEST, DIGEST, ""]
    assert data["certified_sha256"]


def test_the_record_that_holds_the_scan_confirms_it() -> None:
    verdict = verify(on_paper(), office().root_cert, record_of(on_paper(), b"another", SCAN))
    assert (verdict.verdict, verdict.record_matches) == ("genuine", True)


@pytest.mark.parametrize("scans", [(), (b"another",), (SCAN[:-1],), (SCAN + b"\n",)])
def test_a_record_without_the_scan_that_is_named_makes_it_altered(scans: tuple[bytes, ...]) -> None:
    assert reasons(on_paper(), record_of(on_paper(), *scans)) == ["altered", "record-lacks-scan"]


def test_every_scan_that_is_named_has_to_be_there() -> None:
    two = tuple(field.encode() for field in ("sig1", "sig2"))
    assert reasons(all_on_paper(), record_of(all_on_paper(), *two)) == ["altered", "record-lacks-scan"]
    four = (*two, b"sig3", b"sig4")
    assert reasons(all_on_paper(), record_of(all_on_paper(), *four)) == ["genuine", "all-there"]


@pytest.mark.parametrize("change", [tampering.attachments_dropped, tampering.attachment_swapped])
def test_a_scan_taken_out_of_the_record_or_swapped_in_it_shows(change: Tamper) -> None:
    assert reasons(on_paper(), change(record_of(on_paper(), SCAN)))[0] == "altered"


def _swapped(pdf: bytes, said: str, other: str) -> bytes:
    """The file in which our facts say something else of the same length, wherever they said it."""
    before, after = (
        b"".join(b"\\000" + (c if c.isalnum() else b"\\%03o" % ord(c)) for c in (bytes([n]) for n in text.encode()))
        for text in (said, other)
    )
    assert before in pdf
    assert len(before) == len(after)
    return pdf.replace(before, after)


def test_no_other_hash_can_be_put_into_the_closing() -> None:
    assert reasons(_swapped(on_paper(), DIGEST, OTHER)) == ["altered", "signature-changed"]


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ('"how":"absent"', '"how":"signed"'),
        ('"how":"on_paper"', '"how":"in_paper"'),
        ('"name":"Wiremu', '"name":"Wirema'),
        ('"field":"sig2"', '"field":"sig1"'),
    ],
)
def test_no_other_word_can_be_put_into_the_closing(said: str, other: str) -> None:
    assert reasons(_swapped(on_paper(), said, other))[0] == "altered"


@pytest.mark.parametrize("change", [tampering.closing_taken_out, tampering.ink_swapped, tampering.junk_after])
def test_what_is_changed_elsewhere_shows_as_ever(change: Tamper) -> None:
    assert reasons(change(on_paper()))[0] == "altered"


def test_a_closing_that_calls_an_inked_field_signed_on_paper_contradicts_it() -> None:
    lying = replace(INKED, how=How.ON_PAPER, scan_sha256=DIGEST)
    assert reasons(closed_saying(lying, *STATEMENTS[1:])) == ["altered", "contradicts"]


@pytest.mark.parametrize("how", [How.SIGNED, How.ATTESTED])
def test_an_empty_field_that_is_called_signed_stays_incomplete_whoever_else_signed_on_paper(how: How) -> None:
    lying = replace(STATEMENTS[1], how=how, scan_sha256="")
    assert reasons(closed_saying(INKED, lying, *STATEMENTS[2:])) == ["incomplete", "not-signed"]


@pytest.mark.parametrize("digest", ["", "0d" * 31, "0D" * 32, "0d" * 33, "scan"])
def test_on_paper_without_the_hash_of_a_scan_is_no_statement_of_ours(digest: str) -> None:
    bare = replace(STATEMENTS[1], scan_sha256=digest)
    assert reasons(closed_saying(INKED, bare, *STATEMENTS[2:])) == ["altered", "signature-container"]


@pytest.mark.parametrize("how", [how for how in How if how is not How.ON_PAPER])
def test_no_other_way_of_settling_names_a_scan(how: How) -> None:
    facts = SignatureFacts("closing", "Sam", "", How.SIGNED, False, (replace(STATEMENTS[1], how=how),))
    with pytest.raises(ValueError, match="scan"):
        facts_from(facts.as_json())


@pytest.mark.parametrize("how", [How.ON_PAPER, How.DECLINED, How.ABSENT])
def test_nobody_can_put_a_signature_into_a_field_that_says_of_itself_that_it_is_none(how: How) -> None:
    facts = SignatureFacts("signature", "Sam O’Brien", "Supporter", how, practice=False)
    forged = embed(certify(unsigned(), office(), NOW), Signature("sig2", facts, "x", NOW), of_member(office(), NOW))
    assert reasons(forged) == ["altered", "signature-certificate"]


def test_a_stream_that_swells_without_end_is_not_read_to_its_end() -> None:
    verdict = verify(on_paper(), office().root_cert, record_of(on_paper(), bytes(64 * 1024 * 1024)))
    assert verdict.verdict == "altered"
