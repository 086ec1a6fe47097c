"""Every fault that is tried, in the order in which the table tells of them."""

from __future__ import annotations

from functools import partial

from tests.faults.deeds import killed_inside
from tests.faults.entry import Entry
from tests.faults.kills import killed_writers
from tests.faults.result import Result
from tests.faults.rewriting import PASSPHRASE_CHANGE

ENTRIES = (
    Entry("SIGKILL of a writer", killed_writers, 150, 2_000),
    *(Entry(f"SIGKILL inside a {deed.name}", partial(killed_inside, deed), 50, 500) for deed in (PASSPHRASE_CHANGE,)),
)


def result_of(name: str, seed: int, *, long: bool) -> Result:
    """Run one entry, in this process."""
    return next(entry for entry in ENTRIES if entry.name == name).result(seed, long=long)
