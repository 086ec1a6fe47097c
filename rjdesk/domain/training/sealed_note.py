"""Notes that only certain members can open: a reflective log for oneself, and what two agreed in supervision."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rjdesk.domain.ids import MemberId

STEP = 2_048
"""Bytes: a note is brought to a multiple of it before it is sealed, so that its length says little."""

MOST_WORDS = 20_000
"""Characters in one text of a note."""


class NoteKind(StrEnum):
    """What a note is."""

    REFLECTION = "reflection"
    SUPERVISION = "supervision"
    DRAFT = "draft"  # typed on a page that is nobody else's, and not handed in yet


@dataclass(frozen=True, slots=True)
class SealedNote:
    """A note sealed to one reader. The vault knows whose it is, and neither its day nor a word of it."""

    id: str
    reader: MemberId
    kind: NoteKind
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reflection:
    """What somebody wrote for themselves on a day."""

    id: str
    on: date
    text: str = field(repr=False)

    def to_seal(self) -> bytes:
        """As it is sealed."""
        return _padded([self.on.isoformat(), self.text])

    @classmethod
    def read(cls, note: str, content: bytes) -> Reflection:
        """Out of what ``to_seal`` gave. Raises ValueError."""
        on, text = json.loads(content)
        return cls(note, date.fromisoformat(on), text)


@dataclass(frozen=True, slots=True)
class Supervision:
    """A meeting of two: when, how long, what it was about, and what they agreed to do next."""

    on: date
    minutes: int
    member: MemberId
    supervisor: MemberId
    written_by: MemberId
    themes: str = field(repr=False)
    next_steps: str = field(repr=False)

    def to_seal(self) -> bytes:
        """As it is sealed."""
        people = [self.member, self.supervisor, self.written_by]
        return _padded([self.on.isoformat(), self.minutes, *people, self.themes, self.next_steps])

    @classmethod
    def read(cls, content: bytes) -> Supervision:
        """Out of what ``to_seal`` gave. Raises ValueError."""
        on, minutes, member, supervisor, by, themes, next_steps = json.loads(content)
        people = MemberId(member), MemberId(supervisor), MemberId(by)
        return cls(date.fromisoformat(on), minutes, *people, themes, next_steps)


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a field of a page that is nobody else's yet: training, a complaint."""

    place: str
    text: str = field(repr=False)

    def to_seal(self) -> bytes:
        """As it is sealed."""
        return _padded([self.place, self.text])

    @classmethod
    def read(cls, content: bytes) -> Typed:
        """Out of what ``to_seal`` gave. Raises ValueError."""
        place, text = json.loads(content)
        return cls(place, text)


def _padded(held: list[object]) -> bytes:
    content = json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode()
    return content.ljust(-(-len(content) // STEP) * STEP)
