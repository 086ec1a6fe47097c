"""Both vaults: the one in memory and the real one. Every contract is kept by each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rjdesk.store.unit_of_work import UnitOfWork
from tests.fakes import FakeVault, FixedClock
from tests.store.records import database, work_on


@dataclass
class Bench:
    """A vault to try contracts on: how to begin work in it, and the clock that it goes by."""

    begin: Callable[[], UnitOfWork]
    clock: FixedClock


@dataclass
class Vaults:
    """Makes vaults of one kind, a real or a practice one."""

    kind: str
    folder: Path

    def make(self, *, practice: bool) -> Iterator[Bench]:
        """A vault, and when the test is over its connection closed."""
        clock = FixedClock()
        if self.kind == "fake":
            yield Bench(FakeVault(practice=practice, clock=clock).unit_of_work, clock)
            return
        with database(self.folder, practice=practice) as engine:
            yield Bench(work_on(engine, clock), clock)


@pytest.fixture(params=["fake", "real"])
def vaults(request: pytest.FixtureRequest, tmp_path: Path) -> Vaults:
    """The kind of vault under test."""
    return Vaults(request.param, tmp_path)


@pytest.fixture
def bench(vaults: Vaults) -> Iterator[Bench]:
    """A real vault, in memory or on disk."""
    yield from vaults.make(practice=False)


@pytest.fixture
def practice_bench(vaults: Vaults) -> Iterator[Bench]:
    """A practice vault, in memory or on disk."""
    yield from vaults.make(practice=True)
