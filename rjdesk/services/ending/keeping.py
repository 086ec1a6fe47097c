"""How long cases are kept: rules, holds, and sealing. Destroying has a file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.access import LEAST_REASON, Action
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.keeping import Became, Keeping, Proposal, Statistic
from rjdesk.domain.outcome import ended_as
from rjdesk.errors import NoSuchCase, ReasonTooShort
from rjdesk.services.assignments import refuse_until_told
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.typed import whole
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Proposed:
    """A case that somebody proposed to destroy. ``by_me``: then the member at work can't be the one who does it."""

    case: CaseId
    reference: str
    by: str
    proposal: Proposal
    by_me: bool


class KeepingOfCases:
    """Retention and sealing."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.READ_CASE, case="case")
    def rules(self, case: CaseId) -> Keeping:
        """The rules that a case is kept under."""
        with self._cases.current().units() as work:
            return work.keepings.of(case)

    @needs(Action.SET_RETENTION, case="case")
    def set_rule(self, case: CaseId, authority: str, review_on: date | None) -> Keeping:
        """Say under which law or schedule a case is kept, and until when."""
        facts = {"review_on": review_on.isoformat() if review_on else ""}
        with self._cases.current().units() as work:
            keeping = work.keepings.of(case).under(whole(authority).strip(), review_on)
            return _kept(work, keeping, Deed("retention_set", case, facts))

    @needs(Action.SET_RETENTION, case="case")
    def hold(self, case: CaseId, because: str) -> Keeping:
        """Keep a case from being destroyed, whatever its day. Raises ReasonTooShort."""
        because = reason(because)
        with self._cases.current().units() as work:
            return _kept(work, work.keepings.of(case).held(because), Deed("hold_set", case))

    @needs(Action.SET_RETENTION, case="case")
    def lift_hold(self, case: CaseId) -> Keeping:
        """End a hold."""
        with self._cases.current().units() as work:
            return _kept(work, work.keepings.of(case).lifted(), Deed("hold_lifted", case))

    @needs(Action.PROPOSE_DESTRUCTION, case="case")
    def propose_destruction(self, case: CaseId, because: str) -> Keeping:
        """Propose to destroy a case; the reason stands on the certificate. Raises ReasonTooShort, UnderHold, NotDueYet."""
        session = self._cases.current()
        proposal = Proposal(MemberId(session.member_id), self._cases.clock(), reason(because))
        with session.units() as work:
            return _kept(work, work.keepings.of(case).proposed(proposal), Deed("destruction_proposed", case))

    @needs(Action.PROPOSE_DESTRUCTION, case="case")
    def withdraw_proposal(self, case: CaseId) -> Keeping:
        """Take a proposal back. Raises NotProposed."""
        with self._cases.current().units() as work:
            return _kept(work, work.keepings.of(case).withdrawn(), Deed("proposal_withdrawn", case))

    @needs(Action.DESTROY_CASE)
    def proposals(self) -> tuple[Proposed, ...]:
        """The cases that somebody proposed to destroy and that one may see, the oldest proposal first."""
        session = self._cases.current()
        with session.units() as work:
            names = {member.id: member.name for member in work.members.all()}
            return tuple(
                Proposed(
                    keeping.case,
                    work.cases.load(keeping.case).reference,
                    names.get(keeping.proposal.by, ""),
                    keeping.proposal,
                    keeping.proposal.by == session.member_id,
                )
                for keeping in work.keepings.proposed()
                if keeping.proposal is not None and Action.DESTROY_CASE in self._guard.allowed(work, keeping.case)
            )

    @needs(Action.SEAL_CASE, case="case")
    def seal(self, case: CaseId, because: str) -> None:
        """From here on nobody finds the case; one number in a statistic remains. Raises ReasonTooShort, OwnerNotTold."""
        because = reason(because)
        with self._cases.current().units() as work:
            refuse_until_told(work, case)
            count(work, case, Became.SEALED, self._cases.today())
            work.keepings.seal(case, self._cases.clock(), because)
            work.journal.write(Deed("case_sealed", case))
            work.commit()

    @needs(Action.SEAL_CASE)
    def unseal(self, reference: str, because: str) -> CaseId:
        """Open a sealed case again, by its exact reference. Raises NoSuchCase as for one that never was, ReasonTooShort."""
        reason(because)
        with self._cases.current().units() as work:
            case = work.keepings.unseal(whole(reference).strip())
            if case is None:
                raise NoSuchCase
            work.journal.write(Deed("case_unsealed", case))
            work.commit()
        return case

    @needs(Action.READ_JOURNAL)
    def process_titles(self) -> Mapping[str, str]:
        """What the processes are called that the statistics name, those that are in force no more too."""
        with self._cases.current().units() as work:
            return self._cases.processes.titles(work)

    @needs(Action.READ_JOURNAL)
    def statistics(self) -> tuple[Statistic, ...]:
        """What remains of the cases that are no more."""
        with self._cases.current().units() as work:
            return work.keepings.statistics()


def count(work: UnitOfWork, case: CaseId, became: Became, today: date) -> None:
    """Add a case to the statistic of those that answer no more, before it stops answering."""
    held = work.cases.load(case)
    work.keepings.count(became, today.year, held.pin.process, held.kind, ended_as(held))


def reason(typed: str) -> str:
    """A reason as it is kept. Raises ReasonTooShort."""
    said = whole(typed).strip()
    if len(said) < LEAST_REASON:
        raise ReasonTooShort(least=LEAST_REASON)
    return said


def _kept(work: UnitOfWork, keeping: Keeping, deed: Deed) -> Keeping:
    work.keepings.keep(keeping)
    work.journal.write(deed)
    work.commit()
    return keeping
