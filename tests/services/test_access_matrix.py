"""Every call of every service, by every role, in every relation to a case: nothing wrongly allowed, nothing wrongly refused."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from rjdesk.domain.access import EMERGENCY, CaseAccess, Emergency, Relation
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.member import Role
from rjdesk.errors import Expected, NotAllowed
from tests.fakes import NOON
from tests.services.access_calls import CALLS, COLLEAGUE, CONTENT, LONG_ENOUGH, REFERRAL, Call, Scene
from tests.services.access_grid import Row, rows
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.follow_up_calls import a_slip
from tests.shelves import Shelves

OWNER = MemberId("member")  # who founded the office
ROWS = rows()


@dataclass(frozen=True)
class Stage:
    """An office with a member of each role, and for each a case in each relation; put back as it was before every call."""

    on: InMemory
    shelves: Shelves
    cases: dict[tuple[Role, Relation], CaseId]

    def case(self, role: Role, relation: Relation) -> CaseId:
        """The case to be called about; any of a team's for calls that are about none."""
        return self.cases[role, Relation.OTHERS if relation is Relation.NONE else relation]

    def refused(self, call: Call, role: Role, scene: Scene) -> bool:
        """Whether somebody of that role is refused. Being refused leaves everything as it was."""
        self.on.vault.shelves = self.shelves.apart()
        commits = len(self.on.vault.commits)
        with as_member(self.on, MemberId(role)):
            try:
                call(self.on.desk, scene)
            except NotAllowed:
                assert len(self.on.vault.commits) == commits
                return True
            except Expected:  # past permission: the scene has nothing to sign, to close, to take back
                return False
        return False


@cache
def the_stage() -> Stage:
    """Made once: each call begins on a copy of its shelves."""
    on = in_memory()
    a_colleague(on, Role.FACILITATOR, name=COLLEAGUE)
    for role in Role:
        a_colleague(on, role)
    relations: list[Relation] = [each for each in Relation if each is not Relation.NONE]
    cases = {(role, relation): _a_case(on, MemberId(role), relation) for role in Role for relation in relations}
    return Stage(on, on.vault.shelves.apart(), cases)


def _a_case(on: InMemory, member: MemberId, relation: Relation) -> CaseId:
    """A case to which a member stands in a relation."""
    case = on.desk.referrals.take(REFERRAL)
    owner = member if relation is Relation.OWN else OWNER
    helpers = frozenset({member} if relation is Relation.HELPING else ())
    restricted = relation in (Relation.RESTRICTED, Relation.EMERGENCY)
    scene = Scene(case, Path())
    with on.vault.unit_of_work() as work:
        work.access.keep(CaseAccess(case, owner, restricted, helpers))
        if relation is Relation.EMERGENCY:
            work.access.open(Emergency(case, member, NOON, NOON + EMERGENCY, LONG_ENOUGH))
        work.documents.keep(scene.paper(), CONTENT)
        work.attachments.keep(scene.file(), (CONTENT,))
        work.follow_ups.note(a_slip(case))
        work.journal.write(Deed("case_assigned", case))
        work.commit()
    return case


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row.call)
def test_a_call_is_refused_to_exactly_those_who_may_not(row: Row, tmp_path: Path) -> None:
    stage, call = the_stage(), CALLS[row.call]
    wrong = []
    for number, (role, relation, allowed) in enumerate(row.cells()):
        folder = tmp_path / str(number)
        folder.mkdir()
        refused = stage.refused(call, role, Scene(stage.case(role, relation), folder))
        if refused is allowed:
            wrong.append(f"{role}, {relation}: wrongly {'refused' if refused else 'allowed'}")
    assert wrong == []


def test_the_grid_is_large_enough_to_mean_something() -> None:
    assert sum(1 for row in ROWS.values() for _ in row.cells()) >= 1_500
