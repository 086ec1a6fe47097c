"""A file held against its signing record: the record itself has to hold, and has to name this very file."""

from __future__ import annotations

import hashlib

from rjdesk.documents.verifying import verify
from tests.documents.signed_paper import another_office, half_signed, office, sealed_by, signed
from tests.documents.tampering import junk_after, revisions

DIGEST = hashlib.sha256(signed()).hexdigest()


def test_the_right_record_confirms_the_file() -> None:
    verdict = verify(signed(), office().root_cert, sealed_by(office(), DIGEST))
    assert (verdict.verdict, verdict.record_matches) == ("genuine", True)


def test_a_record_names_the_original_that_it_goes_with() -> None:
    assert verify(sealed_by(office(), DIGEST)).original_sha256 == DIGEST


def test_the_record_of_another_file_makes_it_altered() -> None:
    verdict = verify(signed(), office().root_cert, sealed_by(office(), "ab" * 32))
    assert (verdict.verdict, verdict.reasons[0].key, verdict.record_matches) == ("altered", "record-other-file", False)


def test_a_file_cut_back_is_not_the_one_in_the_record() -> None:
    verdict = verify(half_signed(), office().root_cert, sealed_by(office(), DIGEST))
    assert (verdict.verdict, verdict.record_matches) == ("altered", False)


def test_a_changed_record_confirms_nothing() -> None:
    verdict = verify(signed(), office().root_cert, junk_after(sealed_by(office(), DIGEST)))
    assert (verdict.verdict, verdict.reasons[0].key) == ("altered", "record-unsound")


def test_a_record_that_is_no_pdf_confirms_nothing() -> None:
    assert verify(signed(), office().root_cert, b"").record_matches is False


def test_the_record_of_another_office_leaves_the_signer_unknown() -> None:
    verdict = verify(signed(), office().root_cert, sealed_by(another_office(), DIGEST))
    assert (verdict.verdict, verdict.record_matches) == ("unknown-signer", False)


def test_a_file_cannot_vouch_for_itself() -> None:
    assert verify(signed(), office().root_cert, signed()).record_matches is False


def test_an_altered_file_stays_altered_whatever_the_record_says() -> None:
    changed = junk_after(signed())
    record = sealed_by(office(), hashlib.sha256(changed).hexdigest())
    assert verify(changed, office().root_cert, record).verdict == "altered"


def test_an_unreadable_file_stays_unreadable() -> None:
    verdict = verify(revisions(signed())[0], office().root_cert, sealed_by(office(), DIGEST))
    assert (verdict.verdict, verdict.record_matches) == ("unreadable", None)
