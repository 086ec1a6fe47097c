"""Deeds in processes of their own, which may be killed: each is forked from one that has loaded everything, so it is cheap."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

Say = Callable[[str], None]
LOADED = [
    "tests.store.killed", "tests.store.stopped_backup", "rjdesk.store.engine", "rjdesk.store.keys.rekeying",
    "sqlalchemy.dialects.sqlite", "sqlcipher3", "zxcvbn",
]  # fmt: skip
CONTEXT = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")


@dataclass(frozen=True, slots=True)
class Ended:
    """How it ended, 0 or below zero if it was killed, and the last it said."""

    code: int
    said: str = ""


def apart(deed: Callable[..., None], *facts: object) -> Ended:
    """Do a deed apart and wait for its end; it is called with a way to say something and the facts."""
    CONTEXT.set_forkserver_preload(LOADED)
    hears, says = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=_run, args=(says, deed, *facts))  # type: ignore[attr-defined] # typed for neither
    process.start()
    says.close()
    said = _heard(hears)
    process.join()
    code: int = process.exitcode
    process.close()
    assert code <= 0, f"{deed} failed by itself, with what stands above"
    return Ended(code, said)


def _run(says: Connection, deed: Callable[..., None], *facts: object) -> None:
    deed(says.send, *facts)


def _heard(hears: Connection) -> str:
    """The last that was said before the other end was let go of."""
    said = ""
    with hears:
        try:
            while True:
                said = str(hears.recv())
        except (EOFError, OSError):  # the end, perhaps in the middle of a word
            return said
