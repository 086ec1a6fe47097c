"""A sample of the matrix on a real vault: each member unlocks it with their own passphrase and finds what their roles allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk
from rjdesk.domain.access import EMERGENCY, CaseAccess, Emergency, Relation
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.member import Role
from rjdesk.errors import Expected, NotAllowed
from rjdesk.services.casework import Restricted
from tests.services.access_calls import CALLS, CONTENT, LONG_ENOUGH, REFERRAL, Scene
from tests.services.access_grid import LETTERS, Row, rows
from tests.services.conferences import on_disk

CHANGING_NOTHING = """
casework.today casework.page casework.restricted casework.open casework.history people.remove stages.answer
agreements.preview drafts.of drafts.of:referral ceremonies.sign ceremonies.text_of papers.of_case papers.bytes_of
attachments.of_case attachments.show keeping.rules keeping.withdraw_proposal keeping.proposals keeping.statistics
destruction.unfinished assignments.remove_helper assignments.find_restricted assignments.unseen certificates.all
members.all members.owned journal.entries journal.first_break keys.recovery_due backups.all
"""  # that the next one asks about


@dataclass(frozen=True)
class Office:
    """A real vault with a member of each role, and for each a case in each relation."""

    desk: Desk
    folder: Path
    cases: dict[tuple[Role, Relation], CaseId]

    def enter(self, role: Role) -> None:
        self.desk.vaults.unlock(self.folder / "a.rjvault", _passphrase(role))

    def refused(self, call: str, case: CaseId) -> bool:
        """Whether whoever is at work is refused."""
        try:
            CALLS[call](self.desk, Scene(case, self.folder))
        except NotAllowed:
            return True
        except Expected:
            return False
        return False


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("office")
    with on_disk(folder, cheap=True) as desk:
        members = {role: desk.members.add(role, _passphrase(role), frozenset({role})) for role in Role}
        relations = LETTERS.values()
        cases = {(r, relation): _a_case(desk, members[r], relation) for r in Role for relation in relations}
        yield Office(desk, folder, cases)


def _passphrase(role: Role) -> str:
    return f"lantern cinder velvet {role} orbit maple"


def _a_case(desk: Desk, member: MemberId, relation: Relation) -> CaseId:
    case, founder = desk.referrals.take(REFERRAL), desk.members.me().member.id
    scene, now = Scene(case, Path()), desk.vaults.around.clock()
    helpers = frozenset({member} if relation is Relation.HELPING else ())
    restricted = relation in (Relation.RESTRICTED, Relation.EMERGENCY)
    with desk.vaults.session().units() as work:
        work.access.keep(CaseAccess(case, member if relation is Relation.OWN else founder, restricted, helpers))
        if relation is Relation.EMERGENCY:
            work.access.open(Emergency(case, member, now, now + EMERGENCY, LONG_ENOUGH))
        work.documents.keep(scene.paper(), CONTENT)
        work.attachments.keep(scene.file(), (CONTENT,))
        work.journal.write(Deed("case_assigned", case))
        work.commit()
    return case


def _wrong(office: Office, row: Row, asked: Role) -> Iterator[str]:
    for role, relation, allowed in row.cells():
        if role is asked:
            case = office.cases[role, Relation.OTHERS if relation is Relation.NONE else relation]
            if office.refused(row.call, case) is allowed:
                yield f"{row.call}, {relation}: wrongly {'refused' if allowed else 'allowed'}"


@pytest.mark.parametrize("role", Role)
def test_each_member_is_allowed_what_their_role_is_for_and_no_more(office: Office, role: Role) -> None:
    office.enter(role)
    grid = rows()
    assert [wrong for call in CHANGING_NOTHING.split() for wrong in _wrong(office, grid[call], role)] == []


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.SUPERVISOR, Role.READ_ONLY])
def test_the_list_leaves_out_what_is_restricted_and_counts_it_by_owner(office: Office, role: Role) -> None:
    office.enter(role)
    everybodys = 3 * len(Role)  # owned, helped with, nobody's in particular
    page = office.desk.casework.page(CaseQuery(state="all", limit=500))
    assert page.total == everybodys + 1  # and the one that they opened in an emergency
    assert office.cases[role, Relation.RESTRICTED] not in {row.id for row in page.rows}
    assert office.desk.casework.restricted() == (Restricted("Aroha Ngātai", 2 * len(Role) - 1),)


def test_what_each_did_is_signed_by_each(office: Office) -> None:
    office.enter(Role.SUPERVISOR)
    assert office.desk.journal.first_break() is None
