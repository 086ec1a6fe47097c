"""A typed name as vector outlines: an attested signature needs no font in the file and keeps it PDF/A and PDF/UA."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from rjdesk.bundled import resource
from rjdesk.errors import CharacterNotInFont

NAME_SIZE, NOTE_SIZE = 15.0, 6.5
MARGIN = 3.0
COLOUR = b"0 0 0.35 rg"


def typed_operators(name: str, note: str, width: float, height: float) -> bytes:
    """The operators that set a name, and a small note under it, in a box of that size (points).

    A line too long for the box is set smaller. Raises ``CharacterNotInFont`` for a character that Noto Sans lacks.
    """
    room = width - 2 * MARGIN
    return b"\n".join(
        [COLOUR, _line(name, NAME_SIZE, room, height * 0.45), _line(note, NOTE_SIZE, room, height * 0.16)]
    )


class _Outline(BasePen):  # type: ignore[misc]  # fontTools ships no types
    """A pen that writes PDF path operators; it turns the font's quadratic curves into cubic ones by itself."""

    def __init__(self, glyphs: Any, scale: float, x: float, y: float) -> None:
        super().__init__(glyphs)
        self.scale, self.x, self.y = scale, x, y
        self.operators: list[bytes] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self._write(b"m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self._write(b"l", pt)

    def _curveToOne(self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]) -> None:
        self._write(b"c", pt1, pt2, pt3)

    def _closePath(self) -> None:
        self._write(b"h")

    def _write(self, operator: bytes, *points: tuple[float, float]) -> None:
        numbers = [b"%.2f %.2f" % (self.x + x * self.scale, self.y + y * self.scale) for x, y in points]
        self.operators.append(b" ".join([*numbers, operator]))


@cache
def _font() -> Any:
    """The face, read once; untyped because fontTools ships no types."""
    return TTFont(resource("fonts", "NotoSans-Regular.ttf"), lazy=True)


def _line(text: str, size: float, room: float, baseline: float) -> bytes:
    """One line of text as a single filled path."""
    font = _font()
    names = _glyph_names(text)
    advances = [font["hmtx"][name][0] for name in names]
    units = font["head"].unitsPerEm
    scale = min(size / units, room / max(sum(advances), 1))
    glyphs = font.getGlyphSet()
    pen = _Outline(glyphs, scale, MARGIN, baseline)
    for name, advance in zip(names, advances, strict=True):
        glyphs[name].draw(pen)
        pen.x += advance * scale
    return b"\n".join([*pen.operators, b"f"])


def _glyph_names(text: str) -> list[str]:
    cmap: dict[int, str] = _font().getBestCmap()
    composed = unicodedata.normalize("NFC", text)
    for character in composed:
        if ord(character) not in cmap:
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            raise CharacterNotInFont(character=character, name=name, where=text)
    return [cmap[ord(character)] for character in composed]
