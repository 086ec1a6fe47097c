"""The documents' typeface read for itself: which characters it has, how wide a text is, and texts as vector outlines.

Outlines need no font in the file: what a signature shows on a page that is already finished stays PDF/A and PDF/UA.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from rjdesk.bundled import resource

REGULAR, BOLD, ITALIC = "NotoSans", "NotoSans-Bold", "NotoSans-Italic"
FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf", ITALIC: "NotoSans-Italic.ttf"}
_MISSING = ".notdef"


@cache
def face(name: str) -> Face:
    """One face, read once."""
    return Face(name)


class Face:
    """A face of the typeface; a character that it lacks is shown as the empty box that every font has for it."""

    def __init__(self, name: str) -> None:
        self._font: Any = TTFont(resource("fonts", FILES[name]), lazy=True)  # fontTools ships no types
        self._names: dict[int, str] = self._font.getBestCmap()
        self._shapes: dict[str, bytes] = {}

    @property
    def codes(self) -> frozenset[int]:
        """The code points that it has a glyph for."""
        return frozenset(self._names)

    def width(self, text: str, size: float) -> float:
        """How wide a text is in points."""
        return sum(map(self._advance, self._glyphs(text))) * size / self._units

    def line(self, text: str, size: float, x: float, y: float) -> bytes:
        """The operators that fill a text's outlines in the colour in force, its base line beginning at x, y."""
        scale = size / self._units
        drawn = [b"%s f 1 0 0 1 %d 0 cm" % (self._shape(glyph), self._advance(glyph)) for glyph in self._glyphs(text)]
        return b"\n".join([b"q %.5f 0 0 %.5f %.2f %.2f cm" % (scale, scale, x, y), *drawn, b"Q"])

    @property
    def _units(self) -> int:
        return int(self._font["head"].unitsPerEm)

    def _glyphs(self, text: str) -> list[str]:
        return [self._names.get(ord(character), _MISSING) for character in text]

    def _advance(self, glyph: str) -> int:
        return int(self._font["hmtx"][glyph][0])

    def _shape(self, glyph: str) -> bytes:
        """A glyph's outline in the font's own units, kept: a text has few different letters."""
        if glyph not in self._shapes:
            glyphs = self._font.getGlyphSet()
            pen = _Outline(glyphs)
            glyphs[glyph].draw(pen)
            self._shapes[glyph] = b" ".join(pen.operators)
        return self._shapes[glyph]


class _Outline(BasePen):  # type: ignore[misc]  # fontTools ships no types
    """A pen that writes PDF path operators; it turns the font's quadratic curves into cubic ones by itself."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)
        self.operators: list[bytes] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self._write(b"m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self._write(b"l", pt)

    def _curveToOne(self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]) -> None:
        self._write(b"c", pt1, pt2, pt3)

    def _closePath(self) -> None:
        self.operators.append(b"h")

    def _write(self, operator: bytes, *points: tuple[float, float]) -> None:
        self.operators += [*(b"%d %d" % (round(x), round(y)) for x, y in points), operator]
