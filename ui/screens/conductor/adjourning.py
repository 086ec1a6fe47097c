"""Why a meeting is broken off, who decided it, and on which day it goes on."""

from __future__ import annotations

from rjdesk.process.template import Prompt, PromptKind
from ui.fields.form import Form
from ui.fields.moments import DateField
from ui.fields.text import LineField
from ui.wording import tr

PARTS = ("reason", "decided_by", "until")


class Adjourning(Form):
    """Three fields; the day may stay open."""

    def __init__(self) -> None:
        reason = Prompt(
            "reason",
            PromptKind.SHORT_TEXT,
            tr("Why is it adjourned?"),
            help=tr("This is printed in the chronology of time limits: say it without names."),
            required=True,
        )
        decided = Prompt("decided_by", PromptKind.SHORT_TEXT, tr("Who decided it?"))
        until = Prompt(
            "until", PromptKind.DATE, tr("On which day does it go on?"), help=tr("Leave it empty if not known.")
        )
        super().__init__([LineField(reason), LineField(decided), DateField(until)], tr("Adjourn"), "adjourn")
