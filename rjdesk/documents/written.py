"""How dates, moments and long numbers are written in documents."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from rjdesk import dates
from rjdesk.wording import say

_PARTED = re.compile(
    r"(?<=\d) (?=\w)|(?<=\bs) (?=\d)|(?<=\bss) (?=\d)|(?<=\w) (?=(?:19|20)\d\d\b)"
    r"|(?<=[a-z]) (?=\d\d?, \d{4}\b)|(?<=\d,) (?=\d{4}\b)"  # November 22, 2026
)


def day(when: date) -> str:
    """A date in words, in the office's order, e.g. 22 November 2026."""
    return dates.in_words(when)


def weekday(when: date) -> str:
    """A date with its day of the week, e.g. Sunday 22 November 2026."""
    return dates.with_weekday(when)


def moment(when: datetime) -> str:
    """A date and time with its distance from UTC, which stays true when zone names change."""
    return say("documents.moment", date=day(when.date()), time=f"{when:%H:%M}", zone=_offset(when))


def second(when: datetime) -> str:
    """A moment to the second, as a file claims it: one without a time zone is written without."""
    zone = "" if when.utcoffset() is None else f" ({_offset(when)})"
    return f"{day(when)}, {when:%H:%M:%S}{zone}"


def fingerprint(value: str) -> str:
    """A fingerprint in two lines of sixteen pairs, as people read it to each other: ``AB:CD:…``."""
    digits = "".join(c for c in value.upper() if c.isalnum())
    pairs = [digits[at : at + 2] for at in range(0, len(digits), 2)]
    return "\n".join(":".join(pairs[at : at + 16]) for at in range(0, len(pairs), 16))


def unbroken(text: str) -> str:
    """A text whose lines don't end within ``s 270``, a telephone number, a date, an Act's year or a street's number."""
    return _PARTED.sub("\N{NO-BREAK SPACE}", text)


def unparted(text: str) -> str:
    """A few words that stay on one line."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def stretches(text: str, most: int = 4000) -> list[str]:
    """A text in parts that a page break can be found in at once; breaking one endless text at every page takes minutes.

    Only a text longer than ``most`` characters is parted, at a line end or a space where there is one.
    """
    parts = []
    while len(text) > most:
        at = max(text.rfind("\n", 0, most), text.rfind(" ", 0, most)) + 1 or most
        parts.append(text[:at])
        text = text[at:]
    return [*parts, text]


def _offset(when: datetime) -> str:
    offset = when.utcoffset()
    if offset is None:
        raise ValueError("a moment in a document needs its time zone")
    if not offset:
        return "UTC"
    minutes = int(abs(offset) / timedelta(minutes=1))
    return f"UTC{'-' if offset < timedelta(0) else '+'}{minutes // 60:02d}:{minutes % 60:02d}"
