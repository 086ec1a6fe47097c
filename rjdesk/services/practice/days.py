"""Days in practice scripts: fixed, or counted from today, so that a practice case never grows old."""

from __future__ import annotations

import re
from datetime import date, timedelta

FORMS = "2026-01-31, today, today-21d, today+1d, today-15y"
_RELATIVE = re.compile(r"today(?:([+-]\d{1,5})([dy]))?")


def day_of(raw: object, today: date) -> date | None:
    """The day that a script names, or None for what is no day. ``today-15y`` is the first of that month, 15 years ago."""
    if not isinstance(raw, str):
        return None
    relative = _RELATIVE.fullmatch(raw)
    if relative is None:
        return _fixed(raw)
    number, unit = relative.groups(default="0")
    if unit == "y":
        return today.replace(year=today.year + int(number), day=1)
    return today + timedelta(days=int(number))


def _fixed(raw: str) -> date | None:
    try:
        return date.fromisoformat(raw)
    except ValueError:
        return None
