"""What the journal's page shows, as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import JournalEntry


class Kind(StrEnum):
    """What an entry is about, as it can be looked for."""

    ANYTHING = ""
    CASES = "cases"
    PAPERS = "papers"
    KEPT = "kept"
    PEOPLE = "people"
    VAULT = "vault"


@dataclass(frozen=True, slots=True)
class EntryShown:
    """An entry in words. ``case`` is its reference, or a sign that tells cases apart without saying which they are."""

    seq: int
    when: str
    who: str
    what: str
    case: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are looked for: somebody's, of some kind; everything by default."""

    by: MemberId | None = None
    kind: Kind = Kind.ANYTHING


@dataclass(frozen=True, slots=True)
class Journaled:
    """The journal as it was read: newest first, with the numbers of entries at which the clock had been set back.

    ``reasons`` has, by the entry's number, why somebody went on without what was missing: no entry holds what was typed.
    """

    entries: tuple[JournalEntry, ...]
    jumps: frozenset[int]
    names: Mapping[MemberId, str]
    reasons: Mapping[int, str] = field(default_factory=dict)

    def cases(self, entries: Iterable[JournalEntry]) -> frozenset[CaseId]:
        """The cases that some entries are about."""
        return frozenset(entry.deed.case for entry in entries if entry.deed.case is not None)
