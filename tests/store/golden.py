"""The vault of rjdesk 0.1.0 for tests: copies of it, what it means, and bringing it up until a chosen moment."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from rjdesk.bootstrap import surroundings
from rjdesk.store.engine import driver, open_engine
from rjdesk.store.schema import bring_up
from rjdesk.store.vault import unlock

VAULTS = Path(__file__).parents[1] / "vaults"
VERSION = "0.1.0"
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows, os.kill with it ends a process just as suddenly


def means() -> dict[str, Any]:
    """What the vault means, as its own rjdesk said."""
    found: dict[str, Any] = json.loads((VAULTS / f"{VERSION}.json").read_text("utf-8"))
    return found


def a_copy(folder: Path) -> Path:
    """A copy of the vault in a folder."""
    return shutil.copytree(VAULTS / f"{VERSION}.rjvault", folder / f"{VERSION}.rjvault")


@cache
def database_key() -> bytes:
    """The key of its database, got once through its passphrase."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        vault = unlock(a_copy(Path(folder)), means()["passphrase"], surroundings(anchored=False))
        try:
            return vault.derive("database")
        finally:
            vault.lock()


@contextmanager
def database(folder: Path, key: bytes) -> Iterator[Engine]:
    """The database of a copy."""
    engine = open_engine(folder / "cases.db", bytearray(key))
    try:
        yield engine
    finally:
        engine.dispose()


@dataclass(frozen=True, slots=True)
class Bringing:
    """The bringing up of a copy in a program of its own."""

    folder: Path
    key: bytes

    def killed_at(self, moment: int) -> bool:
        """Whether it was killed just before its n-th statement; False when it came to its end first."""
        program = _programs().Process(target=_bring_up_until, args=(self.folder, self.key, moment))
        program.start()
        program.join()
        return program.exitcode != 0


def _programs() -> ForkServerContext | SpawnContext:
    """How to start one: quickly, with everything loaded, where the system can."""
    if os.name != "posix":
        return multiprocessing.get_context("spawn")
    several = multiprocessing.get_context("forkserver")
    several.set_forkserver_preload(["rjdesk.store.migrations.upgrade", __name__])
    return several


def _bring_up_until(folder: Path, key: bytes, moment: int) -> None:
    statements = count(1)

    def look(_: str) -> None:
        if next(statements) == moment:
            os.kill(os.getpid(), KILL)

    with database(folder, key) as engine:
        with driver(engine) as connection:
            connection.set_trace_callback(look)
        bring_up(engine, lambda: None)
