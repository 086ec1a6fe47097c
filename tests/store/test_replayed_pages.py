"""An old page put back, whichever it is, is found: SQLCipher proves each page, the journal proves what they say together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from rjdesk.errors import Expected
from rjdesk.store.checkup import SQLITE_CHECKS
from rjdesk.store.engine import driver, empty_the_log
from rjdesk.store.history.anchor import NO_ENTRIES, Head
from rjdesk.store.history.chain_check import chain_check
from rjdesk.store.shelves.commits_kept import Committed
from rjdesk.store.shelves.journal_kept import read_head
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.store.vault_work import units
from tests.fakes import FixedClock
from tests.store.full_vault import changed, destroyed, founded
from tests.store.records import MEMBER, database
from tests.store.signing import signing

PAGE = 4096
TABLES = (
    "SELECT name FROM sqlite_master "
    "WHERE type = 'table' AND name NOT IN ('drafts', 'sealed_notes') AND name NOT LIKE 'case_words_%' "
    "ORDER BY name"
)
"""Without what no deed tells of: drafts, and what somebody wrote for themselves."""

SOUGHT = ("tane", "ana", "fgc", "first", "second", "takes", "0", "7")
Step = Callable[[UnitOfWork], None]


@dataclass
class Told:
    """How far the vault had come, as whoever keeps the anchor heard it."""

    newest: Committed | None = None

    def __call__(self, committed: Committed) -> None:
        self.newest = committed


def done(folder: Path, *steps: Step) -> tuple[bytes, Told]:
    """Do some steps, each in a piece of work of its own; the database's bytes then, and how far it has come."""
    told = Told()
    with database(folder) as engine:
        begin = units(engine, FixedClock(), MEMBER, sign=signing, committed=told)
        for step in steps:
            with begin() as work:
                step(work)
                work.commit()
        empty_the_log(engine)
    return (folder / "cases.db").read_bytes(), told


def content(engine: Engine) -> list[list[object]]:
    """Everything in the database that is not a draft, as a program would read it, and what a search finds."""
    with engine.connect() as connection:
        names = connection.execute(text(TABLES)).scalars().all()
        rows = [list(connection.exec_driver_sql(f'SELECT * FROM "{name}"')) for name in names]  # noqa: S608 - its own names
        found = text("SELECT rowid FROM case_words WHERE case_words MATCH :sought ORDER BY rowid")
        return [*rows, *(list(connection.execute(found, {"sought": f'"{word}"*'}).scalars()) for word in SOUGHT)]


def is_found(engine: Engine, told: Told) -> bool:
    """Whether the check finds anything, or the anchor."""
    with driver(engine) as connection:
        for name in SQLITE_CHECKS:
            if [row[0] for row in connection.execute(f"PRAGMA {name}").fetchall()] not in ([], ["ok"]):
                return True
    return bool(list(chain_check(engine))) or read_head(engine, None) != Head(*(told.newest or NO_ENTRIES))


def goes_unnoticed(folder: Path, held: list[list[object]], told: Told) -> bool:
    """Whether the database says something else than it should, and nobody would know."""
    try:
        with database(folder) as engine:
            return not is_found(engine, told) and content(engine) != held
    except Expected:  # it can't even be read, which is told
        return False


@pytest.mark.parametrize("then", [changed, destroyed], ids=["changed", "destroyed"])
def test_every_old_page_put_back_is_found(tmp_path: Path, then: Step) -> None:
    before, _ = done(tmp_path, founded, *([changed] if then is destroyed else []))
    after, told = done(tmp_path, then)
    with database(tmp_path) as engine:
        assert not is_found(engine, told)
        held = content(engine)
    file, unnoticed, tried = tmp_path / "cases.db", list[int](), 0
    for at in range(0, min(len(before), len(after)), PAGE):
        if before[at : at + PAGE] != after[at : at + PAGE]:
            file.write_bytes(after[:at] + before[at : at + PAGE] + after[at + PAGE :])
            tried += 1
            if goes_unnoticed(tmp_path, held, told):
                unnoticed.append(at // PAGE + 1)
    assert tried > 30
    assert unnoticed == []
