"""The journal: who did what, when, to which record, as a chain of hashes, each signed by whoever did it.

Entries carry identities and event names, never notes or names of participants. ``journal_proof`` has the verification.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from rjdesk.domain.ids import CaseId, MemberId

FIRST = "0" * 64

Sign = Callable[[bytes], bytes]
"""Signs an entry's 32-byte hash as the member at work."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done that the journal keeps: a past-tense event name, the case if any, and identities as facts."""

    what: str
    case: CaseId | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A deed in the chain: numbered from 1, with the hash of the entry before it and its own.

    ``record`` is a digest of what the deed was about, the case or the vault as a whole, as the deed left it. It and
    ``signature`` are hexadecimal, and empty in entries from before there were any.
    """

    seq: int
    at: datetime
    by: MemberId
    deed: Deed
    previous: str
    hash: str
    record: str = ""
    signature: str = ""


def write(
    deed: Deed, at: datetime, by: MemberId, last: tuple[int, str], record: str = "", sign: Sign | None = None
) -> JournalEntry:
    """The entry that continues the chain; ``last`` is the (seq, hash) before it, ``(0, FIRST)`` at the start."""
    seq, previous = last[0] + 1, last[1]
    own = digest(seq, at, by, deed, previous, record)
    signature = sign(bytes.fromhex(own)).hex() if sign else ""
    return JournalEntry(seq, at, by, deed, previous, own, record, signature)


def digest(seq: int, at: datetime, by: MemberId, deed: Deed, previous: str, record: str = "") -> str:
    """SHA-256 over the canonical JSON of an entry, hexadecimal. Without a ``record`` as it was before there was one."""
    content = [seq, at.isoformat(), by, deed.what, deed.case, dict(deed.facts), previous]
    text = json.dumps(
        [*content, record] if record else content, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(text.encode()).hexdigest()
