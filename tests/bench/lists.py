"""The case list at 10,000 cases, against the same SQL on the same data, unencrypted."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import MemberId
from rjdesk.store.engine import SETTINGS, driver, open_engine
from rjdesk.store.schema import prepare_new
from rjdesk.store.shelves.case_list import VaultCaseList
from rjdesk.store.vault_work import units
from tests.bench.figure import Figure, ratio
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.fakes import NOON, FixedClock

CASES = 10_000
FIRST = ("Aroha", "Tāne", "Mere", "Wiremu", "Ngaire", "Hōne", "Sāra", "Joseph", "Anh", "Olena")
LAST = ("Ngata", "Rāwhiti", "Pōtiki", "Smith", "Nguyễn", "Kovalenko", "Tōpia", "Brown", "Faleolo", "Singh")


def figures() -> Iterator[Figure]:
    """A page of 50 in the middle, and a search as one types."""
    page = CaseQuery(sort="received", offset=5_000)
    search = CaseQuery(text="tane rawh")
    with tempfile.TemporaryDirectory() as folder, both(Path(folder)) as (ours, bare):
        for name, query in (("list page of 50 at 10,000 cases", page), ("search as one types at 10,000 cases", search)):
            yield ratio(f"{name} / unencrypted", asking(ours, query), asking(bare, query), 2.0, rounds=60)


def asking(engine: Engine, query: CaseQuery) -> Callable[[], object]:
    """A call that asks for one page."""

    def ask() -> object:
        with engine.connect() as connection:
            return VaultCaseList(connection, FixedClock(), MemberId("member")).page(query)

    return ask


@contextmanager
def both(folder: Path) -> Iterator[tuple[Engine, Engine]]:
    """The encrypted database and its unencrypted twin, row for row."""
    ours = open_engine(folder / "cases.db", bytearray(bytes(range(32))), new=True)
    prepare_new(ours, practice=False, made_at=NOON)
    fill(ours)
    plain = folder / "plain.db"
    with driver(ours) as connection:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        connection.execute("SELECT sqlcipher_export('plain')")
        connection.execute("DETACH DATABASE plain")
    bare = unencrypted(plain)
    yield ours, bare
    ours.dispose()
    bare.dispose()


def unencrypted(path: Path) -> Engine:
    """The same SQLite with the same settings and no key."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return create_engine(
        "sqlite+pysqlite://", module=sqlcipher, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )


def fill(engine: Engine) -> None:
    """Ten thousand cases through the repository itself, many to a transaction."""
    begin = units(engine, FixedClock(), MemberId("member"))
    names = itertools.cycle(f"{first} {last}" for first in FIRST for last in LAST)
    for start in range(0, CASES, 500):
        with begin() as work:
            work.processes.keep(PIN.sha256, PROCESS_TEXT)
            for number in range(start, start + 500):
                case = a_case(f"FGC-{number:05d}").with_offender(next(names)).with_victim(next(names)).with_charge()
                due = date(2026, 11, 1) + timedelta(days=number % 90)
                work.cases.save(case.build(), a_summary(due=due))
            work.commit()
