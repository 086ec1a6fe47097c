"""Saying why a time limit was missed."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.domain.access import Action
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.missed import WhyMissed, with_reason
from rjdesk.errors import LimitNotMissed, NoLimitReason
from rjdesk.process.limit_reasons import is_missed, reasons
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.summaries import clocks_of


class Limits:
    """One word for each limit that passed, for the chronology and the figures; what else is said of it stays in the case."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.WORK_ON_CASE, case="case")
    def say_why(self, case: CaseId, clock: str, reason: str, told: str = "") -> None:
        """Say why a limit was missed, also in a closed case; said anew, it takes the place of what was.

        Raises LimitNotMissed, NoLimitReason.
        """
        if reason not in reasons():
            raise NoLimitReason
        why = WhyMissed(clock, reason, told.strip(), self._cases.clock(), MemberId(self._cases.current().member_id))
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            clocks = clocks_of(held, process, self._cases.today())
            if not any(each.rule.id == clock and is_missed(each) for each in clocks):
                raise LimitNotMissed
            deed = Deed("limit_explained", case, {"clock": clock, "reason": reason})
            self._cases.keep(work, replace(held, missed=with_reason(held.missed, why)), process, deed)
            work.commit()
