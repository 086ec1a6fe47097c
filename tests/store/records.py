"""A real database of records for tests, with a key of its own and no passphrase."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from rjdesk.domain.ids import MemberId
from rjdesk.store.engine import open_engine
from rjdesk.store.schema import prepare_new
from rjdesk.store.vault_work import VaultWork, units
from tests.builders import PIN, PROCESS_TEXT, CaseBuilder, a_summary
from tests.fakes import NOON, FixedClock

KEY = bytes(range(32))
MEMBER = MemberId("member")


@contextmanager
def database(folder: Path, *, practice: bool = False) -> Iterator[Engine]:
    """The database of a folder, made when it isn't there yet."""
    path = folder / "cases.db"
    new = not path.exists()
    engine = open_engine(path, bytearray(KEY), new=new)
    try:
        if new:
            prepare_new(engine, practice=practice, made_at=NOON)
        yield engine
    finally:
        engine.dispose()


def work_on(engine: Engine, clock: Callable[[], datetime] | None = None) -> Callable[[], VaultWork]:
    """How a test begins work on a database."""
    return units(engine, clock or FixedClock(), MEMBER)


def keep(engine: Engine, *cases: CaseBuilder) -> None:
    """Save cases with their process, all of it or nothing."""
    with work_on(engine)() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for case in cases:
            work.cases.save(case.build(), a_summary())
        work.commit()
