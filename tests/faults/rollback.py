"""An older copy put back: of the whole vault, of its database, of its header; by one step, by ten, by a thousand."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from rjdesk.bootstrap import Desk
from rjdesk.store.keys.header import HEADER
from rjdesk.store.keys.header_files import COPY
from rjdesk.store.trouble import DATABASE
from tests.faults.looking import look
from tests.faults.office import Office, answer, type_on
from tests.faults.result import Tally
from tests.faults.stage import Stage
from tests.store.small_vault import ANOTHER, PASSPHRASE

STEPS = (1_000, 10, 1)
FORKED, BEYOND = STEPS[1:], 5  # an older copy that was worked on elsewhere, so far beyond what is known here


def rolled_back(tally: Tally, stage: Stage) -> None:
    """By answers, each a step of the journal; by drafts, of which the journal doesn't tell; by a changed passphrase."""
    for kind, step, sizes in (("answers", answer, STEPS), ("drafts", type_on, STEPS[1:])):
        now, olds = _history(stage, step, sizes)
        for size, old in olds.items():
            _judge(tally, _found(stage, old.folder, now.anchors), f"the vault by {size} {kind}")
            _judge(tally, _found(stage, _with_database(stage, now, old), None), f"the database by {size} {kind}")
            if step is answer and size in FORKED:
                _work(old, answer, range(2 * size, 3 * size + BEYOND))
                _judge(tally, _found(stage, old.folder, now.anchors), f"the vault by {size}, then worked on elsewhere")
    _older_header(tally, stage)


def _history(
    stage: Stage, step: Callable[[Desk, int], None], sizes: tuple[int, ...]
) -> tuple[Office, dict[int, Office]]:
    """An office after all steps, and copies of it from so many steps before."""
    office, olds = stage.copy("now"), {}
    for size, following in zip(sizes, (*sizes[1:], 0), strict=True):
        olds[size] = office.copied(stage.folder / f"old-{size}")
        _work(office, step, range(sizes[0] - size + 1, sizes[0] - following + 1))
    return office, olds


def _work(office: Office, step: Callable[[Desk, int], None], numbers: range) -> None:
    with office.open() as here:
        for number in numbers:
            step(here, number)


def _with_database(stage: Stage, now: Office, old: Office) -> Path:
    """The vault of now with the database of then."""
    mixed = now.copied(stage.folder / "mixed")
    shutil.copy(old.folder / DATABASE, mixed.folder / DATABASE)
    return mixed.folder


def _found(stage: Stage, vault: Path, anchors: Path | None) -> Office:
    """An office with this vault, on a computer that remembers these anchors, or none."""
    found = Office(stage.folder / "found")
    shutil.rmtree(found.root, ignore_errors=True)
    shutil.copytree(vault, found.folder)
    if anchors is not None:
        shutil.copytree(anchors, found.anchors)
    return found


def _older_header(tally: Tally, stage: Stage) -> None:
    now = stage.copy("now")
    then = now.copied(stage.folder / "then")
    with now.open() as here:
        here.vaults.change_passphrase(PASSPHRASE, ANOTHER)
    for name in (HEADER, COPY):
        shutil.copy(then.folder / name, now.folder / name)
    _judge(tally, now, "the header by a changed passphrase")


def _judge(tally: Tally, office: Office, what: str) -> None:
    tally.tried()
    with tally.watching(what):
        if not look(office).told:
            tally.missed("undetected", what)
