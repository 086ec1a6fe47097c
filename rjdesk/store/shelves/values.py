"""Values that one column holds as JSON: answers with their type, facts of a deed, the shape of a signature."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.ink import Ink, Point


def answer_text(value: AnswerValue) -> str:
    """An answer as JSON. A day is ``{"day": "2026-11-22"}``, so that it never comes back as text, nor text as a day."""
    if isinstance(value, datetime):
        raise TypeError("an answer is a day, not a moment")
    return _json({"day": value.isoformat()} if isinstance(value, date) else value)


def answer_value(text: str) -> AnswerValue:
    """The answer again, of the type it had."""
    found = json.loads(text)
    if isinstance(found, dict):
        return date.fromisoformat(found["day"])
    if isinstance(found, list):
        return tuple(str(part) for part in found)
    if isinstance(found, str | bool | int):
        return found
    raise TypeError(type(found).__name__)


def facts_text(facts: Mapping[str, str]) -> str:
    """A deed's facts as JSON."""
    return _json(dict(facts))


def facts_value(text: str) -> dict[str, str]:
    """The facts again."""
    return {str(name): str(fact) for name, fact in json.loads(text).items()}


def shape_text(ink: Ink) -> str:
    """A signature's shape as JSON; pressure and timing stay out."""
    return _json(
        {"aspect": ink.aspect, "strokes": [[[point.x, point.y] for point in stroke] for stroke in ink.strokes]}
    )


def shape_value(text: str) -> Ink:
    """The shape again."""
    found = json.loads(text)
    return Ink(tuple(tuple(Point(x, y) for x, y in stroke) for stroke in found["strokes"]), found["aspect"])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
