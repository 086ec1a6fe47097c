"""The journal: who did what, when, to which record, as a chain of hashes.

Entries carry identities and event names, never notes or names of participants.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from rjdesk.domain.ids import CaseId, MemberId

FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done that the journal keeps: a past-tense event name, the case if any, and identities as facts."""

    what: str
    case: CaseId | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A deed in the chain: numbered from 1, with the hash of the entry before it and its own."""

    seq: int
    at: datetime
    by: MemberId
    deed: Deed
    previous: str
    hash: str


def write(deed: Deed, at: datetime, by: MemberId, last: tuple[int, str]) -> JournalEntry:
    """The entry that continues the chain; ``last`` is the (seq, hash) before it, ``(0, FIRST)`` at the start."""
    seq, previous = last[0] + 1, last[1]
    return JournalEntry(seq, at, by, deed, previous, digest(seq, at, by, deed, previous))


def digest(seq: int, at: datetime, by: MemberId, deed: Deed, previous: str) -> str:
    """SHA-256 over the canonical JSON of an entry, hexadecimal."""
    content = [seq, at.isoformat(), by, deed.what, deed.case, dict(deed.facts), previous]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_break(entries: Iterable[JournalEntry]) -> int | None:
    """The number at which a chain no longer holds (edited, missing or out of order), or None if it is sound."""
    last = (0, FIRST)
    for entry in entries:
        if (entry.seq, entry.previous) != (last[0] + 1, last[1]):
            return last[0] + 1
        if entry.hash != digest(entry.seq, entry.at, entry.by, entry.deed, entry.previous):
            return entry.seq
        last = (entry.seq, entry.hash)
    return None
