"""The sheet for those who sign on paper: the original's words, lines for ink, and never mistaken for the original."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from rjdesk.documents.agreement_data import agreement_in
from rjdesk.documents.certified import certified_text
from rjdesk.documents.compose import compose_copy, compose_for_signing, compose_original
from rjdesk.documents.signing import certify, seal
from rjdesk.documents.typeface import settle
from rjdesk.documents.verifying import verify
from tests.documents.closed_paper import closed_original
from tests.documents.papers import ORIGINAL, a_copy, a_record_of_paper, a_sheet, an_agreement, field_names, page_texts
from tests.documents.signed_paper import NOW, office, unsigned
from tests.documents.tampering import revisions


def sheet_text(people: int = 3) -> str:
    """All that is printed on a sheet for so many."""
    return " ".join(page_texts(compose_for_signing(an_agreement(), a_sheet(people))))


def test_it_says_what_it_is_and_for_which_original_it_stands() -> None:
    text = sheet_text()
    assert "This is not the original" in text
    assert "Print for signing, not the original" in text
    assert ORIGINAL in text
    assert "YJ-2026-0147" in text


def test_it_has_every_word_that_was_agreed() -> None:
    """From the facts below the title to what is read out before signing, wherever their pages end."""
    original, sheet = (
        " ".join(re.sub(r" YJ-2026-0147 Page \d of \d.*$", "", page) for page in page_texts(pdf))
        for pdf in (compose_original(an_agreement()), compose_for_signing(an_agreement(), a_sheet()))
    )
    agreed = original[original.index("What was agreed") : original.index("read aloud before it was signed.")]
    assert len(agreed) > 800
    assert agreed in sheet


def test_only_those_who_sign_on_paper_have_a_line() -> None:
    text = sheet_text(2)
    signatures = text[text.index("Signatures on paper") :]
    assert "Wiremu Tōpia" in signatures
    assert "Hinemoa Rāwhiti" not in signatures


def test_on_every_page_with_lines_stands_the_number_that_ties_it_to_the_original() -> None:
    pages = page_texts(compose_for_signing(an_agreement(2, 10), a_sheet(9)))
    assert len([page for page in pages if "Signatures on paper" in page]) == 3
    assert all(ORIGINAL in page for page in pages if "Signatures on paper" in page)


def test_it_has_nobodys_place_to_sign_but_the_offices_seal() -> None:
    assert field_names(compose_for_signing(an_agreement(), a_sheet())) == ["closing"]


def test_its_title_says_that_it_is_a_print() -> None:
    sealed = seal(compose_for_signing(an_agreement(), a_sheet()), office(), NOW, "x", ORIGINAL)
    assert verify(sealed, office().root_cert).original_sha256 == ORIGINAL
    assert "printed for signing".encode("utf-16-be") in sealed or b"printed for signing" in sealed


def test_who_stands_beside_somebody_is_printed_below_their_line() -> None:
    sheet = a_sheet(1)
    beside = replace(sheet, signers=(replace(sheet.signers[0], beside="with Mere Tōpia beside them"),))
    assert "with Mere Tōpia beside them" in " ".join(page_texts(compose_for_signing(an_agreement(), beside)))


def test_texts_without_end_flow_on_below_the_line() -> None:
    sheet = a_sheet(4)
    long = tuple(replace(signer, beside="interpreted by somebody with a long name " * 120) for signer in sheet.signers)
    text = " ".join(page_texts(compose_for_signing(an_agreement(), replace(sheet, signers=long))))
    assert text.count("interpreted") == 480


@pytest.mark.parametrize("promises", [1, 6])
def test_an_original_is_read_back_as_it_was_set(promises: int) -> None:
    contents = an_agreement(promises, 2, practice=True, review_on=None)
    assert agreement_in(compose_original(contents)) == settle(contents)


def test_days_and_moments_come_back_as_such() -> None:
    contents = agreement_in(closed_original())
    assert contents.held_on == date(2026, 11, 22)
    assert contents.frame.made_on.utcoffset() is not None


def test_a_copy_is_no_original_to_print() -> None:
    with pytest.raises(ValueError, match="original"):
        agreement_in(compose_copy(an_agreement(), a_copy()))


def test_the_certified_text_is_the_beginning_of_every_later_state() -> None:
    certified = certify(unsigned(), office(), NOW)
    assert certified_text(certified) == certified
    assert certified_text(closed_original()) == revisions(closed_original())[1]
    with pytest.raises(ValueError, match="certified"):
        certified_text(unsigned())


def test_the_record_says_who_signed_on_which_scan_and_what_the_sheets_name() -> None:
    text = " ".join(page_texts(a_record_of_paper()))
    assert "Signed on paper, on a printed sheet" in text
    assert "Wiremu Tōpia, Nguyễn Thị Ánh" in text
    assert "scan-01.pdf, 12 bytes" in text
    assert "the first 61234 bytes of the signed file" in text
