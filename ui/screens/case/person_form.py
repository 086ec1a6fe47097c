"""Entering a person: name and role first, contact details last and out of sight until they are wanted."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.participant import Contact, Participant
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.services.people import NewPerson
from ui.fields.choices import PickField
from ui.fields.field import Field
from ui.fields.form import Form, Values
from ui.fields.moments import DateField
from ui.fields.text import LineField
from ui.wording import tr


def person_form(roles: tuple[Choice, ...], others: tuple[Choice, ...]) -> Form:
    """An empty form for a person; ``others`` are those they may be there for."""
    line, choice = PromptKind.SHORT_TEXT, PromptKind.CHOICE
    beside = Prompt(
        "beside", choice, tr("There for"), help=tr("Whose guardian, supporter or interpreter"), choices=others
    )
    fields: list[Field] = [
        LineField(Prompt("name", line, tr("Name"), help=tr("As it is to be printed"), required=True)),
        PickField(Prompt("role", choice, tr("Role"), choices=roles, required=True)),
        PickField(beside, nobody=tr("Nobody in particular")),
        DateField(
            Prompt(
                "born", PromptKind.DATE, tr("Date of birth"), help=tr("Under 18, someone stands beside them at signing")
            )
        ),
        LineField(Prompt("language", line, tr("Language, if an interpreter is needed"))),
        LineField(Prompt("address", line, tr("Address"), private=True)),
        LineField(Prompt("phone", line, tr("Telephone"), private=True)),
        LineField(Prompt("email", line, tr("E-mail"), private=True)),
    ]
    for contact in fields[-2:]:
        contact.without_mark()  # one mark stands for all three
    return Form(fields, tr("Save this person"), "person")


def values_of(person: Participant) -> Values:
    """A person as the form shows them."""
    contact = person.contact
    return {
        "name": person.name,
        "role": person.role,
        "beside": person.beside,
        "born": person.born,
        "language": person.language or None,
        "address": contact.address or None,
        "phone": contact.phone or None,
        "email": contact.email or None,
    }


def person_entered(values: Values) -> NewPerson:
    """A person out of the form's values."""
    born, beside = values["born"], _text(values, "beside")
    return NewPerson(
        name=_text(values, "name"),
        role=_text(values, "role"),
        born=born if isinstance(born, date) else None,
        language=_text(values, "language"),
        beside=ParticipantId(beside) if beside else None,
        contact=Contact(_text(values, "address"), _text(values, "phone"), _text(values, "email")),
    )


def _text(values: Values, name: str) -> str:
    return str(values[name] or "")
