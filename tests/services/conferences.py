"""Conferences for tests: the shipped practice cases, changed as a test needs, on a desk with or without a real vault."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from rjdesk.bootstrap import Desk, desk, desk_on, surroundings
from rjdesk.bundled import resource
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.ink import Ink, Point
from rjdesk.process import catalogue
from rjdesk.services import office
from rjdesk.services.practice.reading import read_script
from rjdesk.services.practice.script import PracticeScript
from rjdesk.services.practice.walk import Walk
from rjdesk.services.session import Current, Session
from rjdesk.services.vault.vaults import NewVaultRequest, Vaults
from rjdesk.store.keys.cost import FLOOR, STRICT
from tests.fakes import FakeVault, FixedClock
from tests.services import so_far
from tests.services.so_far import Counting
from tests.store.small_vault import CHEAP, LOW_BOUNDS

PASSPHRASE = "orbit lantern maple cinder velvet quartz"
FULL, NON_AGREEMENT = "nz-youth-justice-fgc.json", "nz-youth-justice-fgc-non-agreement.json"
INK = Ink(((Point(0.1, 0.5, 0.4, 0), Point(0.4, 0.2, 0.6, 40), Point(0.9, 0.6, 0.5, 90)),))
Change = Callable[[dict[str, Any]], None]


@dataclass
class InMemory:
    """A desk on a vault without a database, and what a test may look at behind it."""

    desk: Desk
    vault: FakeVault
    clock: FixedClock
    session: Session
    ids: Counting = field(default_factory=Counting)

    def deeds(self) -> list[str]:
        """What the journal says was done."""
        return [entry.deed.what for entry in self.desk.journal.entries()]


def in_memory(*, practice: bool = False) -> InMemory:
    """A desk whose vault is a fake; the office and its member have real keys."""
    clock = FixedClock()
    vault = FakeVault(practice=practice, clock=clock)
    key = _member_key()
    session = Session(vault.unit_of_work, "member", "Aroha Ngātai", practice, lambda: key)
    with vault.unit_of_work() as work:
        office.found(work, office.NewOffice("Te Kōwhai Office", "member", "Aroha Ngātai", practice, key), clock())
        work.commit()
    vault.shelves.journal.clear()  # the office has been there for a while
    ids = Counting()
    desk = desk_on(WithoutVault(lambda: made.session, clock), lambda: made.session, clock, ids)
    made = InMemory(desk, vault, clock, session, ids)
    so_far.know(made)
    return made


@contextmanager
def on_disk(folder: Path, *, practice: bool = False, cheap: bool = False) -> Iterator[Desk]:
    """A desk with a real vault in a folder, unlocked. ``cheap``: its passphrases cost less than other desks would take."""
    cost, bounds = (CHEAP, LOW_BOUNDS) if cheap else (FLOOR, STRICT)
    made = desk(replace(surroundings(anchored=False), cost=lambda: cost, bounds=bounds))
    request = NewVaultRequest(folder / "a.rjvault", "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE, practice)
    made.vaults.confirm_recovery(made.vaults.create(request).recovery_code)
    try:
        yield made
    finally:
        made.vaults.lock()


def script(name: str = FULL, change: Change | None = None) -> PracticeScript:
    """A shipped script, as it is or changed."""
    table = json.loads(_text(name))
    if change:
        change(table)
    return _script(json.dumps(table), name)


def walking(on: Desk, told: PracticeScript | None = None, *, practice: bool = False) -> Walk:
    """A walk through a conference."""
    return Walk(on, told or script(), lambda _: nullcontext(), practice=practice)


def case_at(stage: str, walk: Walk) -> CaseId:
    """A case walked as far as a stage, which is open and has no answers yet."""
    case, now = so_far.walked(walk, stage)
    assert now is not None, f"{stage} is not on this case's path"
    return case


def case_at_end(walk: Walk) -> CaseId:
    """A case with every stage walked."""
    return so_far.walked(walk)[0]


def person(on: Desk, case: CaseId, name: str) -> ParticipantId:
    """Someone in a case by the beginning of their name."""
    return next(p.id for p in on.casework.open(case).case.participants if p.name.startswith(name))


@cache
def _script(text: str, name: str) -> PracticeScript:
    return read_script(text, name, catalogue.shipped(), FixedClock()().date())


@cache
def _text(name: str) -> str:
    return resource("practice", name).read_text("utf-8")


@cache
def _member_key() -> bytes:
    from rjdesk.documents.certificates import key_bytes, new_key

    return key_bytes(new_key())


class WithoutVault(Vaults):
    """The service of vaults where there is somebody at work and no vault: it is in memory."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._at_work = current
        super().__init__(surroundings(clock, anchored=False))

    def session(self) -> Session:
        """As the real one gives it while a vault is open."""
        return self._at_work()
