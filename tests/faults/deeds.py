"""SIGKILL inside every deed that rewrites something: afterwards the old state or the new one, never neither."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tests.faults.children import Child, Say
from tests.faults.looking import Seen, look
from tests.faults.office import Office
from tests.faults.result import Tally
from tests.faults.stage import Stage

BEGUN, DONE = "begun", "done"
MARGIN = 1.1
REHEARSALS = 3


@dataclass(frozen=True)
class Rewriting:
    """A deed: how an office is brought before it, the deed itself between its two words, and what was lost by it."""

    name: str
    prepare: Callable[[Stage], Office]
    do: Callable[[Office, Say], None]
    lost: Callable[[Office, Seen], list[str]]


def killed_inside(deed: Rewriting, tally: Tally, stage: Stage) -> None:
    """Kill it at moments spread evenly over how long it takes; only kills that came before its end count."""
    before = look(deed.prepare(stage))
    span = max(_how_long(deed, stage) for _ in range(REHEARSALS)) * MARGIN
    while tally.tries < stage.wanted:
        office = deed.prepare(stage)
        child = Child(partial(deed.do, office))
        child.hear()
        if DONE in child.kill_in(stage.random.uniform(0, span)):
            tally.noticed("came too late")
        else:
            tally.tried()
        with tally.watching(f"after a kill inside {deed.name}"):
            for lost in deed.lost(office, before):
                tally.missed("lost", lost)


def _how_long(deed: Rewriting, stage: Stage) -> float:
    child = Child(partial(deed.do, deed.prepare(stage)))
    child.hear()
    start = time.perf_counter()
    child.hear()
    took = time.perf_counter() - start
    child.ended()
    return took
