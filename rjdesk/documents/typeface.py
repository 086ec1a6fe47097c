"""The documents' typeface, and the check that it can set every character before anything is made of the text."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from rjdesk.bundled import resource
from rjdesk.errors import CharacterNotInFont

_T = TypeVar("_T")
REGULAR, BOLD, ITALIC = "NotoSans", "NotoSans-Bold", "NotoSans-Italic"
_FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf", ITALIC: "NotoSans-Italic.ttf"}
_BREAKS = dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), "\n")
_UNSEEN = frozenset(
    {"Cc", "Cf"}
)  # controls and formats: no mark on paper, but able to turn or hide the text around them
_NEVER = frozenset({"Co", "Cs"})  # private use says nothing to a reader (PDF/A-3a 6.2.11.7.3); surrogates are no text


@cache
def settable() -> frozenset[int]:
    """The code points that every face has and that can be set one after the other.

    The faces are registered for the whole process at the first call. They have Devanagari too, but its letters change and
    trade places, which reportlab does only in files that no archive accepts.
    """
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))
    faces = (cast(TTFont, pdfmetrics.getFont(name)).face.charToGlyph for name in _FILES)
    known = frozenset.intersection(*(frozenset(face) for face in faces))
    return frozenset(code for code in known if not unicodedata.name(chr(code), "").startswith("DEVANAGARI"))


def settle(contents: _T) -> _T:
    """The same contents with every text cleaned (``clean``) and every character known to be settable.

    Raises ``CharacterNotInFont`` with the character, its Unicode name and the words that it stands in.
    """
    settled: _T = _settled(contents)
    return settled


def clean(text: str) -> str:
    """Text as it can be printed: composed (NFC), line ends as ``\\n``, tabs as spaces, nothing invisible.

    Invisible characters would let the page say one thing and its extracted text another.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS).replace("\t", " ")
    if text.isascii() and text.replace("\n", " ").isprintable():
        return text
    kept = (c for c in unicodedata.normalize("NFC", text) if c == "\n" or unicodedata.category(c) not in _UNSEEN)
    return "".join(kept)


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


def _settled(value: Any) -> Any:
    if isinstance(value, str):
        text = clean(value)
        check(text)
        return text
    if isinstance(value, tuple | frozenset):
        return type(value)(_settled(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _settled(getattr(value, field.name)) for field in fields(value)})
    return value


def _around(text: str, character: str) -> str:
    """Some words on either side, without characters that can't be shown anywhere."""
    at = text.index(character)
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[max(0, at - 20) : at + 20])
