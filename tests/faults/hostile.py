"""Inputs that nobody would write by hand: bytes turned over, and documents whose every field may be anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

from tests.faults.bits import flipped

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2, 3, 255, 1 << 31, 1 << 63, 1 << 200, -(1 << 64), 0.5, 1e308, "", "00", "0" * 31, "0" * 64,
    "zz", "FF" * 16, "\ud800", "\0", "é" * 50, "a" * 20_000, [], [[]], {}, {"": {}}, [None] * 200, "person", "recovery",
)  # fmt: skip


def turned_over(content: bytes, random: Random) -> bytes:
    """The same bytes after a bit flipped, a cut, a piece doubled, a piece of noise, a swap; or noise alone."""
    at, size = random.randrange(len(content)), random.randrange(1, 64)
    match random.randrange(7):
        case 0:
            return flipped(content, random.randrange(len(content) * 8))
        case 1:
            return content[:at]
        case 2:
            return content[:at] + content[max(0, at - size) :]
        case 3:
            return content[:at] + random.randbytes(size) + content[at + size :]
        case 4:
            return content[:at] + content[at + size :]
        case 5:
            return content[at:] + content[:at]
    return random.randbytes(random.randrange(2 * len(content)))


def another(document: Any, random: Random) -> Any:
    """A copy of a JSON document with one to three of its values changed, taken away, or doubled."""
    changed = deepcopy(document)
    for _ in range(random.randrange(1, 4)):
        places = list(_places(changed))
        if places:
            _change(*random.choice(places), random)
    return changed


def deep(random: Random) -> bytes:
    """JSON nested far too deeply."""
    opens = random.choice((b"[", b'{"a":'))
    return opens * random.randrange(1_000, 200_000)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with every key or number in it."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])


def _change(container: Any, key: Any, random: Random) -> None:
    match random.randrange(5):
        case 0 if isinstance(container, dict):
            del container[key]
        case 0 | 1 if isinstance(container, list):
            container.insert(key, deepcopy(container[key]))
        case 1:
            container[random.choice(("extra", "", "id"))] = deepcopy(container[key])
        case 2 if isinstance(container[key], str) and container[key]:
            text = container[key]
            at = random.randrange(len(text))
            container[key] = text[:at] + random.choice("0f\0é") + text[at + random.randrange(2) :]
        case _:
            container[key] = deepcopy(random.choice((*VALUES, random.randrange(1 << 40))))


def as_text(document: Any) -> bytes:
    """A document as somebody would write it who doesn't care about its form."""
    return json.dumps(document).encode("utf-8", "surrogatepass")
