"""What the papers of a follow-up hold: frozen values, sums as they are read, no reasons and nothing that was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.documents.contents import InstalmentLine, PaperFrame


@dataclass(frozen=True, slots=True)
class PartLine:
    """One instalment, and what of it is still owed: "paid", or a sum."""

    instalment: InstalmentLine
    standing: str


@dataclass(frozen=True, slots=True)
class MovementLine:
    """One line of an account: what it was, by how much it changed what is owed, and what was owed after it."""

    on: date
    what: str
    change: str
    balance: str


@dataclass(frozen=True, slots=True)
class StatementContents:
    """An account as it stands: what was promised by whom, every movement in the order noted, and the balance in words."""

    frame: PaperFrame
    what: str
    who: str
    promised: str
    paid: str
    balance: str
    parts: tuple[PartLine, ...]
    movements: tuple[MovementLine, ...]


@dataclass(frozen=True, slots=True)
class SlipContents:
    """A proof slip: the promise, and its code. Who is to keep it and for whom stays out: whoever signs it knows them.

    ``money`` asks for a sum and a receipt, else for hours. ``code`` is in groups, as it is typed back.
    """

    frame: PaperFrame
    what: str
    shown_by: str
    due: date
    money: bool
    code: str


@dataclass(frozen=True, slots=True)
class KeptLine:
    """One promise of the report: what, its day, how it ended, and what was counted."""

    number: int
    what: str
    who: str
    due: date
    standing: str
    counted: str


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One version of the agreement: its number, how it came about, when it was sealed, whether it holds, and the
    SHA-256 of its sealed paper ("" where there is none)."""

    number: int
    how: str
    sealed_on: date | None
    standing: str
    sha256: str


@dataclass(frozen=True, slots=True)
class CompletionContents:
    """How each promise ended. ``versions`` are told where there is more than one; ``dropped`` is what the last no longer holds.
    ``complete``: every one was kept, and the paper is a certificate of that. ``told`` counts them in words; ``closed_on`` is
    the day on which the case was closed while some were open, None where none was."""

    frame: PaperFrame
    statute: str
    held_on: date
    over_on: date | None
    complete: bool
    kept: int
    told: str
    promises: tuple[KeptLine, ...]
    versions: tuple[HeldLine, ...] = ()
    dropped: tuple[str, ...] = ()
    closed_on: date | None = None
