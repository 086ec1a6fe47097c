"""The colours of documents, as ``#rrggbb`` in sRGB: one for emphasis, greys for the rest."""

from __future__ import annotations

INK = "#1a1f24"
MUTED = "#55606a"  # 6.4:1 on white
ACCENT = "#17495c"
LINE = "#c5ced3"
TINT = "#eef3f5"
WATERMARK = "#f4e9e6"
WARNING = "#8f2d1b"


def fill(colour: str) -> bytes:
    """The operator that fills with a colour from here on."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return b"%.3f %.3f %.3f rg" % tuple(shares)
