"""What was walked on a fresh desk in memory is not walked again: the shelves are set as they stood at that stage.

Only where nothing had happened on the desk before, so that nobody can tell the difference but by the clock on the wall.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Protocol
from weakref import WeakValueDictionary

from rjdesk.bootstrap import Desk
from rjdesk.domain.ids import CaseId, ChargeId, ObligationId, ParticipantId
from rjdesk.process.template import Stage
from rjdesk.services.practice.script import PracticeScript
from rjdesk.services.practice.walk import Walk
from tests.fakes import NOON, FakeVault, FixedClock
from tests.shelves import Commit, Shelves


class Counting:
    """Identities in the shape of real ones, counting up; how many were given can be set."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self) -> str:
        self.given += 1
        return f"{self.given:032x}"


class Office(Protocol):
    """A desk in memory, and what stands behind it."""

    desk: Desk
    vault: FakeVault
    clock: FixedClock
    ids: Counting


@dataclass(frozen=True)
class Standing:
    """How everything stood when the walk had come to a stage; None is the end."""

    script: PracticeScript  # held, so that no other gets its address
    stage: Stage | None
    case: CaseId
    shelves: Shelves
    commits: tuple[Commit, ...]
    given: int
    people: dict[str, ParticipantId]
    charges: dict[str, ChargeId]
    promises: dict[str, ObligationId]


_offices = WeakValueDictionary[int, Office]()
_walked = defaultdict[tuple[int, bool, bool], list[Standing]](list)


def know(office: Office) -> None:
    """Remember whose desk this is."""
    _offices[id(office.desk)] = office


def walked(walk: Walk, stage: str | None = None) -> tuple[CaseId, Stage | None]:
    """A case walked as far as a stage, or to its end, and the stage it stands at."""
    office = _fresh(walk)
    before = [] if office is None else _walked[id(walk._script), walk._practice, office.vault.shelves.practice]
    reached = [at for at in before if stage == (at.stage and at.stage.id)] or before[-1:]
    if office is not None and reached:
        case, now = _set(office, walk, reached[0])
    else:
        case = walk.refer()
        now = walk.current(case)
        _note(office, walk, case, now, before)
    while now is not None and now.id != stage:
        walk.walk(case, now)
        now = walk.current(case)
        _note(office, walk, case, now, before)
    return case, now


def _fresh(walk: Walk) -> Office | None:
    """The office that a walk is on, if it is in memory and nothing has been done there."""
    office = _offices.get(id(walk._desk))
    if office is None or walk._people or office.clock.now != NOON or office.ids.given or len(office.vault.commits) > 1:
        return None
    return None if office.vault.sign or office.vault.committed else office


def _note(office: Office | None, walk: Walk, case: CaseId, now: Stage | None, standing: list[Standing]) -> None:
    if office is not None:
        vault, told = office.vault, (dict(walk._people), dict(walk._charges), dict(walk._promises))
        made = tuple(vault.commits)
        standing.append(Standing(walk._script, now, case, vault.shelves.apart(), made, office.ids.given, *told))


def _set(office: Office, walk: Walk, at: Standing) -> tuple[CaseId, Stage | None]:
    office.vault.shelves, office.vault.commits = at.shelves.apart(), [*at.commits]
    office.ids.given = at.given
    walk._people, walk._charges, walk._promises = dict(at.people), dict(at.charges), dict(at.promises)
    return at.case, at.stage
