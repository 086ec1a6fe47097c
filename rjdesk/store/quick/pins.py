"""Which PINs are taken for quick unlocking: six digits at least, and none of those that anyone would try first."""

from __future__ import annotations

from itertools import pairwise

from rjdesk.errors import PinTooShort

LEAST_DIGITS = 6
CENTURIES = range(1900, 2100)


def good_enough(pin: str) -> None:
    """Raise PinTooShort (least) for a PIN that is too short, no number, a row, a pattern or a date."""
    if not (pin.isascii() and pin.isdecimal()) or len(pin) < LEAST_DIGITS or _is_pattern(pin) or _is_date(pin):
        raise PinTooShort(least=LEAST_DIGITS)


def _is_pattern(pin: str) -> bool:
    """Each digit as far from the one before as the last was (000000, 123456, 864208), or a short piece repeated."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return len(steps) == 1 or any((pin[:size] * len(pin)).startswith(pin) for size in (2, 3))


def _is_date(pin: str) -> bool:
    """A birthday in one of the ways in which people write theirs, with or without the century."""
    if len(pin) == 6:
        pairs = tuple(int(pin[at : at + 2]) for at in (0, 2, 4))
        months_with_year = ((int(pin[:2]), int(pin[2:])), (int(pin[4:]), int(pin[:4])))
        return (
            _is_day(pairs[0], pairs[1])
            or _is_day(pairs[2], pairs[1])
            or any(1 <= month <= 12 and year in CENTURIES for month, year in months_with_year)
        )
    if len(pin) == 8:
        year_last = (int(pin[:2]), int(pin[2:4]), int(pin[4:]))
        year_first = (int(pin[6:]), int(pin[4:6]), int(pin[:4]))
        return any(_is_day(one, other) and year in CENTURIES for one, other, year in (year_last, year_first))
    return False


def _is_day(one: int, other: int) -> bool:
    """Whether two numbers are a day and a month, in either order."""
    return 1 <= min(one, other) <= 12 and 1 <= max(one, other) <= 31
