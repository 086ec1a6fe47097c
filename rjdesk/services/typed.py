"""What was typed, pasted or dictated, made fit to be kept: the one place where half a character is mended.

A keyboard, a clipboard or a dictation program may hand over one half of a character outside the basic plane (a lone UTF-16
surrogate). No file and no database takes it, so it would fail at the moment of saving and take the rest of the text with it.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

T = TypeVar("T")

CONTROL_CODES = dict.fromkeys({*range(0x20), 0x7F} - set(map(ord, "\t\n\r")))
"""Nobody sees them, and a paper's metadata may not hold them; they come with text pasted from other programs."""


def whole(text: str) -> str:
    """The text with two halves joined where they belong together, a half on its own shown as ``\\ufffd``, no control codes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.translate(CONTROL_CODES)


def mended(value: T) -> T:
    """A value with every text in it whole, however deep it lies."""
    return cast("T", _mended(value))


def _mended(value: object) -> object:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, tuple):
        return tuple(map(_mended, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _mended(getattr(value, each.name)) for each in fields(value)})
    return value
