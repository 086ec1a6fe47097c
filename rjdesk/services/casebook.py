"""How every change to a case is made: loaded, changed by one rule, saved with its deed, all in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from rjdesk.domain.case import Case
from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import Deed
from rjdesk.process.template import Process
from rjdesk.services.follow_up.planning import noted, plan, with_promises
from rjdesk.services.law.processes import Processes
from rjdesk.services.permission import Guard
from rjdesk.services.session import Current
from rjdesk.services.summaries import summary_of
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork

Rule = Callable[[Case, Process], Case]
"""One change to a case. It may refuse with an Expected error; then nothing is saved."""


class Casebook:
    """The cases of the unlocked vault, each together with its process."""

    def __init__(self, current: Current, processes: Processes, clock: Callable[[], datetime]) -> None:
        self.current = current
        self.processes = processes
        self.clock = clock
        self.guard = Guard(current, clock)

    def today(self) -> date:
        """The day it is here."""
        return self.clock().date()

    def change(self, case: CaseId, rule: Rule, deed: Deed) -> Case:
        """Let a rule change a case, and keep it with its journal entry. Raises NoSuchCase."""
        with self.current().units() as work:
            held, process = self.load(work, case)
            saved = self.keep(work, rule(held, process), process, deed)
            work.commit()
        return saved

    def read(self, case: CaseId) -> tuple[Case, Process]:
        """A case and its process. Raises NoSuchCase."""
        with self.current().units() as work:
            return self.load(work, case)

    def load(self, work: UnitOfWork, case: CaseId) -> tuple[Case, Process]:
        """A case and its process, inside a transaction under way."""
        held = work.cases.load(case)
        return held, self.processes.pinned(work, held.pin)

    def keep(self, work: UnitOfWork, case: Case, process: Process, deed: Deed) -> Case:
        """Save a case and write its deed, inside a transaction under way."""
        fit = mended(case)
        notes, today = noted(work, fit), self.today()
        saved = work.cases.save(fit, with_promises(summary_of(fit, process, today, notes), fit, notes, today))
        plan(work, saved, process, notes)
        work.journal.write(deed)
        return saved
