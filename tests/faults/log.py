"""A write-ahead log that was flipped, cut, deleted, or is an older one: what it lost is told, or nothing was lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count
from random import Random

from rjdesk.store.history.log_reading import log_of
from rjdesk.store.trouble import DATABASE
from tests.faults.bits import flipped
from tests.faults.children import Child, Say
from tests.faults.looking import look
from tests.faults.office import Office, answer, type_on
from tests.faults.result import Tally
from tests.faults.stage import Stage

WORDS = 24
HEADER, FRAME = 32, 24 + 4096


def damaged(tally: Tally, stage: Stage) -> None:
    """The vault of a program that was killed in the middle of its work, then its log damaged in so many ways."""
    office, older = _left_suddenly(stage)
    whole = log_of(office.folder / DATABASE).read_bytes()
    tally.noticed("frames in the log", (len(whole) - HEADER) // FRAME)
    ways = dict(_ways(whole, stage.random))
    chosen = stage.random.sample(sorted(ways), min(len(ways), stage.wanted - 3))
    _judge(tally, stage, office, None, "deleted")
    _judge(tally, stage, office, b"", "emptied")
    _judge(tally, stage, office, older, "older")
    for way in chosen:
        _judge(tally, stage, office, ways[way], way)


def _ways(whole: bytes, random: Random) -> Iterator[tuple[str, bytes]]:
    """Every bit of its header flipped; each frame flipped at one bit, cut, and zeroed with all that follows."""
    for bit in range(HEADER * 8):
        yield f"flipped at bit {bit} of its header", flipped(whole, bit)
    for frame, start in enumerate(range(HEADER, len(whole), FRAME), start=1):
        bit = (start + random.randrange(FRAME)) * 8 + random.randrange(8)
        yield f"flipped in frame {frame}", flipped(whole, min(bit, len(whole) * 8 - 1))
        yield f"cut in frame {frame}", whole[: start + random.randrange(FRAME)]
        yield f"zeroed from frame {frame}", whole[:start] + bytes(len(whole) - start)


def _left_suddenly(stage: Stage) -> tuple[Office, bytes]:
    """An office that was left with a full log, and that log as it was earlier."""
    office = stage.copy("left")
    child = Child(partial(_work, office))
    log = log_of(office.folder / DATABASE)
    for _ in range(WORDS // 2):
        child.hear()
    older = log.read_bytes()
    for _ in range(WORDS // 2):
        child.hear()
    child.kill()
    return office, older


def _work(office: Office, say: Say) -> None:
    with office.open() as here:
        for number in count(1):
            answer(here, number)
            say(("answer", number))
            type_on(here, number)
            say(("draft", number))


def _judge(tally: Tally, stage: Stage, left: Office, log: bytes | None, what: str) -> None:
    office = left.copied(stage.folder / "damaged")
    path = log_of(office.folder / DATABASE)
    path.unlink() if log is None else path.write_bytes(log)
    tally.tried()
    with tally.watching(f"log {what}"):
        found = look(office)
        lost = (found.answered, found.drafted) < (WORDS // 2, WORDS // 2)
        if lost and not found.told:
            tally.missed("undetected", f"log {what}")
        tally.noticed("of them told", found.told)
