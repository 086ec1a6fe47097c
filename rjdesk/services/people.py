"""The people and the charges of a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.agreement import Agreement
from rjdesk.domain.case import Case
from rjdesk.domain.charge import Charge
from rjdesk.domain.ids import CaseId, ChargeId, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.domain.kin import Kin
from rjdesk.domain.participant import Contact, Participant
from rjdesk.errors import StageClosed
from rjdesk.process.progress import concluding_stage, refuse_once_signing_began
from rjdesk.process.roles import in_role
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Someone to be added; ``role`` names a role of the process, ``beside`` whom they are there for."""

    name: str
    role: str
    born: date | None = None
    language: str = ""
    beside: ParticipantId | None = None
    contact: Contact = field(default_factory=Contact)


@dataclass(frozen=True, slots=True)
class NewCharge:
    """A charge to be added."""

    offence: str
    provision: str = ""
    number: str = ""
    committed_on: date | None = None


class People:
    """Adding, changing and removing people and charges.

    All raise SigningUnderWay or AlreadySigned once signing began, and StageClosed where a concluded plan names who or what
    would be removed.
    """

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.WORK_ON_CASE, case="case")
    def add(self, case: CaseId, new: NewPerson) -> ParticipantId:
        """Add a person; their part, entitlement, vote and copy come from the role in the case's own process."""
        identity = ParticipantId(self._new_id())
        self._change(
            case,
            lambda held, process: held.with_participant(person_of(new, process, identity)),
            Deed("person_added", case, {"person": identity}),
        )
        return identity

    @needs(Action.WORK_ON_CASE, case="case")
    def change(self, case: CaseId, person: Participant) -> None:
        """Change a person; what follows from the role is taken from the process anew. Raises NoSuchPerson."""

        def changed(held: Case, process: Process) -> Case:
            held.participant(person.id)
            return held.with_participant(in_role(person, process))

        self._change(case, changed, Deed("person_changed", case, {"person": person.id}))

    @needs(Action.WORK_ON_CASE, case="case")
    def remove(self, case: CaseId, person: ParticipantId) -> None:
        """Remove a person and the answers about them. Raises NoSuchPerson.

        Whom the people map names stays on it, as somebody who takes no part: an order about them is never lost.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            gone, ties = held.participant(person), work.ties.of(case)
            changed = _unless_settled(held, held.without_participant(person), process)
            if ties.names(person):
                work.ties.keep(case, ties.with_kin(Kin(person, gone.name, gone.born.year if gone.born else 0)))
            self._cases.keep(work, changed, process, Deed("person_removed", case, {"person": person}))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def add_charge(self, case: CaseId, new: NewCharge) -> ChargeId:
        """Add a charge."""
        charge = charge_of(new, self._new_id())
        deed = Deed("charge_added", case, {"charge": charge.id})
        self._change(case, lambda held, _: held.with_charge(charge), deed)
        return charge.id

    @needs(Action.WORK_ON_CASE, case="case")
    def change_charge(self, case: CaseId, charge: Charge) -> None:
        """Change a charge."""
        deed = Deed("charge_changed", case, {"charge": charge.id})
        self._change(case, lambda held, _: held.with_charge(charge), deed)

    @needs(Action.WORK_ON_CASE, case="case")
    def remove_charge(self, case: CaseId, charge: ChargeId) -> None:
        """Remove a charge and the answers about it."""
        deed = Deed("charge_removed", case, {"charge": charge})
        self._change(case, lambda held, _: held.without_charge(charge), deed)

    def _change(self, case: CaseId, rule: Callable[[Case, Process], Case], deed: Deed) -> None:
        self._cases.change(case, lambda held, process: _unless_settled(held, rule(held, process), process), deed)


def _unless_settled(held: Case, changed: Case, process: Process) -> Case:
    """A changed case, unless signing began or a plan that is concluded names what was changed."""
    refuse_once_signing_began(held)
    if held.in_force.concluded and _left(held.in_force, held, changed) != held.in_force:
        raise StageClosed(stage=concluding_stage(process))
    return changed


def _left(agreement: Agreement, held: Case, changed: Case) -> Agreement:
    """What is left of what holds once it names nobody and nothing that was taken off the case."""
    for person in held.participants:
        if all(each.id != person.id for each in changed.participants):
            agreement = agreement.without_person(person.id)
    for charge in held.charges:
        if all(each.id != charge.id for each in changed.charges):
            agreement = agreement.without_charge(charge.id)
    return agreement


def person_of(new: NewPerson, process: Process, identity: str) -> Participant:
    """A participant out of what was entered and what their role brings."""
    entered = Participant(
        id=ParticipantId(identity),
        name=new.name.strip(),
        role=new.role,
        part=process.role(new.role).part,
        born=new.born,
        language=new.language,
        beside=new.beside,
        contact=new.contact,
    )
    return in_role(entered, process)


def charge_of(new: NewCharge, identity: str) -> Charge:
    """A charge out of what was entered."""
    return Charge(ChargeId(identity), new.offence.strip(), new.provision, new.number, new.committed_on)
