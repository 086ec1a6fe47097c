"""All that the pages of one's own record show, as values."""

from __future__ import annotations

from dataclasses import dataclass

from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class EntryShown:
    """Something on a record. ``act`` is what may be done with it, asked once more with ``sure``; "" for nothing.

    ``opens``: words of a button that opens it again; "" where it stays as it is.
    """

    key: str
    title: str
    lines: tuple[str, ...] = ()
    status: str = ""
    tone: Tone = Tone.PLAIN
    act: str = ""
    sure: str = ""
    opens: str = ""


@dataclass(frozen=True, slots=True)
class SectionShown:
    """Entries under a heading; ``nothing`` where there are none."""

    title: str
    entries: tuple[EntryShown, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class PageShown:
    """A page: what it is, who can read it, and its sections. ``adds`` is the button that opens the form."""

    title: str
    about: str
    readers: str
    sections: tuple[SectionShown, ...]
    adds: str = ""
