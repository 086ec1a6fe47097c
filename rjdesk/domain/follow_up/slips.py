"""The code on a proof slip: it says nothing, and what was mistyped is noticed.

Ten characters at random (50 bits) and two to check them, in three groups of four, of letters and digits that no one mistakes
for each other. The weights of the check are the ten places, modulo a prime: every single wrong character and every two
neighbours that changed places are found.
"""

from __future__ import annotations

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # without I, O, 0 and 1
GROUP = 4
DRAWN = 10
_PRIME = 1021


def slip_code(random: bytes) -> str:
    """The code for a new slip from at least seven random bytes, in groups: ``ABCD-EFGH-JKLM``."""
    number = int.from_bytes(random[:7])
    drawn = "".join(LETTERS[number >> 5 * place & 31] for place in range(DRAWN))
    return in_groups(drawn + _check(drawn))


def read_code(typed: str) -> str | None:
    """What was typed or scanned, in groups; None if it isn't a slip's code or has a wrong character."""
    kept = "".join(c for c in typed.upper() if c.isascii() and c.isalnum())
    fits = len(kept) == DRAWN + 2 and set(kept) <= set(LETTERS)
    return in_groups(kept) if fits and kept[DRAWN:] == _check(kept[:DRAWN]) else None


def in_groups(code: str) -> str:
    """Four and four, as it is printed and read out."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def _check(drawn: str) -> str:
    total = sum(place * LETTERS.index(letter) for place, letter in enumerate(drawn, 1)) % _PRIME
    return LETTERS[total >> 5] + LETTERS[total & 31]
