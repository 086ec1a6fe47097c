"""Whatever bytes are handed in, there is a verdict and no exception, and nothing broken is ever called genuine."""

from __future__ import annotations

import random

import pytest

from rjdesk.documents.verifying import verify
from tests.documents.signed_paper import half_signed, office, sealed_by, signed

WORDS = (
    b"<<", b">>", b"[", b"]", b"(", b")", b"obj", b"endobj", b"stream", b"xref", b"trailer", b"/Prev", b"/Root", b"/V",
    b"/ByteRange", b"null", b"0 R", b"-1", b"99999999999999999999", b"/Kids", b"/Fields", b"%%EOF", b"\x00", b"\xff",
)  # fmt: skip


def mutated(pdf: bytes, chance: random.Random) -> bytes:
    """One to four random hurts: bytes turned, words put in or over, pieces cut, doubled or moved, the end lost."""
    hurts = (_turn, _overwrite, _insert, _cut, _double, _truncate, _digits)
    for _ in range(chance.randint(1, 4)):
        pdf = chance.choice(hurts)(pdf, chance)
    return pdf


def _turn(pdf: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(pdf))
    return pdf[:place] + bytes([chance.randrange(256)]) + pdf[place + 1 :]


def _overwrite(pdf: bytes, chance: random.Random) -> bytes:
    place, word = chance.randrange(len(pdf)), chance.choice(WORDS)
    return pdf[:place] + word + pdf[place + len(word) :]


def _insert(pdf: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(pdf))
    return pdf[:place] + chance.choice(WORDS) * chance.choice((1, 1, 1, 3000)) + pdf[place:]


def _cut(pdf: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(pdf))
    return pdf[:place] + pdf[place + chance.randint(1, 300) :]


def _double(pdf: bytes, chance: random.Random) -> bytes:
    begin, place = chance.randrange(len(pdf)), chance.randrange(len(pdf))
    return pdf[:place] + pdf[begin : begin + chance.randint(1, 400)] + pdf[place:]


def _truncate(pdf: bytes, chance: random.Random) -> bytes:
    return pdf[: chance.randint(1, len(pdf))]


def _digits(pdf: bytes, chance: random.Random) -> bytes:
    """A number somewhere in the structure becomes another one."""
    places = [place for place in range(max(0, len(pdf) - 800), len(pdf)) if pdf[place : place + 1].isdigit()]
    if not places:
        return pdf
    place = chance.choice(places)
    return pdf[:place] + str(chance.randrange(10)).encode() + pdf[place + 1 :]


@pytest.mark.parametrize("seed", range(20))
def test_a_hundred_mutations_each_get_a_verdict_and_never_a_good_one(seed: int) -> None:
    chance = random.Random(seed)
    papers = (sealed_by(office()), half_signed(), signed())
    for _ in range(100):
        paper = chance.choice(papers)
        hurt = mutated(paper, chance)
        verdict = verify(hurt, office().root_cert)
        assert verdict.verdict != "genuine" or hurt == paper
        assert verdict.in_words()


@pytest.mark.parametrize("seed", range(5))
def test_noise_is_unreadable(seed: int) -> None:
    chance = random.Random(seed)
    for size in (1, 10, 1000, 50_000):
        assert verify(b"%PDF-1.7\n" + chance.randbytes(size), office().root_cert).verdict == "unreadable"


@pytest.mark.parametrize("opening", [b"[", b"<<", b"<</A ", b"(", b"<</Root "])
def test_nesting_without_end_gets_a_verdict(opening: bytes) -> None:
    deep = b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n" + opening * 100_000 + b"\nstartxref\n9\n%%EOF\n"
    assert verify(deep, office().root_cert).verdict == "unreadable"


def test_revisions_that_point_at_themselves_get_a_verdict() -> None:
    endless = b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n"
    assert verify(endless, office().root_cert).verdict == "unreadable"


def test_a_mutated_record_or_root_gets_a_verdict_too() -> None:
    chance = random.Random(2026)
    for _ in range(40):
        record, root = mutated(sealed_by(office()), chance), mutated(office().root_cert, chance)
        assert verify(signed(), root, record).verdict in ("altered", "unknown-signer")
