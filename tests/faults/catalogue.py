"""Every fault that is tried, in the order in which the table tells of them."""

from __future__ import annotations

from functools import partial

from tests.faults import backups, canaries, fuzz, fuzz_laws, sheets
from tests.faults.bits import PAGES, in_the_header, in_the_pages
from tests.faults.deeds import killed_inside
from tests.faults.entry import Entry
from tests.faults.failing_writes import FAILING, FULL, failed
from tests.faults.instances import racing
from tests.faults.journal import edited
from tests.faults.kills import killed_writers
from tests.faults.log import damaged
from tests.faults.passphrases import wrong
from tests.faults.power_cuts import replayed
from tests.faults.result import Result
from tests.faults.rewriting import REWRITING
from tests.faults.rollback import rolled_back
from tests.faults.truncation import cut_off

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
    Entry("every bit of the header", in_the_header),
    Entry("one bit in every page", in_the_pages, PAGES, PAGES),
    Entry("log flipped, cut, deleted, older", damaged, 250, 500),
    Entry("database cut at every 512 bytes", cut_off),
    Entry("rolled back by 1, 10, 1,000 steps", rolled_back, 13, 13),
    Entry("journal edits by who has the vault's key", edited, 500, 20_000),
    Entry("wrong passphrases", wrong, 500, 5_000),
    Entry("damaged backups", backups.damaged, 200, 5_000),
    Entry("racing instances", racing, 20, 500),
    Entry("fuzzed headers", fuzz.headers, 20_000, 1_000_000),
    Entry("fuzzed backups", fuzz.backups, 20_000, 1_000_000),
    Entry("fuzzed process files", fuzz_laws.processes, 5_000, 200_000),
    Entry("fuzzed jurisdiction files", fuzz_laws.jurisdictions, 5_000, 200_000),
    Entry("fuzzed practice files", fuzz_laws.practice, 2_000, 200_000),
    Entry("fuzzed files of cases", sheets.imports, 20_000, 1_000_000),
    Entry("canaries through a whole use", canaries.planted, 40, 40),
    Entry("calls of the network in it", canaries.offline, 1, 1),
)


def result_of(name: str, seed: int, *, long: bool) -> Result:
    """Run one entry, in this process."""
    return next(entry for entry in ENTRIES if entry.name == name).result(seed, long=long)
