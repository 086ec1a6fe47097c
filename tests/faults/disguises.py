"""A secret as it might lie in a file: plain, in two-byte characters, in base64, reversed, and inside what is compressed."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator

ENCODINGS = ("plain", "UTF-16LE", "UTF-16BE", "base64", "reversed")
PACKED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")  # where zlib or gzip may begin
LONGEST = 1 << 24


def disguises(secret: bytes) -> Iterator[bytes]:
    """The forms of a secret; of one that is no text, also its hexadecimal digits."""
    for plain in (secret, *_as_text(secret)):
        yield plain
        yield plain[::-1]
        for offset in range(3):  # base64 of something longer that has it at any place
            yield base64.b64encode(bytes(offset) + plain)[4:-4]


def _as_text(secret: bytes) -> Iterator[bytes]:
    try:
        text = secret.decode()
    except UnicodeDecodeError:
        text = secret.hex()
        yield text.encode()
    yield text.encode("utf-16-le")
    yield text.encode("utf-16-be")


def unpacked(content: bytes) -> Iterator[bytes]:
    """The content itself, and whatever in it can be decompressed."""
    yield content
    for found in PACKED.finditer(content):
        reader = zlib.decompressobj(wbits=47)  # either of the two
        try:
            plain = reader.decompress(content[found.start() :], LONGEST)
        except zlib.error:
            continue
        if plain:
            yield plain
