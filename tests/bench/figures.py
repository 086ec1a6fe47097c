"""A year's report of the made-up office at 2,000 and at 100,000 cases: real encrypted vaults, the service's own call."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from rjdesk.bootstrap import Desk
from rjdesk.domain.figures.report import Period
from rjdesk.domain.figures.splitting import By
from rjdesk.services.figures.files import Kind
from tests.bench.figure import Figure
from tests.two_years.rows import keep_rows
from tests.two_years.vault import fill, keep_processes, made_up, new_office

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
MANY = 100_000
CASES = 2_000


def figures() -> Iterator[Figure]:
    """The second year of two, counted and told; at 2,000 cases also made into each kind of file."""
    made = made_up(CASES)
    with tempfile.TemporaryDirectory() as folder:
        here = new_office(Path(folder) / "Office.rjvault")
        fill(here, made)
        yield _taken(f"a year's report at {CASES:,} cases", lambda: here.figures.report(YEAR), 1.0, rounds=7)
        asked = partial(here.figures.report, YEAR, by=By.ETHNICITY)
        yield _taken(f"the same, split by ethnicity, at {CASES:,} cases", asked, 1.0, rounds=3)
        report = here.figures.report(YEAR)
        job = here.figures.file(report, Kind.PDF)
        yield _taken("that report as a sealed PDF", job.make, 3.0, rounds=3)
        here.vaults.lock()
        many = _many(Path(folder))
        yield _taken(f"a year's report at {MANY:,} cases", lambda: many.figures.report(YEAR), 5.0, rounds=3)
        asked = partial(many.figures.report, YEAR, by=By.ETHNICITY)
        yield _taken(f"the same, split by ethnicity, at {MANY:,} cases", asked, 5.0, rounds=3)
        many.vaults.lock()


def _many(folder: Path) -> Desk:
    here = new_office(folder / "Many.rjvault")
    with here.vaults.session().units() as work:
        keep_processes(work)
        work.commit()
    with here.vaults.vault().engine.begin() as connection:
        keep_rows(connection, made_up(CASES), MANY)
    return here


def _taken(name: str, work: Callable[[], object], limit: float, rounds: int) -> Figure:
    """The median of some calls by the clock on the wall; behind it the processor's time, which other programs leave alone."""
    work()
    taken = [_both(work) for _ in range(rounds)]
    wall, busy = (statistics.median(each[at] for each in taken) for at in (0, 1))
    return Figure(name, wall, limit, "s", f"{busy:.2f} s of processor time")


def _both(work: Callable[[], object]) -> tuple[float, float]:
    wall, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - busy
