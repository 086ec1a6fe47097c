"""Passphrases: what is offered is strong, what is weak is refused with its length, and the estimate has words."""

from __future__ import annotations

import itertools
import os

import pytest

from rjdesk.errors import PassphraseTooWeak
from rjdesk.store.keys.passphrases import estimate, six_words, strong_enough

WEAK = [
    "",
    "Tr0ub4dor&3",
    "x7$Kq9!mZ2pL4w",  # strong enough by itself, but 14 characters
    "passwordpassword",
    "password password",
    "aaaaaaaaaaaaaaaaaaaa",
    "123456789012345678",
    "qwertyuiopasdfgh",
]


@pytest.mark.parametrize("passphrase", WEAK)
def test_a_weak_passphrase_is_refused(passphrase: str) -> None:
    with pytest.raises(PassphraseTooWeak) as refused:
        strong_enough(passphrase)
    assert refused.value.facts == {"characters": len(passphrase)}


def test_six_words_are_always_enough() -> None:
    for _ in range(20):
        strong_enough(six_words(os.urandom))


def test_six_words_are_six_different_draws() -> None:
    drawn = {six_words(os.urandom) for _ in range(50)}
    assert len(drawn) == 50
    assert all(len(words.split(" ")) == 6 for words in drawn)


def test_a_draw_beyond_the_evenly_divided_range_is_drawn_again() -> None:
    numbers = itertools.chain([b"\xff\xff", b"\xf3\x00"], itertools.repeat(b"\x00\x00"))
    assert six_words(lambda size: next(numbers)) == " ".join(["abacus"] * 6)


def test_letters_of_any_script_count_as_people_count_them() -> None:
    strong_enough("tūī kererū pōhutukawa moana")
    assert not estimate("e\u0301" * 14).enough


def test_a_passphrase_may_be_long() -> None:
    strong_enough("a long walk by the river " * 20)


def test_the_offices_own_names_do_not_make_a_passphrase() -> None:
    assert estimate("hilltop community justice", "hilltop community justice").score == 0


def test_every_estimate_has_words() -> None:
    said = {estimate(passphrase).words for passphrase in (*WEAK, "correct horse battery", six_words(os.urandom))}
    assert len(said) >= 3
    assert all(words.endswith(".") for words in said)
