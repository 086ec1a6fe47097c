"""What was typed, pasted or dictated, made fit to be kept: the one place where half a character is mended.

A keyboard, a clipboard or a dictation program may hand over one half of a character outside the basic plane (a lone UTF-16
surrogate). No file and no database takes it, so it would fail at the moment of saving and take the rest of the text with it.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from operator import is_
from typing import TypeVar, cast

T = TypeVar("T")

CONTROL_CODES = dict.fromkeys({*range(0x20), 0x7F} - set(map(ord, "\t\n\r")))
"""Nobody sees them, and a paper's metadata may not hold them; they come with text pasted from other programs."""


def whole(text: str) -> str:
    """The text with two halves joined where they belong together, a half on its own shown as ``\\ufffd``, no control codes."""
    if text.isprintable():  # neither a half nor a control code can be
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.translate(CONTROL_CODES)


def mended(value: T) -> T:
    """A value with every text in it whole, however deep it lies; the value itself where they are."""
    return cast("T", _mended(value))


def _mended(value: object) -> object:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, tuple):
        items = tuple(map(_mended, value))
        return value if all(map(is_, items, value)) else items
    if is_dataclass(value) and not isinstance(value, type):
        changes = {}
        for name in _names(type(value)):
            if (found := _mended(held := getattr(value, name))) is not held:
                changes[name] = found
        return replace(value, **changes) if changes else value
    return value


@cache
def _names(of: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(of))
