"""What a referral becomes, whichever way it comes: typed in, or one of many in a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.law.processes import keep_texts, pin_of
from rjdesk.services.people import NewCharge, NewPerson, charge_of, person_of
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class NewReferral:
    """What a referral says: ``process`` and ``kind`` name a shipped process and one of its kinds.

    ``people`` are those known besides the offender; ``beside`` pairs places among them: the first is there for the second.
    ``practice`` is given by practice scripts, which must not get into a
    real vault; None takes the vault's own.
    """

    process: str
    kind: str
    reference: str
    received_on: date
    offender: NewPerson | None = None
    charges: tuple[NewCharge, ...] = ()
    practice: bool | None = None
    people: tuple[NewPerson, ...] = ()
    beside: tuple[tuple[int, int], ...] = ()


class NewCases:
    """Opens cases for the member who has unlocked the vault: they own them."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._new_id = new_id

    def open(
        self, work: UnitOfWork, referral: NewReferral, process: Process, answers: tuple[Answer, ...] = ()
    ) -> CaseId:
        """Open a case inside a transaction under way, with its deed; ``answers`` are what is known already of what its stages
        ask. Raises PracticeMismatch."""
        case = replace(self._opened(referral, process), answers=answers)
        keep_texts(work, process)
        self._cases.keep(work, case, process, Deed("referral_taken", case.id, {"process": process.id}))
        work.access.keep(CaseAccess(case.id, MemberId(self._cases.current().member_id)))
        return case.id

    def _opened(self, referral: NewReferral, process: Process) -> Case:
        session = self._cases.current()
        case, offender = CaseId(self._new_id()), (referral.offender,) if referral.offender else ()
        people = [person_of(person, process, self._new_id()) for person in (*offender, *referral.people)]
        for one, other in referral.beside:
            at = len(offender) + one
            people[at] = replace(people[at], beside=people[len(offender) + other].id)
        return Case(
            id=case,
            reference=referral.reference,
            practice=session.practice if referral.practice is None else referral.practice,
            pin=pin_of(process),
            kind=process.kind(referral.kind).id,
            received_on=referral.received_on,
            facilitator=session.member_name,
            participants=tuple(people),
            charges=tuple(charge_of(charge, self._new_id()) for charge in referral.charges),
        )
