"""What goes into a letter, a record or a register: frozen values, every field filled in, already without what is left out.

As in ``contents``, this is all that the document code is given: of an address only the recipient's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.documents.contents import PaperFrame


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the text."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. ``signed`` is the last one, with the name of whoever writes: room for a hand stays above it."""

    text: str
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list, one line for each item."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table with its head; ``shares`` divide the width."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SignHere:
    """Lines for a name, a signature and a day by hand."""


LetterPiece = Heading | Paragraph | Items | Rows | SignHere


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a letter goes to; ``address`` as it was entered, "" where none is known."""

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class LetterContents:
    """A letter to somebody, or (``to`` None) a record to nobody in particular. ``contact`` is the office's, under its name."""

    frame: PaperFrame
    title: str
    to: Addressee | None
    contact: str
    pieces: tuple[LetterPiece, ...]


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One paper that went to somebody: what, to whom, when, how, its SHA-256, and what was left out of it."""

    paper: str
    name: str
    part: str
    on: date
    how: str
    sha256: str
    leaves_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegisterContents:
    """What was sent in a case, in the order noted."""

    frame: PaperFrame
    statute: str
    lines: tuple[RegisterLine, ...]
