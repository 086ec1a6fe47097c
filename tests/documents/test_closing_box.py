"""Whoever opens a closed original in any program sees on the page that it was closed, and how each place stands."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta, timezone

import pikepdf
import pytest

from rjdesk.documents.closing_box import PAD, closing_of, closing_operators, height_for
from rjdesk.documents.compose import compose_original
from rjdesk.documents.contents import Signer
from rjdesk.documents.signing import close
from rjdesk.documents.statement import FieldStatement
from rjdesk.documents.verifying import verify
from rjdesk.domain.ceremony import How
from tests.documents.closed_paper import box_of, closed, closed_original, dark_dots
from tests.documents.papers import an_agreement, page_texts
from tests.documents.signed_paper import NOW, STATEMENTS, office, sealed_by
from tests.documents.small_paper import small_paper

WIDTH = 455.0
LONG = tuple(f"Wolfeschlegel Steinhausenbergerdorff Te Ahikāroa Ngāti Number {n}" for n in range(14))
SCAN, OTHER_SCAN = "5c" * 32, "0d" * 32
CAPTION = "Closing statement of the office"


def settled(names: Sequence[str], *ways: How) -> tuple[FieldStatement, ...]:
    """Those people's statements, the ways of settling taken in turns."""
    told = ((f"s{n}", name, "Whānau", ways[n % len(ways)]) for n, name in enumerate(names))
    return tuple(FieldStatement(*of, scan_sha256=SCAN if of[3] is How.ON_PAPER else "") for of in told)


def drawn(names: Sequence[str], *ways: How, height: float | None = None) -> list[tuple[float, float]]:
    """Of each line in the box its size in points and the height of its base line."""
    closing = closing_of("Ōtāhuhu RJ Trust", settled(names, *ways), NOW, practice=False)
    room = height or height_for("Ōtāhuhu RJ Trust", names, WIDTH, practice=False)
    begun = re.findall(rb"q (\S+) 0 0 \S+ \S+ (\S+) cm", closing_operators(closing, WIDTH, room))
    return [(float(scale) * 1000, float(y)) for scale, y in begun]


def test_the_box_is_empty_until_the_closing_and_then_filled() -> None:
    assert dark_dots(compose_original(an_agreement())) == 0
    assert dark_dots(closed_original()) > 1000


def test_what_is_shown_is_outlines_and_needs_no_font() -> None:
    with pikepdf.open(io.BytesIO(closed_original())) as pdf:
        look = next(field.AP.N for field in pdf.Root.AcroForm.Fields if str(field.T) == "closing")
        assert b"BT" not in look.read_bytes()
        assert not look.Resources.keys()


def test_a_closed_original_is_genuine() -> None:
    assert verify(closed_original(), office().root_cert).verdict == "genuine"


def test_everyone_is_named_by_how_their_place_was_settled() -> None:
    closing = closing_of("Ōtāhuhu RJ Trust", STATEMENTS, NOW, practice=False)
    assert closing.groups == (
        ("Signed", ("Hinemoa Rāwhiti",)),
        ("Name typed and attested", ("Nguyễn Thị Ánh",)),
        ("Declined", ("Wiremu Tōpia",)),
        ("Absent", ("Žofie Nováková",)),
    )


def test_those_who_signed_on_paper_stand_together_above_the_hash_of_their_scan() -> None:
    people = settled(("Hine", "Tāne", "Ana", "Mere"), How.ON_PAPER)
    told = (*people[:2], replace(people[2], scan_sha256=OTHER_SCAN), people[3])
    assert closing_of("Ōtāhuhu RJ Trust", told, NOW, practice=False).groups == (
        ("Signed on paper", ("Hine", "Tāne", "Mere")),
        ("SHA-256 of the scan", (SCAN,)),
        ("Signed on paper", ("Ana",)),
        ("SHA-256 of the scan", (OTHER_SCAN,)),
    )


def test_several_scans_stay_inside_the_box_were_it_smaller() -> None:
    names = [f"Person {n}" for n in range(5)]
    told = tuple(replace(s, scan_sha256=f"{n:x}" * 64) for n, s in enumerate(settled(names, How.ON_PAPER)))
    closing = closing_of("Ōtāhuhu RJ Trust", told, NOW, practice=False)
    room = height_for("Ōtāhuhu RJ Trust", names, WIDTH, practice=False)
    begun = re.findall(rb"q (\S+) 0 0 \S+ \S+ (\S+) cm", closing_operators(closing, WIDTH, room))
    assert min(float(y) for _, y in begun) > 0
    assert min(float(size) * 1000 for size, _ in begun) > 5.0


def test_it_says_by_whom_and_when_with_the_time_zone() -> None:
    at = NOW.astimezone(timezone(timedelta(hours=13)))
    told = closing_of("Ōtāhuhu RJ Trust", STATEMENTS, at, practice=False).heading
    assert told == "Closed by Ōtāhuhu RJ Trust on 22 November 2026, 16:04 (UTC+13:00)"


def test_practice_is_said_first() -> None:
    assert closing_of("Ōtāhuhu RJ Trust", STATEMENTS, NOW, practice=True).heading.startswith("PRACTICE. Closed by")


@pytest.mark.parametrize("ways", [(How.SIGNED,), (How.ON_PAPER,), (How.SIGNED, How.DECLINED), tuple(How)])
@pytest.mark.parametrize("names", [LONG, LONG[:1], [f"Person {n}" for n in range(14)]])
def test_however_people_settle_they_fit_at_full_size(names: Sequence[str], ways: tuple[How, ...]) -> None:
    lines = drawn(names, *ways)
    assert {size for size, _ in lines} <= {8.0, 8.5, 9.5}
    assert min(y for _, y in lines) > PAD


def test_more_than_the_box_can_hold_is_set_smaller_and_stays_inside() -> None:
    lines = drawn(LONG, How.SIGNED, height=100)
    assert max(size for size, _ in lines) < 9.5
    assert min(y for _, y in lines) > 0


@pytest.mark.parametrize("name", ["W" * 9000, "Te " * 3000])
def test_a_name_without_end_is_cut_short(name: str) -> None:
    lines = drawn([name] * 4, How.SIGNED)
    assert min(y for _, y in lines) > 0


@pytest.mark.parametrize("people", [1, 6, 14])
def test_the_box_stands_in_full_width_below_the_last_place_and_with_its_caption(people: int) -> None:
    signers = tuple(Signer(f"signer-{n}", name, "Whānau") for n, name in enumerate(LONG[:people]))
    pdf = closed(an_agreement(2, signers=signers))
    box, last, texts = box_of(pdf), box_of(pdf, signers[-1].field), page_texts(pdf)
    left, bottom, right, top = box.edges
    assert [CAPTION in text for text in texts].index(True) == box.page
    assert right - left > 450
    assert 0 < bottom < top
    assert box.page > last.page or top < last.edges[1]


def test_a_screen_reader_is_told_what_the_box_is() -> None:
    assert "closing statement" in box_of(compose_original(an_agreement())).tip


def test_what_is_only_sealed_shows_no_box() -> None:
    assert box_of(sealed_by(office())).edges == (0, 0, 0, 0)


def test_a_closing_field_without_size_can_be_closed_too() -> None:
    pdf = close(small_paper(certified=False), (), office(), NOW)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.Root.AcroForm.Fields[0].AP.N.read_bytes() == b""


def test_more_people_are_given_a_higher_box() -> None:
    agreement = an_agreement()
    fewer = replace(agreement, signers=agreement.signers[:1])
    heights = [top - bottom for _, bottom, _, top in (box_of(compose_original(a)).edges for a in (fewer, agreement))]
    assert heights[0] < heights[1] < 130
