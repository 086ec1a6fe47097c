"""Taking a referral: the beginning of a case."""

from __future__ import annotations

from collections.abc import Callable

from rjdesk.domain.access import Action
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.new_cases import NewCases, NewReferral
from rjdesk.services.permission import needs

__all__ = ["NewReferral", "Referrals"]


class Referrals:
    """Taking referrals."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new = NewCases(cases, new_id)

    @needs(Action.TAKE_REFERRAL)
    def take(self, referral: NewReferral) -> CaseId:
        """Open a case. The member who has unlocked the vault owns it. Raises PracticeMismatch, ProcessNotInForce."""
        with self._cases.current().units() as work:
            process = self._cases.processes.for_new_cases(work, referral.process)
            case = self._new.open(work, referral, process)
            work.commit()
        return case

    @needs(Action.TAKE_REFERRAL)
    def processes(self) -> tuple[Process, ...]:
        """The processes that a new case can run under."""
        with self._cases.current().units() as work:
            return self._cases.processes.in_force(work).processes

    @needs(Action.TAKE_REFERRAL)
    def usual(self) -> str:
        """The process that the newest case one may see runs under, or "" while there is none."""
        with self._cases.current().units() as work:
            newest = work.case_list.page(CaseQuery(sort="received", descending=True, state="all", limit=1)).rows
            return work.cases.load(newest[0].id).pin.process if newest else ""
