"""SIGKILL inside every deed that rewrites something: afterwards the old state or the new one, never neither.

Every second kill comes at a random time, every other just before a random touch of a file (opened, renamed, removed), where
the states are that a clock seldom hits.
"""

from __future__ import annotations

import os
import signal
import sys
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
MARGIN = 1.05
REHEARSALS = 3
TOUCHES = ("open", "os.rename", "os.remove", "os.mkdir", "shutil.rmtree")
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows, os.kill with it ends a process just as suddenly


@dataclass(frozen=True)
class Rewriting:
    """A deed: how an office is brought before it, the deed itself between its two words, and what was lost by it."""

    name: str
    prepare: Callable[[Stage], Office]
    do: Callable[[Office, Say], None]
    lost: Callable[[Office, Seen], list[str]]


def killed_inside(deed: Rewriting, tally: Tally, stage: Stage) -> None:
    """Kill it at moments spread evenly over all of it; only kills that came before its end count."""
    before = look(deed.prepare(stage))
    rehearsed = [_rehearsed(deed, stage) for _ in range(REHEARSALS)]
    span, touches = max(took for took, _ in rehearsed) * MARGIN, rehearsed[0][1]
    tally.noticed("touches of files in it", touches)
    while tally.tries < stage.wanted:
        office = deed.prepare(stage)
        moment = stage.random.randrange(touches) + 1 if tally.tries % 2 else 0
        child = Child(partial(_dying, deed, office, moment))
        child.hear()
        if DONE in (child.ended() if moment else child.kill_in(stage.random.uniform(0, span))):
            tally.noticed("kills too late")
        else:
            tally.tried()
        with tally.watching(f"after a kill inside {deed.name}"):
            for lost in deed.lost(office, before):
                tally.missed("lost", f"{lost} (touch {moment})")


def _dying(deed: Rewriting, office: Office, moment: int, say: Say) -> None:
    """Do it, and end as if killed just before the n-th touch after its first word; 0 lives on and tells the touches."""
    touches = 0

    def look_on(event: str, _: object) -> None:
        nonlocal touches
        if event in TOUCHES:
            touches += 1
            if touches == moment:
                os.kill(os.getpid(), KILL)

    def say_on(word: object) -> None:
        nonlocal touches
        if word == BEGUN:
            sys.addaudithook(look_on)
            touches = 0
        elif word == DONE and not moment:
            say(touches)
        say(word)

    deed.do(office, say_on)


def _rehearsed(deed: Rewriting, stage: Stage) -> tuple[float, int]:
    """How long it takes, and how often it touches files."""
    child = Child(partial(_dying, deed, deed.prepare(stage), 0))
    child.hear()
    start = time.perf_counter()
    touches = child.hear()
    took = time.perf_counter() - start
    child.ended()
    assert isinstance(touches, int)
    return took, touches
