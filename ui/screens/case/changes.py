"""What has to be done in the vault when a form about a person or a charge was saved, or its line removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from rjdesk.domain.case import Case
from rjdesk.domain.ids import ChargeId, ParticipantId
from rjdesk.services.people import People
from ui.fields.form import Values
from ui.screens.case.charge_form import charge_entered
from ui.screens.case.entries import NEW
from ui.screens.case.person_form import person_entered

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Changes:
    """How one kind of line is saved and removed; both give the work to send away."""

    save: Callable[[Case, str, Values], Work]
    remove: Callable[[Case, str], Work]


def of_people(people: People) -> Changes:
    """Adding, changing and removing a person."""

    def save(case: Case, key: str, values: Values) -> Work:
        new = person_entered(values)
        if key == NEW:
            return partial(people.add, case.id, new)
        changed = replace(
            case.participant(ParticipantId(key)),
            name=new.name,
            role=new.role,
            born=new.born,
            language=new.language,
            beside=new.beside,
            contact=new.contact,
        )
        return partial(people.change, case.id, changed)

    return Changes(save, lambda case, key: partial(people.remove, case.id, ParticipantId(key)))


def of_charges(people: People) -> Changes:
    """Adding, changing and removing a charge."""

    def save(case: Case, key: str, values: Values) -> Work:
        new = charge_entered(values)
        if key == NEW:
            return partial(people.add_charge, case.id, new)
        held = next(charge for charge in case.charges if charge.id == key)
        changed = replace(
            held, offence=new.offence, provision=new.provision, number=new.number, committed_on=new.committed_on
        )
        return partial(people.change_charge, case.id, changed)

    return Changes(save, lambda case, key: partial(people.remove_charge, case.id, ChargeId(key)))
