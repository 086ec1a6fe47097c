"""Power cuts: the disk as it may be found after one, at any moment of a recorded use, in any state that POSIX allows."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.faults.disk import Chance, Disk
from tests.faults.kills import losses
from tests.faults.looking import Seen, look
from tests.faults.office import Office
from tests.faults.recording import Op, Said, recorded
from tests.faults.result import Tally
from tests.faults.stage import Stage
from tests.store.small_vault import ANOTHER

LEAVES = ("all", "none", "any", "any")
Acknowledged = dict[str, int]


def replayed(tally: Tally, stage: Stage, module: str = "tests.faults.scripted") -> None:
    """Record a use once; cut the power at moments all along it; open what is found."""
    office = stage.copy("recorded")
    before = Disk.holding(office.root)
    ops = recorded(module, office.root, stage.folder / "strace")
    moments = sorted(stage.random.randrange(len(ops)) for _ in range(stage.wanted))
    for number, (disk, acknowledged) in enumerate(_at(moments, before, ops)):
        chance = Chance(stage.random, LEAVES[number % len(LEAVES)])
        _found(office, disk.after(chance))
        tally.tried()
        with tally.watching("after a power cut"):
            _judge(tally, _opened(office), acknowledged)
    tally.noticed("operations recorded", len(ops))


def _at(moments: Iterable[int], disk: Disk, ops: list[Op]) -> Iterator[tuple[Disk, Acknowledged]]:
    """The disk just before each of some operations, and the last number of each kind that was acknowledged by then."""
    done, acknowledged = 0, Acknowledged()
    for moment in moments:
        for op in ops[done:moment]:
            disk.take(op)
            if isinstance(op, Said):
                what, number = op.word.split()
                acknowledged[what] = int(number)
        done = moment
        yield disk, dict(acknowledged)


def _found(office: Office, files: dict[str, bytes]) -> None:
    """Make the folder hold exactly these files."""
    shutil.rmtree(office.root)
    office.folder.mkdir(parents=True)
    for name, content in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(content)


def _opened(office: Office) -> tuple[Seen, Seen]:
    """What is seen with the first passphrase, and with the second."""
    return look(office), look(office, ANOTHER)


def _judge(tally: Tally, opened: tuple[Seen, Seen], acknowledged: Acknowledged) -> None:
    old, new = opened
    if new.refused == "WrongPassphrase" and "passphrase" in acknowledged:
        tally.missed("lost", "the changed passphrase")
    found = old if new.refused == "WrongPassphrase" else new
    if found.gap:
        tally.noticed("said HISTORY GAP")
        return
    for lost in losses(found, acknowledged.items()):
        tally.missed("lost", lost)
