"""Names as they are compared: however their marks were typed, or left out."""

from __future__ import annotations

import re
import unicodedata

MOST_WORDS = 8
"""A name of more is compared by its beginning."""

WITHOUT_DECOMPOSITION = str.maketrans("đøłħŧ", "dolht")
APOSTROPHES = str.maketrans(dict.fromkeys("'`´‘’‛ʹʻʼʽˈ"))  # the okina among them; they part no word
DOUBLED = re.compile(r"([aeiou])\1+")
WORD = re.compile(r"[^\W_]+")


def without_marks(text: str) -> str:
    """Text without case, accents, macrons and other marks: Tāne is tane, Đặng is dang."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.casefold().translate(WITHOUT_DECOMPOSITION)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared; none if it has no letters.

    A doubled vowel is one way to type a macron in te reo Māori, and two dots another: Maaori and Mäori are maori. A hyphen
    parts words, an apostrophe doesn't.
    """
    bare = without_marks(name.translate(APOSTROPHES)).translate(APOSTROPHES)
    return tuple(WORD.findall(DOUBLED.sub(r"\1", bare)))[:MOST_WORDS]
