"""All that the letters of a case show, as values."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.ids import DocumentId, ParticipantId
from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class RowShown:
    """A letter in the list: to whom it goes, and how far it is. ``tone`` colours ``state``, which says the same without it."""

    letter: str
    title: str
    to: str
    state: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class SectionShown:
    """Letters that belong together: those of one stage."""

    title: str
    rows: tuple[RowShown, ...]


@dataclass(frozen=True, slots=True)
class LettersShown:
    """The letters of a case; those that the stage wants now stand first. ``sent`` says what went out so far."""

    reference: str
    sections: tuple[SectionShown, ...]
    sent: str
    may_write: bool
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class PersonShown:
    """Somebody whom a letter can go to. ``state`` says what they have of it already, "" for nothing."""

    person: ParticipantId
    name: str
    role: str
    state: str
    has_it: bool


@dataclass(frozen=True, slots=True)
class WrittenShown:
    """A paper made from the letter. ``batch`` holds all of a writing for the printer, and is nobody's own paper.

    ``sent`` says when and how it went, "" while it did not.
    """

    document: DocumentId
    title: str
    details: str
    sent: str
    may_take_back: bool = False
    batch: bool = False


@dataclass(frozen=True, slots=True)
class LetterShown:
    """One letter: whom it can go to, and what was made of it. ``people`` is empty where it goes to nobody in particular.

    ``held_back`` says why nothing may be written or handed out by whoever looks at it, "" if they may.
    """

    letter: str
    title: str
    about: str
    to_nobody: bool
    people: tuple[PersonShown, ...]
    written: tuple[WrittenShown, ...]
    warnings: tuple[str, ...] = ()
    may_write: bool = True
    held_back: str = ""


WAYS = (SentBy.HAND, SentBy.POST, SentBy.EMAIL, SentBy.THROUGH, SentBy.COURT, SentBy.OTHER)
"""How a letter may have gone, the usual first."""
