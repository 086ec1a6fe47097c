"""Days as a calendar file that every calendar program reads (RFC 5545): whole days, escaped and folded as it asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from unicodedata import category

FOLD = 75  # octets in a line, its end not counted (3.1)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One whole day. ``uid`` stays the same when it is given out again, ``revision`` grows: so it moves and doubles nothing."""

    uid: str
    on: date
    summary: str
    description: str = ""
    revision: int = 0


def calendar_file(days: Sequence[CalendarDay], made_at: datetime) -> bytes:
    """The file, UTF-8. ``made_at`` is aware. A calendar without a day is none: there has to be at least one (3.6)."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rjdesk//rjdesk//EN", "METHOD:PUBLISH"]
    for day in days:
        lines += _event(day, made_at)
    return b"".join(map(_folded, [*lines, "END:VCALENDAR"]))


def _event(day: CalendarDay, made_at: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{day.uid}"
    yield f"SEQUENCE:{day.revision}"
    yield f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{day.on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day.on + timedelta(days=1):%Y%m%d}"  # the first day that is not in it any more
    yield f"SUMMARY:{_escaped(day.summary)}"
    if day.description:
        yield f"DESCRIPTION:{_escaped(day.description)}"
    yield "CLASS:CONFIDENTIAL"
    yield "TRANSP:TRANSPARENT"  # nobody is busy all of a last day
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """A text as a value (3.3.11): no control character ends a line early and begins one of its own."""
    shown = "".join(c if c == "\n" or category(c) != "Cc" else " " for c in "\n".join(text.splitlines()))
    return shown.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets, none ending within a character; what goes on begins with a space."""
    pieces, piece = list[bytes](), b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > FOLD:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
