"""Every row of the tampering matrix, and what attackers do to signed PDFs: none of it is ever called genuine."""

from __future__ import annotations

import random

import pytest

from rjdesk.documents.identity import of_member
from rjdesk.documents.verdict import VerdictName
from rjdesk.documents.verifying import verify
from tests.documents import tampering
from tests.documents.signed_paper import NOW, another_office, half_signed, office, signed, signed_by
from tests.documents.tampering import Tamper

CHANGES = (
    tampering.page_byte_flipped,
    tampering.page_replaced,
    tampering.page_stream_replaced,
    tampering.note_added,
    tampering.ink_swapped,
    tampering.ink_hidden,
    tampering.signature_taken_out,
    tampering.signature_moved,
    tampering.xmp_changed,
    tampering.title_changed,
    tampering.attachments_dropped,
    tampering.attachment_swapped,
    tampering.font_like_object_added,
    tampering.open_action_added,
    tampering.certification_forgotten,
    tampering.junk_after,
    tampering.line_after,
    tampering.older_revision_named_again,
    tampering.rewritten,
    tampering.packed,
    tampering.linearised,
    tampering.last_byte_lost,
    tampering.cut_short,
)


def verdict_on(pdf: bytes) -> VerdictName:
    return verify(pdf, office().root_cert).verdict


def test_the_untouched_file_is_genuine() -> None:
    assert verdict_on(signed()) == "genuine"


@pytest.mark.parametrize("change", [*CHANGES, tampering.closing_taken_out], ids=lambda change: change.__name__)
def test_a_changed_file_is_altered(change: Tamper) -> None:
    assert verdict_on(change(signed())) == "altered"


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_while_it_was_half_signed_is_altered_too(change: Tamper) -> None:
    assert verdict_on(change(half_signed())) == "altered"


def test_a_change_between_two_signatures_shows_although_the_closing_covers_it() -> None:
    closed_over = signed_by_office_after(tampering.page_replaced(half_signed()))
    assert verdict_on(closed_over) == "altered"


def test_metadata_changed_between_two_signatures_shows_although_libraries_let_it_pass() -> None:
    closed_over = signed_by_office_after(tampering.xmp_changed(half_signed()))
    assert verdict_on(closed_over) == "altered"


@pytest.mark.parametrize("revision", [1, 2, 3])
def test_a_file_cut_back_to_an_earlier_revision_is_incomplete(revision: int) -> None:
    assert verdict_on(tampering.revisions(signed())[revision]) == "incomplete"


def test_a_file_cut_back_to_before_any_signature_is_not_one_of_ours() -> None:
    assert verdict_on(tampering.revisions(signed())[0]) == "unreadable"


def test_a_new_field_signed_after_the_closing_is_altered() -> None:
    late = tampering.late_field_signed(signed(), of_member(office(), NOW))
    assert verdict_on(late) == "altered"


def test_a_signature_pasted_from_another_agreement_is_altered() -> None:
    ours, theirs = signed(), signed_by(office())
    begin, end = tampering.container_places(ours)[1]
    other_begin, other_end = tampering.container_places(theirs)[1]
    pasted = ours[:begin] + theirs[other_begin:other_end].ljust(end - begin, b"0")[: end - begin] + ours[end:]
    assert verdict_on(pasted) == "altered"


def test_a_closing_container_from_another_agreement_is_altered() -> None:
    ours, theirs = signed(), signed_by(office())
    begin, end = tampering.container_places(ours)[-1]
    other_begin, other_end = tampering.container_places(theirs)[-1]
    pasted = ours[:begin] + theirs[other_begin:other_end].ljust(end - begin, b"0")[: end - begin] + ours[end:]
    assert verdict_on(pasted) == "altered"


def test_swapped_certificates_are_altered() -> None:
    ours, theirs = signed(), signed_by(another_office())
    certificate = of_member(office(), NOW).certificate.hex().upper().encode()
    other = of_member(another_office(), NOW).certificate.hex().upper().encode()
    begin, end = tampering.container_places(ours)[-1]
    swapped = ours[begin:end].replace(certificate, other)[: end - begin].ljust(end - begin, b"0")
    assert verdict_on(theirs) == "unknown-signer"
    assert verdict_on(ours[:begin] + swapped + ours[end:]) == "altered"


def test_no_bit_of_the_covered_bytes_can_be_turned() -> None:
    pdf, chance = signed(), random.Random(226)
    begin, end = tampering.container_places(pdf)[-1]
    covered = [place for place in chance.sample(range(len(pdf)), 200) if not begin <= place < end]
    verdicts = {verdict_on(tampering.flipped(pdf, place, 1 << chance.randrange(8))) for place in covered}
    assert "genuine" not in verdicts
    assert "unknown-signer" not in verdicts


def test_no_bit_of_a_container_can_be_turned_though_it_lies_outside_the_covered_bytes() -> None:
    pdf, chance = signed(), random.Random(207)
    begin, end = tampering.container_places(pdf)[-1]
    places = chance.sample(range(begin, end), 200)
    verdicts = {verdict_on(tampering.flipped(pdf, place, 1 << chance.randrange(7))) for place in places}
    assert verdicts == {"altered"}


def signed_by_office_after(changed: bytes) -> bytes:
    """The rest of the signing, by an office that didn't notice."""
    from rjdesk.documents.signing import attest, close
    from tests.documents.signed_paper import STATEMENTS

    second = STATEMENTS[1]
    both = attest(changed, second.field, second.name, second.part, second.name, office(), NOW)
    return close(both, STATEMENTS, office(), NOW)
