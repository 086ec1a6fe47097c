"""What the page of a gap shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GapShown:
    """A gap in words. ``newer`` names the backups that hold more, each in two lines: the file, and what is known of it."""

    happened: str
    safe: str
    do: str
    since: str
    newer: tuple[tuple[str, str], ...]
