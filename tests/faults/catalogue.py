"""Every fault that is tried, in the order in which the table tells of them."""

from __future__ import annotations

from functools import partial

from tests.faults.deeds import killed_inside
from tests.faults.entry import Entry
from tests.faults.failing_writes import FAILING, FULL, failed
from tests.faults.kills import killed_writers
from tests.faults.power_cuts import replayed
from tests.faults.result import Result
from tests.faults.rewriting import REWRITING

ENTRIES = (
    Entry("SIGKILL of a writer", killed_writers, 150, 2_000),
    *(Entry(f"SIGKILL inside a {deed.name}", partial(killed_inside, deed), 50, 500) for deed in REWRITING),
    Entry("power cuts replayed from a recording", replayed, 200, 5_000, needs="strace"),
    Entry("a full disk at the n-th write", partial(failed, FULL), 60 * len(FULL), 1_000 * len(FULL), needs="strace"),
    Entry(
        "a failing disk at the n-th write",
        partial(failed, FAILING),
        60 * len(FAILING),
        1_000 * len(FAILING),
        needs="strace",
    ),
)


def result_of(name: str, seed: int, *, long: bool) -> Result:
    """Run one entry, in this process."""
    return next(entry for entry in ENTRIES if entry.name == name).result(seed, long=long)
