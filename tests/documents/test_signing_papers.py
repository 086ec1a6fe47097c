"""What signing adds to a file, what it leaves alone, and what it refuses."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise

import pikepdf
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from rjdesk.documents.signing import attest, certify, close, sign_ink
from rjdesk.domain.ink import Ink, Point
from rjdesk.errors import CharacterNotInFont, EmptyInk, SigningOutOfTurn
from tests.documents.signed_paper import (
    INK,
    NOW,
    STATEMENTS,
    half_signed,
    office,
    office_of,
    signed,
    signed_by,
    unsigned,
)
from tests.documents.tampering import revisions

FIRST = STATEMENTS[0]


@cache
def opened(pdf: bytes) -> pikepdf.Pdf:
    """The file, kept open as long as its objects may be looked at."""
    return pikepdf.open(io.BytesIO(pdf))


def dictionaries(pdf: bytes) -> dict[str, pikepdf.Object]:
    """Each filled field's signature dictionary."""
    return {str(field.T): field.V for field in opened(pdf).Root.AcroForm.Fields if "/V" in field}


def look_of(pdf: bytes, name: str) -> bytes:
    """A field's appearance, decoded."""
    fields = opened(pdf).Root.AcroForm.Fields
    return next(field.AP.N.read_bytes() for field in fields if str(field.T) == name)


def test_every_signature_only_adds_to_the_bytes_before_it() -> None:
    stages = revisions(signed())
    assert stages[0] == unsigned()
    assert len(stages) == 5
    assert all(later.startswith(earlier) for earlier, later in pairwise(stages))


def test_the_signing_time_is_the_one_given_and_the_machines_clock_is_nowhere() -> None:
    then = datetime(2041, 5, 6, 7, 8, 9, tzinfo=UTC)
    pdf = signed_by(office_of(now=then), then)
    dates = set(re.findall(rb"D\\072(\d{8})|D:(\d{8})", pdf))
    assert {b"".join(date) for date in dates} == {b"20410506", b"20261122"}  # the second is the unsigned paper's


def test_metadata_stays_as_it_was_when_the_text_was_certified() -> None:
    before, after = (opened(pdf) for pdf in (unsigned(), signed()))
    assert before.Root.Metadata.read_bytes() == after.Root.Metadata.read_bytes()
    assert before.docinfo == after.docinfo


def test_the_facilitator_certifies_and_then_only_fields_may_be_filled() -> None:
    certification = dictionaries(half_signed())["certification"]
    assert opened(half_signed()).Root.Perms.DocMDP.objgen == certification.objgen
    assert int(certification.Reference[0].TransformParams.P) == 2


def test_the_closing_locks_every_field_and_says_in_words_how_each_stands() -> None:
    closing = dictionaries(signed())["closing"]
    parameters = closing.Reference[0].TransformParams
    assert (str(parameters.Action), int(parameters.P)) == ("/All", 1)
    reason = str(closing.Reason)
    assert "Signed: Hinemoa Rāwhiti." in reason
    assert "Name typed and attested: Nguyễn Thị Ánh." in reason
    assert "Declined: Wiremu Tōpia." in reason
    assert "Absent: Žofie Nováková." in reason


def test_a_practice_closing_says_practice_to_a_reader_of_any_program() -> None:
    assert str(dictionaries(signed_by(office_of(practice=True)))["closing"].Reason).startswith("PRACTICE")


def test_the_closing_covers_the_file_to_its_last_byte() -> None:
    (last,) = PdfFileReader(io.BytesIO(signed())).embedded_signatures[-1:]
    assert last.evaluate_signature_coverage().name == "ENTIRE_FILE"


def test_a_field_is_filled_once() -> None:
    with pytest.raises(SigningOutOfTurn):
        sign_ink(half_signed(), FIRST.field, FIRST.name, FIRST.part, INK, office(), NOW, "I agree")
    with pytest.raises(SigningOutOfTurn):
        certify(half_signed(), office(), NOW)


@pytest.mark.parametrize(
    "late",
    [
        lambda pdf: sign_ink(pdf, "sig3", "Wiremu", "Young person", INK, office(), NOW, "I agree"),
        lambda pdf: attest(pdf, "sig3", "Wiremu", "Young person", "Wiremu", office(), NOW),
        lambda pdf: close(pdf, STATEMENTS, office(), NOW),
    ],
)
def test_nothing_is_added_to_a_closed_file(late: Callable[[bytes], bytes]) -> None:
    with pytest.raises(SigningOutOfTurn):
        late(signed())


@pytest.mark.parametrize("ink", [Ink(()), Ink(((),)), Ink(((Point(0.5, 0.5),),))])
def test_an_empty_pad_is_no_signature(ink: Ink) -> None:
    with pytest.raises(EmptyInk):
        sign_ink(half_signed(), "sig2", "Nguyễn", "Supporter", ink, office(), NOW, "I agree")


def test_a_typed_name_is_drawn_as_outlines_and_needs_no_font() -> None:
    pdf = signed()
    look = look_of(pdf, "sig2")
    assert b" c " in look
    assert b"BT" not in look
    assert "attested by Sam O’Brien" in str(dictionaries(pdf)["sig2"].Reason)


def test_a_typed_name_that_the_typeface_lacks_is_refused_by_name() -> None:
    with pytest.raises(CharacterNotInFont) as refused:
        attest(half_signed(), "sig2", "漢", "Supporter", "漢", office(), NOW)
    assert refused.value.facts["character"] == "漢"


@pytest.mark.parametrize("name", ["नि", "Hana \ue000"])
def test_a_typed_name_follows_the_same_rule_as_what_is_printed(name: str) -> None:
    with pytest.raises(CharacterNotInFont):
        attest(half_signed(), "sig2", name, "Supporter", name, office(), NOW)


def test_a_typed_name_of_which_nothing_can_be_seen_is_no_signature() -> None:
    with pytest.raises(EmptyInk):
        attest(half_signed(), "sig2", "Nguyễn", "Supporter", "\u200b \n", office(), NOW)


def test_a_very_long_typed_name_stays_inside_its_field() -> None:
    pdf = attest(half_signed(), "sig2", "A", "Supporter", "Wolfeschlegelsteinhausenbergerdorff " * 4, office(), NOW)
    lines = look_of(pdf, "sig2").split(b"q ")[1:]
    scales = [float(line.split()[0]) for line in lines]
    lengths = [sum(map(int, re.findall(rb"1 0 0 1 (\d+) 0 cm", line))) for line in lines]
    assert len(lines) == 2
    assert all(3 + scale * length <= 220 for scale, length in zip(scales, lengths, strict=True))
