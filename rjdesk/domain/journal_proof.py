"""Whether the journal holds: every entry in its place, unchanged, and signed by someone whom the journal itself let in.

Keys are learned on the way: whoever makes the vault or joins it is named, with their public key, by a deed in the chain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from rjdesk.domain.clock import MOST_BACK
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import FIRST, JournalEntry, digest

Verify = Callable[[bytes, bytes, bytes], bool]
"""Whether, by a public key (SPKI DER), an entry's 32-byte hash was signed with a signature."""

BRINGS_KEY = frozenset({"vault_made", "member_joined", "signing_began", "key_changed"})
"""Deeds whose facts name a ``member`` and their ``key`` (SPKI DER, hexadecimal). The first key may vouch for itself."""

TAKES_KEY = "member_removed"
"""The deed after which nothing signed by its ``member`` counts."""


class Fault(StrEnum):
    """Why the chain doesn't hold at an entry."""

    MISSING = "missing"
    OUT_OF_ORDER = "out_of_order"
    EDITED = "edited"
    UNSIGNED = "unsigned"
    UNKNOWN_KEY = "unknown_key"
    FORGED = "forged"


@dataclass(frozen=True, slots=True)
class Break:
    """The first entry at which the chain doesn't hold, by its number, and why."""

    seq: int
    fault: Fault


@dataclass(slots=True)
class Proof:
    """What was learned from the entries so far."""

    verify: Verify
    seq: int = 0
    hash: str = FIRST
    keys: dict[MemberId, bytes] = field(default_factory=dict)
    signing: bool = False

    def fault(self, entry: JournalEntry) -> Fault | None:
        """What is wrong with the next entry; None if nothing is, and then it is the last one."""
        fault = self._misplaced(entry) or self._unproven(entry)
        if fault is None:
            self._learn(entry)
        return fault

    def _misplaced(self, entry: JournalEntry) -> Fault | None:
        if entry.seq != self.seq + 1:
            return Fault.MISSING if entry.seq > self.seq + 1 else Fault.OUT_OF_ORDER
        if entry.hash != digest(entry.seq, entry.at, entry.by, entry.deed, entry.previous, entry.record):
            return Fault.EDITED
        return None if entry.previous == self.hash else Fault.OUT_OF_ORDER

    def _unproven(self, entry: JournalEntry) -> Fault | None:
        if not entry.signature:
            return Fault.UNSIGNED if self.signing else None
        key = (self.keys or brought(entry)).get(entry.by)
        if key is None:
            return Fault.UNKNOWN_KEY
        sound = self.verify(key, bytes.fromhex(entry.hash), _bytes(entry.signature))
        return None if sound else Fault.FORGED

    def _learn(self, entry: JournalEntry) -> None:
        self.seq, self.hash = entry.seq, entry.hash
        self.signing = self.signing or bool(entry.signature)
        self.keys.update(brought(entry))
        if entry.deed.what == TAKES_KEY:
            self.keys.pop(MemberId(entry.deed.facts.get("member", "")), None)


def brought(entry: JournalEntry) -> dict[MemberId, bytes]:
    """The key that an entry brings into the journal, by its member."""
    facts = entry.deed.facts
    if entry.deed.what not in BRINGS_KEY or "key" not in facts:
        return {}
    return {MemberId(facts.get("member", entry.by)): _bytes(facts["key"])}


def _bytes(written: str) -> bytes:
    """What stands in hexadecimal; nothing, which proves nothing, where something else stands."""
    try:
        return bytes.fromhex(written)
    except ValueError:
        return b""


def first_break(entries: Iterable[JournalEntry], verify: Verify) -> Break | None:
    """Where a journal no longer holds, or None if it is sound."""
    proof = Proof(verify)
    for entry in entries:
        if (fault := proof.fault(entry)) is not None:
            return Break(proof.seq + 1, fault)
    return None


def clock_jumps(entries: Iterable[JournalEntry]) -> Iterator[JournalEntry]:
    """Entries dated well before the one they follow: the clock was set back. Their order is their number all the same."""
    before: datetime | None = None
    for entry in entries:
        if before is not None and entry.at < before - MOST_BACK:
            yield entry
        before = entry.at
