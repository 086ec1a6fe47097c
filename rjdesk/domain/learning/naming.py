"""Whether a text that shall name nobody holds a word by which somebody in a case is called."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from string import ascii_lowercase

from rjdesk.domain.spelling import name_words

MOST = 80
"""Different capitalised words of a text that are looked up; a longer text is no lesson any more."""

_WORD = re.compile(r"[^\W\d_][\w'’ʻ-]*")


def candidates(text: str) -> dict[str, str]:
    """The words of a text that may be names, as they stand there, by how names are compared: those with a capital letter."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        for folded in name_words(word) if word[0].isupper() else ():
            if len(folded) > 2 and len(found) < MOST:
                found.setdefault(folded, word)
    return found


def keys_of(words: Iterable[str]) -> frozenset[str]:
    """By what the index of people finds whoever has one of these words in their name: see ``likeness.keys``."""
    return frozenset(key for word in words for key in (word, *(f"{word} {letter}" for letter in ascii_lowercase)))


def named_in(words: dict[str, str], names: Collection[str]) -> tuple[str, ...]:
    """Those of the words that are part of somebody's name, in the order of the text."""
    known = {word for name in names for word in name_words(name)}
    return tuple(dict.fromkeys(shown for folded, shown in words.items() if folded in known))
