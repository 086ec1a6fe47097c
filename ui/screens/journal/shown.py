"""What the journal's page shows, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rjdesk.domain.ids import CaseId, MemberId


@dataclass(frozen=True, slots=True)
class EntryShown:
    """An entry in words. ``case`` is its reference, or a sign that tells cases apart without saying which they are."""

    seq: int
    when: str
    who: str
    what: str
    case: str


@dataclass(frozen=True, slots=True)
class Told:
    """What it takes to tell entries: the names of members, and, by the entry's number, before which the clock was set back.

    ``reasons`` has, by the entry's number, why somebody went on without what was missing: no entry holds what was typed.
    """

    names: Mapping[MemberId, str]
    set_back: frozenset[int] = frozenset()
    references: Mapping[CaseId, str] = field(default_factory=dict)
    reasons: Mapping[int, str] = field(default_factory=dict)
