"""One way to write JSON as bytes, so that the same values always have the same checksum, and strict reading of fields."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeAlias

Fields: TypeAlias = Mapping[str, Any]  # one JSON object


def canonical(fields: Fields) -> bytes:
    """Sorted keys, no spaces, ASCII: the form of RFC 8785 for the integers, texts and objects that we write."""
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def parsed(raw: bytes) -> Fields:
    """An object from canonical bytes; raises ValueError for anything that ``canonical`` would have written otherwise.

    That one comparison refuses duplicate keys, other spellings of numbers and texts, and whatever follows the object.
    """
    try:
        found = json.loads(raw)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(found, dict) or canonical(found) != raw:
        raise ValueError("not canonical")
    return found


def text(fields: Fields, name: str, most: int = 100) -> str:
    """A text field; raises ValueError."""
    found = fields.get(name)
    if not isinstance(found, str) or len(found) > most:
        raise ValueError(name)
    return found


def number(fields: Fields, name: str) -> int:
    """A field that counts something; raises ValueError."""
    found = fields.get(name)
    if type(found) is not int or found < 0:
        raise ValueError(name)
    return found


def flag(fields: Fields, name: str) -> bool:
    """A field that is true or false; raises ValueError."""
    found = fields.get(name)
    if type(found) is not bool:
        raise ValueError(name)
    return found


def blob(fields: Fields, name: str, size: int | None = None) -> bytes:
    """A field of bytes written in small hex digits, of an exact size where one is given; raises ValueError."""
    written = text(fields, name, most=10_000)
    found = bytes.fromhex(written)
    if found.hex() != written or (size is not None and len(found) != size):
        raise ValueError(name)
    return found


def inner(fields: Fields, name: str) -> Fields:
    """A field that is an object itself; raises ValueError."""
    found = fields.get(name)
    if not isinstance(found, dict):
        raise ValueError(name)  # noqa: TRY004 - the file is wrong, not the caller
    return found
