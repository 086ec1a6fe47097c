"""All that the page for bringing in cases shows, as values."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.intake import Wanted


@dataclass(frozen=True, slots=True)
class ReadShown:
    """A file that was read: its name, how it was understood, its sheets, and the rows that the headings can stand in."""

    name: str
    told: str
    sheets: tuple[str, ...]
    sheet: str
    head: int
    heads: tuple[tuple[int, str], ...]  # row numbers with the beginning of what stands there


@dataclass(frozen=True, slots=True)
class Offer:
    """One of the answers to a question: what it is kept as, and its words."""

    value: object
    words: str


@dataclass(frozen=True, slots=True)
class WordShown:
    """A word of the file for which somebody has to say what it stands for; ``chosen`` is what was said, "" before."""

    field: Wanted
    word: str
    chosen: str


@dataclass(frozen=True, slots=True)
class AskedShown:
    """What has still to be said of the columns as they are chosen now.

    ``day`` is a day of the file that could be two, "" where none is. ``unclear`` says which column has far too many words of
    its own to be what it was taken for.
    """

    words: tuple[WordShown, ...] = ()
    day: str = ""
    unclear: str = ""


@dataclass(frozen=True, slots=True)
class ProblemShown:
    """A problem, and what stands in its cell: on this screen only."""

    row: int
    column: str
    cell: str
    what: str
    allowed: str


@dataclass(frozen=True, slots=True)
class TriedShown:
    """What came of trying it: a heading, sentences, and the problems. ``cases`` is 0 while anything is wrong."""

    heading: str
    sentences: tuple[str, ...]
    problems: tuple[ProblemShown, ...]
    cases: int
    rows: int
