"""Which characters a document can hold: one rule for what is printed and for a name that is typed to be attested."""

from __future__ import annotations

import unicodedata
from functools import cache

from rjdesk.documents.faces import FILES, face
from rjdesk.errors import CharacterNotInFont

_BREAKS = dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), "\n")
_UNSEEN = frozenset(
    {"Cc", "Cf"}
)  # controls and formats: no mark on paper, but able to turn or hide the text around them
_NEVER = frozenset({"Co", "Cs"})  # private use says nothing to a reader (PDF/A-3a 6.2.11.7.3); surrogates are no text


@cache
def settable() -> frozenset[int]:
    """The code points that every face has and that can be set one after the other.

    The faces have Devanagari too, but its letters change and trade places: neither reportlab (in files that an archive
    accepts) nor our outlines do that.
    """
    known = frozenset.intersection(*(face(name).codes for name in FILES))
    return frozenset(code for code in known if not unicodedata.name(chr(code), "").startswith("DEVANAGARI"))


def clean(text: str) -> str:
    """Text as it can be printed: composed (NFC), line ends as ``\\n``, tabs as spaces, nothing invisible.

    Invisible characters would let the page say one thing and its extracted text another.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS).replace("\t", " ")
    if text.isascii() and text.replace("\n", " ").isprintable():
        return text
    kept = (c for c in unicodedata.normalize("NFC", text) if c == "\n" or unicodedata.category(c) not in _UNSEEN)
    return "".join(kept)


def in_one_line(text: str) -> str:
    """Clean text without line ends."""
    return clean(text).replace("\n", " ")


def check(text: str) -> None:
    """Raise ``CharacterNotInFont`` for the first character that can't be set."""
    known = settable()
    for character in dict.fromkeys(text):
        code = ord(character)
        if character == "\n" or (code in known and unicodedata.category(character) not in _NEVER):
            continue
        name = unicodedata.name(character, f"U+{code:04X}")
        shown = character if character.isprintable() else f"U+{code:04X}"
        raise CharacterNotInFont(character=shown, name=name, where=_around(text, character))


def _around(text: str, character: str) -> str:
    """Some words on either side, without characters that can't be shown anywhere."""
    at = text.index(character)
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[max(0, at - 20) : at + 20])
