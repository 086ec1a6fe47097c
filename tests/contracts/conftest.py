"""Both vaults: the one in memory and the real one. Every contract is kept by each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from rjdesk.domain.ids import MemberId
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.store.vault_work import units
from tests.fakes import FakeVault, FixedClock
from tests.store.records import MEMBER, database


@dataclass
class Bench:
    """A vault to try contracts on: how to begin work in it, and the clock that it goes by."""

    begin_as: Callable[[MemberId], UnitOfWork]
    clock: FixedClock

    def begin(self) -> UnitOfWork:
        """Begin as whoever founded the vault."""
        return self.begin_as(MEMBER)


@dataclass
class Vaults:
    """Makes vaults of one kind, a real or a practice one."""

    kind: str
    folder: Path

    def make(self, *, practice: bool) -> Iterator[Bench]:
        """A vault, and when the test is over its connection closed."""
        clock = FixedClock()
        if self.kind == "fake":
            yield Bench(FakeVault(practice=practice, clock=clock).work_as, clock)
            return
        with database(self.folder, practice=practice) as engine:
            workers = cache(lambda member: units(engine, clock, member))
            yield Bench(lambda member: workers(member)(), clock)


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
