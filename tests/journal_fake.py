"""The journal in memory, and signatures where nothing has to be secret."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from hashlib import sha256

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import FIRST, Deed, JournalEntry, Sign, write
from rjdesk.domain.journal_proof import clock_jumps
from rjdesk.domain.journal_query import JournalQuery, topic_of
from tests.shelves import Shelves


class FakeJournal:
    """The chain in memory, made by the same rule as the real one."""

    def __init__(self, held: Shelves, clock: Callable[[], datetime], member: MemberId) -> None:
        self._held = held
        self._clock = clock
        self._member = member
        self._deeds: list[tuple[datetime, Deed]] = []

    def last(self) -> tuple[int, str]:
        """The newest entry's number and hash."""
        entries = self._held.journal
        return (entries[-1].seq, entries[-1].hash) if entries else (0, FIRST)

    def entries(self, since: int = 0, case: CaseId | None = None) -> Iterable[JournalEntry]:
        """Entries in order."""
        silent = case in self._held.sealed
        return tuple(e for e in self._held.journal if e.seq > since and case in (None, e.deed.case) and not silent)

    def numbers(self, query: JournalQuery) -> tuple[int, ...]:
        """The numbers of the entries that are looked for, newest first."""
        found = (e for e in self._held.journal if query.by in (None, e.by) and query.about in (None, topic_of(e.deed)))
        return tuple(entry.seq for entry in found)[::-1]

    def numbered(self, wanted: Sequence[int]) -> tuple[JournalEntry, ...]:
        """The entries of some numbers, in the order of the numbers."""
        found = {entry.seq: entry for entry in self._held.journal}
        return tuple(found[number] for number in wanted if number in found)

    def set_back(self, wanted: Sequence[int]) -> frozenset[int]:
        """Those of some numbers whose entry is dated well before the one it follows."""
        return frozenset(entry.seq for entry in clock_jumps(self._held.journal)) & frozenset(wanted)

    def write(self, deed: Deed) -> None:
        """Add a deed, at the commit."""
        self._deeds.append((self._clock(), deed))

    def close(self, differing: set[CaseId | None], sign: Sign | None) -> tuple[int, str]:
        """Make the entries; what was changed without a deed gets one."""
        unspoken = sorted(differing - {deed.case for _, deed in self._deeds}, key=lambda case: case or "")
        besides = [Deed("vault_changed") if case is None else Deed("case_changed", case) for case in unspoken]
        for at, deed in (*self._deeds, *((self._clock(), deed) for deed in besides)):
            record = self._held.record(deed.case)
            self._held.journal.append(write(deed, at, self._member, self.last(), record, sign))
        return self.last()


def public_key(member: str) -> bytes:
    """The key by which a fake signature of a member is proven."""
    return f"public key of {member}".encode()


def fake_signing(member: str) -> Sign:
    """How a member signs where nothing has to be secret."""
    return lambda digest: sha256(public_key(member) + digest).digest()


def fake_verify(public: bytes, digest: bytes, signature: bytes) -> bool:
    """Whether ``fake_signing`` of the key's owner made a signature."""
    return signature == sha256(public + digest).digest()
