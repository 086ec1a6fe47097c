"""All that the office page shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class RowShown:
    """One part of the office: the place it leads to, how it stands in a few words, and a word more where something is due.

    ``tone`` colours that word and the icon; both say the same without it.
    """

    place: str
    icon: str
    title: str
    state: str
    due: str = ""
    tone: Tone = Tone.PLAIN
