"""Whether two entries may be the same person, and why it seems so. It never decides: somebody who knows them does.

A name counts more than a birth date: twins share the one and not the other. Two birth dates that can't be slips of one
another speak against, however alike the names: a father and his son.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.spelling import name_words

LEAST_LETTERS = 4
"""In shorter words one letter makes another name: Ani is not Ana, though Anna may be."""

ESTIMATES = frozenset({(1, 1), (7, 1)})
"""Month and day that are written where only the year is known."""


class Reason(StrEnum):
    """Why two entries seem to be one person; worded under ``[likeness]``. In order of strength, names before birth dates."""

    SAME_NAME = "same_name"
    SAME_WITHOUT_MARKS = "same_without_marks"
    OTHER_ORDER = "other_order"
    NAME_MISSING = "name_missing"
    ONE_LETTER = "one_letter"
    INITIALS = "initials"
    FIRST_LETTER = "first_letter"
    ONE_NAME = "one_name"
    BORN_SAME_DAY = "born_same_day"
    BORN_SWAPPED = "born_swapped"
    BORN_ONE_DIGIT = "born_one_digit"
    BORN_ABOUT = "born_about"
    BORN_SAME_YEAR = "born_same_year"
    BORN_UNKNOWN = "born_unknown"


STRENGTH = {reason: place for place, reason in enumerate(Reason)}

NEEDS = {
    Reason.ONE_LETTER: Reason.BORN_SAME_YEAR,
    Reason.INITIALS: Reason.BORN_SAME_YEAR,
    Reason.FIRST_LETTER: Reason.BORN_SAME_DAY,
    Reason.ONE_NAME: Reason.BORN_SAME_DAY,
}
"""The weakest likeness of birth dates that a name needs beside it; where none is named, they may be unknown."""


Words = tuple[str, ...]  # of a name, as they are compared


@dataclass(frozen=True, slots=True)
class Traits:
    """What people are told apart by."""

    name: str
    born: date | None = None


def alike(one: Traits, other: Traits) -> tuple[Reason, ...]:
    """Why these may be the same person, strongest reason first; nothing if they don't seem to be."""
    born = _like_births(one.born, other.born)
    if born is None:
        return ()
    words = name_words(one.name), name_words(other.name)
    name = _like_names((one.name, other.name), words)
    if name is None or STRENGTH[born] > STRENGTH[_needed(name, words)]:
        return ()
    return name, born


def strongest_first(reasons: Iterable[Reason]) -> tuple[int, ...]:
    """What candidates are sorted by: the likest name first, and among those the likest birth date."""
    return tuple(STRENGTH[reason] for reason in reasons)


def keys(traits: Traits) -> frozenset[str]:
    """What an index finds people by: whoever is ``alike`` has at least one of these in common, and few others do.

    A whole word of the name with the first letter of another; the name in one; the birth date.
    """
    words = name_words(traits.name)
    pairs = {
        f"{word} {other[0]}" for i, word in enumerate(words) for j, other in enumerate(words) if i != j and word[1:]
    }
    return frozenset(pairs | {"".join(words)} - {""} | ({traits.born.isoformat()} if traits.born else set()))


def like_names(one: str, other: str) -> Reason | None:
    """In which way two names are alike, the strongest; None if they aren't."""
    return _like_names((one, other), (name_words(one), name_words(other)))


def _like_names(names: tuple[str, str], words: tuple[Words, Words]) -> Reason | None:
    shorter, longer = sorted(words, key=len)
    if not shorter:
        return None
    if shorter == longer or "".join(shorter) == "".join(longer):
        return Reason.SAME_NAME if _plain(names[0]) == _plain(names[1]) else Reason.SAME_WITHOUT_MARKS
    return _like_words(shorter, longer)


def _needed(name: Reason, words: tuple[Words, Words]) -> Reason:
    """The weakest likeness of birth dates that is enough: half a town may be called by one given name alone."""
    alone = 1 in map(len, words)
    return NEEDS.get(name, Reason.BORN_SAME_YEAR if alone else Reason.BORN_UNKNOWN)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _like_words(shorter: Words, longer: Words) -> Reason | None:
    """How two names are alike that aren't the same, by the words they share and those they don't."""
    shared = Counter(shorter) & Counter(longer)
    if not any(word[1:] for word in shared):
        return None
    left, over = list((Counter(shorter) - shared).elements()), list((Counter(longer) - shared).elements())
    if not left:
        if len(shorter) == 1:
            return Reason.ONE_NAME
        return Reason.NAME_MISSING if over else Reason.OTHER_ORDER
    slip = _slip(left[0], over[0]) if len(left) == len(over) == 1 else None
    return slip or (Reason.INITIALS if _initials(left, over) else None)


def _slip(one: str, other: str) -> Reason | None:
    """Whether two words are one and a slip of the keyboard: a letter more, less or another, or two that changed places."""
    if max(len(one), len(other)) < LEAST_LETTERS or not _one_slip_apart(one, other):
        return None
    return Reason.ONE_LETTER if one[0] == other[0] else Reason.FIRST_LETTER


def _one_slip_apart(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    start = next((at for at, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    a, b = shorter[start:], longer[start:]
    if len(a) != len(b):
        return a == b[1:]
    return a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _initials(left: list[str], over: list[str]) -> bool:
    """Whether every word that isn't shared is an initial of one on the other side, or has its initial there."""
    for word in left:
        found = next((other for other in over if word[0] == other[0] and 1 in (len(word), len(other))), None)
        if found is None:
            return False
        over.remove(found)
    return True


def _like_births(one: date | None, other: date | None) -> Reason | None:
    """How two birth dates may be of one person; None if they can't."""
    if one is None or other is None:
        return Reason.BORN_UNKNOWN
    if one == other:
        return Reason.BORN_SAME_DAY
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return Reason.BORN_SWAPPED
    if sum(a != b for a, b in zip(one.isoformat(), other.isoformat(), strict=True)) == 1:
        return Reason.BORN_ONE_DIGIT
    if abs(one.year - other.year) <= 1 and ESTIMATES & {(one.month, one.day), (other.month, other.day)}:
        return Reason.BORN_ABOUT
    return Reason.BORN_SAME_YEAR if one.year == other.year else None
