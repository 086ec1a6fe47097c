"""Entering a charge or an alleged offence."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.charge import Charge
from rjdesk.process.template import Prompt, PromptKind
from rjdesk.services.people import NewCharge
from ui.fields.form import Form, Values
from ui.fields.moments import DateField
from ui.fields.text import LineField
from ui.wording import tr


def charge_form() -> Form:
    """An empty form for a charge."""
    line = PromptKind.SHORT_TEXT
    fields = [
        LineField(Prompt("offence", line, tr("What is alleged"), required=True)),
        LineField(Prompt("provision", line, tr("Section"), help=tr("The Act or statute, and its section"))),
        LineField(Prompt("number", line, tr("Number of the court or the police"))),
        DateField(Prompt("committed_on", PromptKind.DATE, tr("Day it happened"))),
    ]
    return Form(fields, tr("Save this"), "charge")


def values_of(charge: Charge) -> Values:
    """A charge as the form shows it."""
    return {
        "offence": charge.offence,
        "provision": charge.provision or None,
        "number": charge.number or None,
        "committed_on": charge.committed_on,
    }


def charge_entered(values: Values) -> NewCharge:
    """A charge out of the form's values."""
    day = values["committed_on"]
    offence, provision, number = (str(values[name] or "") for name in ("offence", "provision", "number"))
    return NewCharge(offence, provision, number, day if isinstance(day, date) else None)
