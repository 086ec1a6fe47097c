"""Hostile headers and backups by the thousand: each refused in words, none crashes, hangs or eats the memory.

They are read in a process of its own with little memory to spare, as a program reads them: a header up to the passphrase,
a backup up to the restored vault.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

from rjdesk.errors import Expected
from rjdesk.store.backups.backup_frame import PROLOGUE_BYTES, Prologue
from rjdesk.store.backups.backup_proof import Checks, Secret
from rjdesk.store.backups.restoring import Restoring, restore
from rjdesk.store.canonical import canonical
from rjdesk.store.keys.cost import Bounds, Cost
from rjdesk.store.keys.header import HEADER, read_header
from rjdesk.store.keys.opening import opened_by_passphrase
from rjdesk.store.surroundings import Surroundings
from tests.faults.children import Child, Say
from tests.faults.hostile import another, as_text, deep, turned_over
from tests.faults.memory import keep_within, peak
from tests.faults.result import Tally
from tests.faults.stage import Stage
from tests.store.backing_up import quietly, sealed_copy
from tests.store.small_vault import CHEAP, PASSPHRASE, Place

LONGEST = 2.0
MOST_MEGABYTES = 512
ALIVE = 100  # after so many inputs the child gives a sign of life; without one it hangs
LITTLE = Bounds(least=CHEAP, most=Cost(1024, passes=4, lanes=4), work=4096)  # what a hostile cost is held against

Try = Callable[[Tally, Random], None]


def headers(tally: Tally, stage: Stage) -> None:
    """Header after header, read and tried with the right passphrase."""
    place = Place(stage.folder)
    place.created()
    in_a_child(tally, stage, partial(_try_header, (place.folder / HEADER).read_bytes(), place))


def backups(tally: Tally, stage: Stage) -> None:
    """Backup after backup, restored with the right passphrase."""
    place = Place(stage.folder)
    in_a_child(tally, stage, partial(_try_backup, sealed_copy(place).read_bytes(), place))


def in_a_child(tally: Tally, stage: Stage, one: Try) -> None:
    """Try inputs in a process of its own, which says often enough that it is alive."""
    child = Child(partial(_tries, one, stage.random.getrandbits(64), stage.wanted))
    while not isinstance(counted := child.hear(within=LONGEST * ALIVE), Tally):
        pass  # it is alive
    tally.add(counted)
    child.ended()


def _tries(one: Try, seed: int, wanted: int, say: Say) -> None:
    tally, random = Tally(), Random(seed)
    keep_within(MOST_MEGABYTES)
    before = peak()
    for number in range(wanted):
        start = time.process_time()
        tally.tried()
        with tally.watching(f"input {number}"):
            one(tally, random)
        if number % ALIVE == 0:
            say(number)
        if time.process_time() - start > LONGEST:
            tally.missed("crashes", f"input {number} worked for {time.process_time() - start:.1f} s")
    tally.noticed("MiB more at most", peak() - before)
    say(tally)


def _try_header(whole: bytes, place: Place, tally: Tally, random: Random) -> None:
    raw = hostile_header(whole, random)
    try:
        unproven = read_header(raw, LITTLE)
        tally.noticed("well formed")
        opened_by_passphrase(unproven, PASSPHRASE, _around(place)).overwrite()
    except Expected:
        return
    if raw != whole:
        tally.missed("allowed", "a forged header")


def hostile_header(whole: bytes, random: Random) -> bytes:
    """A header turned over, or forged with its checksum made to fit."""
    frame = json.loads(whole)
    match random.randrange(8):
        case 0 | 1:
            return turned_over(whole, random)
        case 2:
            return as_text(another(frame, random))
        case 3 if random.random() < 0.02:
            return deep(random)
    body = another(frame["body"], random)
    framed = {"body": body, "mac": frame["mac"]}
    return canonical({**framed, "sha256": hashlib.sha256(canonical(framed)).hexdigest()})


def _try_backup(whole: bytes, place: Place, tally: Tally, random: Random) -> None:
    file, folder = place.root / "hostile.rjbackup", place.root / "restored.rjvault"
    raw = hostile_backup(whole, random)
    file.write_bytes(raw)
    try:
        restore(Restoring(file, folder, Secret(PASSPHRASE)), Checks(_around(place), lambda _: ()), quietly)
    except Expected:
        if folder.exists() or any(place.root.glob(".*.making-*")):
            tally.missed("lost", "a refused backup left something behind")
        return
    shutil.rmtree(folder)
    if raw != whole:
        tally.missed("allowed", "a forged backup")


def hostile_backup(whole: bytes, random: Random) -> bytes:
    """A backup turned over somewhere, or one with forged lengths or a forged header whose checksums fit."""
    beginning, rest = whole[:PROLOGUE_BYTES], whole[PROLOGUE_BYTES:]
    prologue = Prologue.read(beginning, len(whole))
    match random.randrange(4):
        case 0:
            return turned_over(whole, random)
        case 1:
            return turned_over(beginning, random) + rest
        case 2:
            moved = random.randrange(-prologue.header, prologue.manifest)
            return (
                replace(prologue, header=prologue.header + moved, manifest=prologue.manifest - moved).written() + rest
            )
    forged = hostile_header(rest[: prologue.header], random)
    return replace(prologue, header=len(forged)).written() + forged + rest[prologue.header :]


def _around(place: Place) -> Surroundings:
    return replace(place.around(), bounds=LITTLE)
