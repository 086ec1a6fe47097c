"""Wrong passphrases, near and far: none opens the vault; the right one does however its accents were composed."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterator
from random import Random

from tests.faults.looking import look
from tests.faults.result import Tally
from tests.faults.stage import Stage
from tests.store.small_vault import PASSPHRASE

RIGHT = "Ngā pōhutukawa é tangi ana"
ODD = (
    "", " ", "\0", "a", "x" * 256, "x" * 257, "ē" * 128, "🔑" * 64, "🗝️ ngā pōhutukawa 🌊",
    "كلمة السر الطويلة جدا", "סיסמה ארוכה מאוד",
    "\u202e" + RIGHT, RIGHT + "\u200b", "\ufeff" + RIGHT, RIGHT + "\n", RIGHT + "\0", "\t" + RIGHT, RIGHT[::-1], RIGHT * 2,
    RIGHT.replace(" ", "\u00a0"), RIGHT.replace(" ", ""), RIGHT + RIGHT[-1],
)  # fmt: skip


def wrong(tally: Tally, stage: Stage) -> None:
    """Try them all; then the right one, composed and decomposed."""
    office = stage.copy()
    with office.open() as here:
        here.vaults.change_passphrase(PASSPHRASE, RIGHT)
    for passphrase in _wrong_ones(stage.random, stage.wanted):
        tally.tried()
        with tally.watching(f"a passphrase of {len(passphrase)} characters"):
            if look(office, passphrase).refused != "WrongPassphrase":
                tally.missed("allowed", f"a passphrase of {len(passphrase)} characters")
    for right in {unicodedata.normalize("NFC", RIGHT), unicodedata.normalize("NFD", RIGHT)}:
        tally.noticed("ways of composing the right one opened", not look(office, right).refused)
        if look(office, right).refused:
            tally.missed("lost", "the right passphrase, composed another way")


def _wrong_ones(random: Random, wanted: int) -> Iterator[str]:
    """So many that are not the right one: odd ones, other cases, trailing spaces, and neighbours by one edit."""
    right = unicodedata.normalize("NFC", RIGHT)
    sure = {PASSPHRASE, *ODD, right.upper(), right.lower(), right.swapcase(), right.title(), right + " ", " " + right}
    sure |= {right[:at] + right[at + 1 :] for at in range(len(right))}
    sure |= {right[:at] + right[at].swapcase() + right[at + 1 :] for at in range(len(right))}
    sure |= {_stripped(right)}
    sure = {each for each in sure if unicodedata.normalize("NFC", each) != right}
    while len(sure) < wanted:
        at, character = random.randrange(len(right)), random.choice(string.printable + "āēīōūé")
        edited = right[:at] + character + right[at + random.randrange(2) :]
        sure |= {edited} - {right}
    yield from sorted(sure)


def _stripped(passphrase: str) -> str:
    """Without its accents."""
    return "".join(each for each in unicodedata.normalize("NFD", passphrase) if not unicodedata.combining(each))
