"""The papers around an agreement: the bare statement, the signing record, the sheets; and pictures of pages."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from rjdesk.documents import compose
from rjdesk.documents.preview import draw_page, page_count
from rjdesk.errors import FileUnreadable
from tests.documents.papers import (
    FINGERPRINT,
    ORIGINAL,
    a_destruction,
    a_non_agreement,
    a_recovery_sheet,
    a_restore_drill,
    a_root_sheet,
    a_signing_record,
    an_agreement,
    data_in,
    every_kind,
    field_names,
    page_texts,
)


def test_the_bare_statement_names_nobody_but_the_facilitator() -> None:
    pdf = compose.compose_non_agreement(a_non_agreement())
    (text,) = page_texts(pdf)

    assert "agreement was not reached." in text
    assert "Burglary" in text
    assert "Hana Parata" in text
    assert set(data_in(pdf)) == {
        "schema", "kind", "frame", "title", "statute", "held_on", "facilitator", "charges", "statement",
    }  # fmt: skip


def test_the_signing_record_says_what_was_signed_and_how() -> None:
    text = " ".join(page_texts(compose.compose_signing_record(a_signing_record())))

    assert ORIGINAL in text
    assert "412" in text
    for how in ("Signed by hand on the screen", "attested by the facilitator", "Declined", "Absent"):
        assert how in text
    assert "22 November 2026, 16:04 (UTC+13:00)" in text


def test_the_sheet_for_the_registry_is_one_page_with_the_fingerprint() -> None:
    (text,) = page_texts(compose.compose_root_sheet(a_root_sheet()))

    assert FINGERPRINT[:47] in text
    assert "rjdesk verify DOCUMENT.pdf --root office-root.pem" in text


def test_the_recovery_sheet_is_one_page_and_carries_nothing_but_its_text() -> None:
    pdf = compose.compose_recovery_sheet(a_recovery_sheet())
    (text,) = page_texts(pdf)

    assert all(group in text for group in a_recovery_sheet().code_groups)
    assert b"/EmbeddedFile" not in pdf
    assert b"/AcroForm" not in pdf


@pytest.mark.parametrize("kind", ["copy", "non-agreement", "signing record", "root sheet"])
def test_papers_of_the_office_have_one_field_for_its_seal(kind: str) -> None:
    assert field_names(every_kind()[kind]) == ["closing"]


def test_a_page_is_drawn_in_colour_on_white() -> None:
    pdf = compose.compose_original(an_agreement())
    picture = draw_page(pdf, 0, 400)

    assert page_count(pdf) >= 2
    assert (picture.width, len(picture.pixels)) == (400, 400 * picture.height * 4)
    assert picture.pixels[:4] == b"\xff\xff\xff\xff"
    assert b"\x17\x49\x5c" in picture.pixels  # the one colour of the design, red first


def test_what_is_no_pdf_has_no_picture() -> None:
    with pytest.raises(FileUnreadable):
        draw_page(b"not a PDF", 0, 400)


def test_nothing_but_what_was_given_is_in_the_file() -> None:
    """The values have no place for contact details; the file brings none of its maker's either."""
    pdf = compose.compose_original(an_agreement())
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert set(opened.docinfo.keys()) == {"/Title", "/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate"}
        assert not any("/PieceInfo" in page.obj for page in opened.pages)


def test_the_certificate_of_destruction_says_until_when_a_backup_may_hold_the_case() -> None:
    (text,) = page_texts(compose.compose_destruction_certificate(a_destruction()))

    assert "runs out on 20 February 2027 and is deleted when a later backup has been verified" in text
    assert "Hana Parata" in text
    assert "Tāne Mahuta" in text
    assert "4217" in text


def test_where_no_backup_is_known_the_certificate_says_that() -> None:
    (text,) = page_texts(compose.compose_destruction_certificate(a_destruction(last_backup=None)))

    assert "knows of no backup" in text


def test_the_certificate_of_a_restore_drill_is_one_page_that_says_what_was_found() -> None:
    (text,) = page_texts(compose.compose_restore_drill(a_restore_drill()))
    assert "This backup restores." in text
    assert "Cases: 23. Papers: 118." in text
    assert "4217" in text
    assert "20 February 2027" in text


def test_the_certificate_of_a_restore_drill_of_an_empty_vault_opens_no_case() -> None:
    (text,) = page_texts(compose.compose_restore_drill(replace(a_restore_drill(), cases=0, papers=0, opened=())))
    assert "Cases: 0. Papers: 0." in text
    assert "drawn by lot" not in text
