"""Passphrases: six generated words, an estimate while one is typed, and what is too weak to be taken.

At least 15 characters (NIST SP 800-63B-4 for a passphrase that stands alone) and hard to guess by zxcvbn's estimate; no
rules about which characters. The words are the EFF's long list: six of 7,776 are 77 bits.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from rjdesk.bundled import resource
from rjdesk.errors import PassphraseTooWeak
from rjdesk.store.keys.sealing import Random
from rjdesk.wording import say

LEAST_CHARACTERS = 15
LEAST_SCORE = 3
WORDS = 6
LOOKED_AT = 72  # zxcvbn takes no more, and what is hard to guess so far doesn't get easier


@dataclass(frozen=True, slots=True)
class Estimate:
    """How hard a passphrase is to guess: zxcvbn's 0 to 4, a sentence that says so, and whether it would be taken."""

    score: int
    words: str
    enough: bool


def six_words(random: Random) -> str:
    """A passphrase to be remembered: six words, each equally likely, joined by spaces."""
    return " ".join(_one_of(_word_list(), random) for _ in range(WORDS))


def estimate(passphrase: str, *known: str) -> Estimate:
    """How hard a passphrase is to guess for somebody who knows these names (the office's, the person's)."""
    told = unicodedata.normalize("NFC", passphrase)
    if len(told) < LEAST_CHARACTERS:
        return Estimate(0, say("passphrase.estimate.short", least=LEAST_CHARACTERS, characters=len(told)), enough=False)
    score = min(_score(told, known), _score(told.replace(" ", ""), known))  # spaces alone make nothing harder to guess
    return Estimate(score, say(f"passphrase.estimate.score{score}"), enough=score >= LEAST_SCORE)


def strong_enough(passphrase: str, *known: str) -> None:
    """Let a passphrase pass or raise PassphraseTooWeak (characters)."""
    if not estimate(passphrase, *known).enough:
        raise PassphraseTooWeak(characters=len(unicodedata.normalize("NFC", passphrase)))


def _score(told: str, known: tuple[str, ...]) -> int:
    from zxcvbn import zxcvbn

    return int(zxcvbn(told[:LOOKED_AT], user_inputs=[name for name in known if name])["score"])


def _one_of(words: tuple[str, ...], random: Random) -> str:
    limit = 2**16 - 2**16 % len(words)
    while (number := int.from_bytes(random(2), "big")) >= limit:
        pass  # drawn again, so that no word is likelier than another
    return words[number % len(words)]


@cache
def _word_list() -> tuple[str, ...]:
    return tuple(resource("wordlists", "eff-large.txt").read_text("ascii").split())
