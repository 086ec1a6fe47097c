"""The people and the charges of a case."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rjdesk.domain.charge import Charge
from rjdesk.domain.ids import CaseId, ChargeId, ParticipantId
from rjdesk.domain.participant import Contact, Participant


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
    """Adding, changing and removing people and charges. All raise SigningUnderWay or AlreadySigned once signing began."""

    def add(self, case: CaseId, new: NewPerson) -> ParticipantId:
        """Add a person; their part, entitlement, vote and copy come from the role in the case's own process."""
        raise NotImplementedError

    def change(self, case: CaseId, person: Participant) -> None:
        """Change a person; what follows from the role is taken from the process anew. Raises NoSuchPerson."""
        raise NotImplementedError

    def remove(self, case: CaseId, person: ParticipantId) -> None:
        """Remove a person and the answers about them. Raises NoSuchPerson."""
        raise NotImplementedError

    def add_charge(self, case: CaseId, new: NewCharge) -> ChargeId:
        """Add a charge."""
        raise NotImplementedError

    def change_charge(self, case: CaseId, charge: Charge) -> None:
        """Change a charge."""
        raise NotImplementedError

    def remove_charge(self, case: CaseId, charge: ChargeId) -> None:
        """Remove a charge and the answers about it."""
        raise NotImplementedError
