"""Who works on a case: its owner, who helps, whether the rest of the team sees it; and opening it in an emergency."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rjdesk.domain.access import EMERGENCY, LEAST_REASON, OPENED, Action, CaseAccess, Emergency, Relation, refusal
from rjdesk.domain.case import Case
from rjdesk.domain.case_list import CaseQuery, CaseSummary
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.member import Member
from rjdesk.errors import CantOwnCases, NoSuchCase, NoSuchMember, OwnerNotTold, ReasonTooShort, SigningUnderWay
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.typed import whole
from rjdesk.store.unit_of_work import UnitOfWork

ALL = 1_000_000  # more cases than an office will ever have


@dataclass(frozen=True, slots=True)
class Intrusion:
    """A case of the member at work that somebody opened in an emergency."""

    case: CaseId
    reference: str
    by: str
    emergency: Emergency


class Assignments:
    """Saying who works on cases."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.ASSIGN_CASE, case="case")
    def add_helper(self, case: CaseId, member: MemberId) -> None:
        """Let someone help with a case. Raises NoSuchMember."""
        with self._cases.current().units() as work:
            _someone_here(work, member)
            held = work.access.of(case)
            helping = replace(held, helpers=(held.helpers | {member}) - {held.owner})
            _keep(work, helping, Deed("case_assigned", case, {"member": member}))

    @needs(Action.ASSIGN_CASE, case="case")
    def remove_helper(self, case: CaseId, member: MemberId) -> None:
        """Someone helps no longer."""
        with self._cases.current().units() as work:
            held = work.access.of(case)
            _keep(
                work, replace(held, helpers=held.helpers - {member}), Deed("case_unassigned", case, {"member": member})
            )

    @needs(Action.ASSIGN_CASE, case="case")
    def hand_over(self, case: CaseId, to: MemberId) -> None:
        """Make a case somebody else's, whose name its papers bear from now on.

        Raises NoSuchMember, CantOwnCases, OwnerNotTold, and SigningUnderWay while people sign what names the one before.
        """
        with self._cases.current().units() as work:
            owner = _someone_here(work, to)
            if refusal(owner.roles, Action.WORK_ON_CASE, Relation.OWN) is not None:
                raise CantOwnCases
            held, process = self._cases.load(work, case)
            _refuse_while_signing(held)
            access = refuse_until_told(work, case)
            work.access.keep(replace(access, owner=to, helpers=access.helpers - {to}))
            deed = Deed("case_handed_over", case, {"from": access.owner, "to": to})
            self._cases.keep(work, replace(held, facilitator=owner.name), process, deed)
            work.commit()

    @needs(Action.ASSIGN_CASE, case="case")
    def restrict(self, case: CaseId) -> None:
        """Keep a case to its owner and helpers; the others see that there is one, and whose."""
        with self._cases.current().units() as work:
            _keep(work, replace(work.access.of(case), restricted=True), Deed("case_restricted", case))

    @needs(Action.ASSIGN_CASE, case="case")
    def unrestrict(self, case: CaseId) -> None:
        """Let the team see a case again."""
        with self._cases.current().units() as work:
            _keep(work, replace(work.access.of(case), restricted=False), Deed("case_unrestricted", case))

    @needs(Action.ASSIGN_CASE)
    def cases_of(self, member: MemberId) -> tuple[CaseSummary, ...]:
        """Someone's cases that one can see, e.g. to hand them over when they leave; ``Casework.restricted`` counts the rest."""
        with self._cases.current().units() as work:
            theirs = set(work.access.owned(member))
            everything = work.case_list.page(CaseQuery(sort="reference", state="all", limit=ALL))
        return tuple(line for line in everything.rows if line.id in theirs)

    @needs(Action.OPEN_IN_EMERGENCY)
    def find_restricted(self, reference: str) -> CaseId:
        """A restricted case by its reference, to open it in an emergency. Raises NoSuchCase."""
        wanted = _bare(reference)
        with self._cases.current().units() as work:
            for access in work.access.restricted():
                if _bare(work.cases.load(access.case).reference) == wanted:
                    return access.case
        raise NoSuchCase

    @needs(Action.OPEN_IN_EMERGENCY, case="case")
    def open_in_emergency(self, case: CaseId, reason: str) -> Emergency:
        """Open a restricted case for an hour; its owner reads the reason. Raises ReasonTooShort."""
        said = " ".join(whole(reason).split())
        if len(said) < LEAST_REASON:
            raise ReasonTooShort(least=LEAST_REASON)
        session, now = self._cases.current(), self._cases.clock()
        opened = Emergency(case, MemberId(session.member_id), now, now + EMERGENCY, said)
        with session.units() as work:
            work.access.open(opened)
            work.journal.write(Deed(OPENED, case, {"until": opened.until.isoformat()}))
            work.commit()
        return opened

    @needs(Action.SEE_CASES)
    def unseen(self) -> tuple[Intrusion, ...]:
        """The emergencies in one's own cases that one hasn't been shown yet."""
        session = self._cases.current()
        with session.units() as work:
            names = {member.id: member.name for member in work.members.all()}
            return tuple(
                Intrusion(each.case, work.cases.load(each.case).reference, names.get(each.member, ""), each)
                for each in work.access.unseen(MemberId(session.member_id))
            )

    @needs(Action.SEE_CASES)
    def seen(self) -> None:
        """One has been shown them."""
        session = self._cases.current()
        with session.units() as work:
            owner = MemberId(session.member_id)
            for case in {emergency.case for emergency in work.access.unseen(owner)}:
                work.journal.write(Deed("emergencies_seen", case))
            work.access.seen(owner, self._cases.clock())
            work.commit()


def refuse_until_told(work: UnitOfWork, case: CaseId) -> CaseAccess:
    """Nothing takes a case away from its owner before they know of an emergency in it. Raises OwnerNotTold."""
    access = work.access.of(case)
    here = {member.id for member in work.members.all() if member.current}
    if access.untold and access.owner in here:
        raise OwnerNotTold
    return access


def _someone_here(work: UnitOfWork, member: MemberId) -> Member:
    found = work.members.get(member)
    if not found.current:
        raise NoSuchMember
    return found


def _refuse_while_signing(held: Case) -> None:
    if held.ceremony is not None and held.ceremony.closed_at is None:
        raise SigningUnderWay


def _bare(reference: str) -> str:
    """A reference as it is compared: however it was typed."""
    return " ".join(whole(reference).casefold().split())


def _keep(work: UnitOfWork, access: CaseAccess, deed: Deed) -> None:
    work.access.keep(access)
    work.journal.write(deed)
    work.commit()
