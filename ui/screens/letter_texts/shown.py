"""All that the page of the office's letters shows, as values."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.process.template import Choice
from ui.fields.template_fields import FieldShown


@dataclass(frozen=True, slots=True)
class TextRow:
    """A letter in the list: to whom it goes and when, and whether its words are the office's own."""

    letter: str
    title: str
    about: str
    own: str


@dataclass(frozen=True, slots=True)
class TextsShown:
    """How the office is reached, the processes to choose from, and the letters of the one that is chosen."""

    contact: str
    processes: tuple[Choice, ...]
    process: str
    rows: tuple[TextRow, ...]


@dataclass(frozen=True, slots=True)
class BeforeShown:
    """Words that a letter once had; ``text`` is "" where the process's own came back."""

    words: str
    text: str


@dataclass(frozen=True, slots=True)
class TextShown:
    """One letter's words, the fields they may name, and the words it had before."""

    letter: str
    title: str
    about: str
    text: str
    own: str
    fields: tuple[FieldShown, ...]
    before: tuple[BeforeShown, ...]
