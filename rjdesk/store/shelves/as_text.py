"""Records as text, and back: frozen dataclasses of texts, numbers, days, enumerations, tuples and one another."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

R = TypeVar("R")


def record_text(record: Any) -> str:
    """A record as JSON."""
    return json.dumps(asdict(record), default=date.isoformat, ensure_ascii=False, separators=(",", ":"))


def record_value(kind: type[R], text: str) -> R:
    """The record again. A field that came later has its own beginning."""
    return cast("R", _read(kind, json.loads(text)))


def _read(kind: Any, held: Any) -> Any:
    if isinstance(kind, NewType):
        return held
    if get_origin(kind) in (UnionType, Union):  # of a NewType it is still the older one
        return None if held is None else _read(get_args(kind)[0], held)
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], each) for each in held)
    if isinstance(kind, type) and is_dataclass(kind):
        shapes = _shapes(kind)
        return kind(**{name: _read(shapes[name], value) for name, value in held.items() if name in shapes})
    if kind is date:
        return date.fromisoformat(held)
    return kind(held) if issubclass(kind, Enum) else held


@cache
def _shapes(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}
