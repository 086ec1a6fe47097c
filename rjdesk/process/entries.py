"""What a process or jurisdiction file says, thing by thing, in words: so that two versions can be compared for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rjdesk.wording import say

Said = str | tuple[str, ...]
"""What is said: words, or several lines of which each stands for itself. ``""`` and ``()`` are nothing."""


class Theme(StrEnum):
    """What a thing touches, the gravest first."""

    SAFETY = "safety"  # gates, waivers, consent, what is asked in private
    LAW = "law"  # time limits, kinds, sources, how far they were checked
    PEOPLE = "people"
    STAGES = "stages"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a file. ``key`` finds it in another version; ``place`` tells a reader where it is; ``says`` has its words
    by the names of ``[difference.label]``. Entries whose keys differ in the last part alone stand in an order."""

    theme: Theme
    key: tuple[str, ...]
    place: str
    says: Mapping[str, Said]


def yes_no(value: bool) -> str:
    """A flag in words."""
    return say("difference.yes") if value else say("difference.no")


def plain(value: str | None) -> str:
    """A word of the closed vocabulary, as it is read."""
    return value.replace("_", " ") if value else ""


def listed(values: Iterable[str]) -> str:
    """Several words of the vocabulary, or titles."""
    return "; ".join(values)


def lines(text: str) -> tuple[str, ...]:
    """The lines of a longer text that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
