"""SIGKILL of a writer at random moments: every answer and every draft that was acknowledged is there afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import count

from rjdesk.store.engine import driver
from tests.faults.children import Child, Say
from tests.faults.looking import Seen, look, seen
from tests.faults.office import Office, answer, type_on
from tests.faults.result import Tally
from tests.faults.stage import Stage

BEGUN = "begun"
OFTEN = "PRAGMA wal_autocheckpoint=20"  # so that many kills come while the log is brought into the database
WORDS, LONGEST_AFTER = 16, 0.02  # it is killed so many seconds after so many words, at most
AFRESH = 10  # so many lives on one vault, then the next: what is checked after each grows with every life

Writer = Callable[[Office, Say], None]


def write_on(office: Office, say: Say) -> None:
    """Answer and type without end, saying each number once it is kept."""
    with office.open() as here:
        with driver(here.vaults.vault().engine) as connection:
            connection.execute(OFTEN)
        say(BEGUN)
        for number in count(seen(here).answered + 1):
            answer(here, number)
            say(("answer", number))
            type_on(here, number)
            say(("draft", number))


def killed_writers(tally: Tally, stage: Stage, write: Writer = write_on) -> None:
    """Let it write, kill it, look; again on what was left."""
    office = stage.copy()
    while tally.tries < stage.wanted:
        if tally.tries % AFRESH == 0:
            office = stage.copy()
        child = Child(partial(write, office))
        child.hear()
        said = [child.hear() for _ in range(stage.random.randrange(WORDS))]
        said += child.kill_in(stage.random.uniform(0, LONGEST_AFTER))
        tally.tried()
        tally.noticed("acknowledged", len(said))
        with tally.watching("after a kill"):
            for lost in losses(look(office), said):
                tally.missed("lost", lost)


def losses(found: Seen, said: Iterable[object]) -> list[str]:
    """What was acknowledged and is not there, or no longer holds together."""
    acknowledged: dict[str, int] = dict(each for each in said if isinstance(each, tuple))
    lost = [found.words()] if found.alarming else []
    if found.answered < acknowledged.get("answer", 0):
        lost.append(f"answer {acknowledged['answer']} of {found.answered}")
    if found.drafted < acknowledged.get("draft", 0):
        lost.append(f"draft {acknowledged['draft']} of {found.drafted}")
    return lost
