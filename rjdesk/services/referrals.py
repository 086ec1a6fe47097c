"""Taking a referral: the beginning of a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.access import Action, CaseAccess
from rjdesk.domain.case import Case
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.people import NewCharge, NewPerson, charge_of, person_of
from rjdesk.services.permission import needs
from rjdesk.services.processes import pin_of


@dataclass(frozen=True, slots=True)
class NewReferral:
    """What a referral says: ``process`` and ``kind`` name a shipped process and one of its kinds.

    ``practice`` is given by practice scripts, which must not get into a real vault; None takes the vault's own.
    """

    process: str
    kind: str
    reference: str
    received_on: date
    offender: NewPerson | None = None
    charges: tuple[NewCharge, ...] = ()
    practice: bool | None = None


class Referrals:
    """Taking referrals."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.TAKE_REFERRAL)
    def take(self, referral: NewReferral) -> CaseId:
        """Open a case. The member who has unlocked the vault owns it. Raises PracticeMismatch."""
        process = self._cases.processes.named(referral.process)
        case = self._opened(referral, process)
        with self._cases.current().units() as work:
            for text in (process, process.law):
                work.processes.keep(text.sha256, text.text)
            self._cases.keep(work, case, process, Deed("referral_taken", case.id, {"process": process.id}))
            work.access.keep(CaseAccess(case.id, MemberId(self._cases.current().member_id)))
            work.commit()
        return case.id

    @needs(Action.TAKE_REFERRAL)
    def usual(self) -> str:
        """The process that the newest case one may see runs under, or "" while there is none."""
        with self._cases.current().units() as work:
            newest = work.case_list.page(CaseQuery(sort="received", descending=True, state="all", limit=1)).rows
            return work.cases.load(newest[0].id).pin.process if newest else ""

    def _opened(self, referral: NewReferral, process: Process) -> Case:
        session = self._cases.current()
        people = () if referral.offender is None else (person_of(referral.offender, process, self._new_id()),)
        return Case(
            id=CaseId(self._new_id()),
            reference=referral.reference,
            practice=session.practice if referral.practice is None else referral.practice,
            pin=pin_of(process),
            kind=process.kind(referral.kind).id,
            received_on=referral.received_on,
            facilitator=session.member_name,
            participants=people,
            charges=tuple(charge_of(charge, self._new_id()) for charge in referral.charges),
        )
