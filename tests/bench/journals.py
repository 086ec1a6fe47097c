"""How long the proof of a long journal takes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import FIRST, Deed, JournalEntry, write
from rjdesk.domain.journal_proof import first_break
from rjdesk.store.history.signatures import verify_entry
from tests.bench.figure import Figure, milliseconds
from tests.fakes import NOON
from tests.store.records import MEMBER
from tests.store.signing import KEY_OF, signing

ENTRIES = 10_000


def figures() -> Iterator[Figure]:
    """Every entry's place, hash and signature."""
    entries = list(a_journal())
    taken = milliseconds(lambda: first_break(entries, verify_entry)) / 1000
    yield Figure("100,000 journal entries proven", taken * 10, 30.0, "s", f"{ENTRIES:,} took {taken:.2f} s")


def a_journal() -> Iterator[JournalEntry]:
    """Signed entries by one member."""
    founded, last = Deed("vault_made", None, {"member": MEMBER, "key": KEY_OF.hex()}), (0, FIRST)
    for number in range(ENTRIES):
        deed = Deed("answered", CaseId("c" * 32), {"prompt": str(number)}) if number else founded
        entry = write(deed, NOON + timedelta(seconds=number), MEMBER, last, "0002:" + FIRST, signing)
        last = (entry.seq, entry.hash)
        yield entry
