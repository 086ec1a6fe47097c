"""Twenty programs at once on one vault: exactly one has it; when that one is killed, the next has it at once."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from multiprocessing.synchronize import Event

from rjdesk.errors import VaultInUse
from tests.faults.children import CONTEXT, Child, NothingHeard, Say
from tests.faults.office import Office
from tests.faults.result import Tally
from tests.faults.stage import Stage

AT_ONCE = 20
OWNER, TURNED_AWAY = "owner", "turned away"


def racing(tally: Tally, stage: Stage) -> None:
    """Twenty start together, until there were enough; the owner of each race is killed with the vault open."""
    office = stage.copy()
    while tally.tries < stage.wanted:
        go = CONTEXT.Event()
        children = [Child(partial(_opens, office, go)) for _ in range(AT_ONCE)]
        for child in children:
            child.hear()
        go.set()
        said = [_last_word(child) for child in children]
        tally.tried(AT_ONCE)
        if said.count(OWNER) != 1 or said.count(TURNED_AWAY) != AT_ONCE - 1:
            tally.missed("allowed", f"{said.count(OWNER)} owners, {said.count(TURNED_AWAY)} turned away")
        for child in children:
            child.kill()
        with tally.watching("after the owner was killed"), office.open():
            tally.noticed("stale locks recovered")


def _last_word(child: Child) -> object:
    with suppress(NothingHeard):
        return child.hear()
    return None


def _opens(office: Office, go: Event, say: Say) -> None:
    say("here")
    go.wait()
    try:
        with office.open():
            say(OWNER)
            CONTEXT.Event().wait()  # until it is killed
    except VaultInUse:
        say(TURNED_AWAY)
