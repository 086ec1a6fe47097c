"""What is asked of one person and one window; what belongs to a new offence is asked only where there is one."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.recidivism.check import Finding, Found, Seriousness, Source
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.wording import say
from ui.fields.as_one_text import AsOneText
from ui.fields.choices import OneOfField, PickField
from ui.fields.field import Field
from ui.fields.figures import NumberField
from ui.fields.moments import DateField
from ui.widgets.layout import column
from ui.wording import tr

OF_A_YES = ("offences", "seriousness", "first_on")
NEEDED = ("found", "source", "looked_on")


class FindingForm(QWidget):
    """``found`` is what is entered by now, if this puts it right."""

    def __init__(self, today: date, found: Finding | None) -> None:
        super().__init__()
        self.setObjectName("finding-form")
        self._fields = _fields()
        column(*self._fields.values(), spacing=12, into=self)
        known: dict[str, AnswerValue | None] = {"looked_on": today}
        if found is not None:
            known = {name: getattr(found, name) or None for name in self._fields}
        for name, field in self._fields.items():
            field.show_value(known.get(name))
        self._fields["found"].answered.connect(self._fit)
        self._fit(known.get("found"))
        self.half_typed = AsOneText(self._fields, self)
        self.setFocusProxy(self._fields["found"].control())

    def show_again(self, text: str, line: str) -> None:
        """Shows what was typed before and never entered, and says so in a line."""
        self.half_typed.show_again(text, line)
        self._fit(self._fields["found"].value())

    def finding(self) -> Finding | None:
        """What was entered; None, with a word at the field, while something is missing or not understood."""
        said = {name: self._read(name) for name in self._fields if not self._fields[name].isHidden()}
        looked_on, first_on, offences = said["looked_on"], said.get("first_on"), said.get("offences")
        if not (said["found"] and said["source"] and isinstance(looked_on, date)) or self._misread(said):
            return None
        serious = said.get("seriousness")
        return Finding(
            Found(str(said["found"])),
            looked_on,
            Source(str(said["source"])),
            offences if isinstance(offences, int) else 0,
            Seriousness(str(serious)) if serious else None,
            first_on if isinstance(first_on, date) else None,
        )

    def _read(self, name: str) -> AnswerValue | None:
        field = self._fields[name]
        try:
            value = field.value()
        except ValueError as misread:
            field.explain(str(misread))
            return False
        needed = name in NEEDED or (name == "offences" and self._is_yes())
        field.explain(tr("This is needed.") if value is None and needed else "")
        return False if value is None and needed else value

    def _misread(self, said: dict[str, AnswerValue | None]) -> bool:
        return any(value is False for value in said.values())

    def _is_yes(self) -> bool:
        return self._fields["found"].value() == Found.YES

    def _fit(self, found: AnswerValue | None) -> None:
        for name in OF_A_YES:
            self._fields[name].setVisible(found == Found.YES)


def _fields() -> dict[str, Field]:
    proven = tr("Proven: a conviction, or an offence that was admitted. Suspicion and arrest are not.")
    worst = tr("The most serious one, beside what the meeting was about. Leave it empty if you can't tell.")
    first = tr("If it is known. Without it, the end of the time counts.")
    return {
        "found": OneOfField(
            Prompt("found", PromptKind.CHOICE, tr("What was found?"), help=proven, choices=_choices(Found, "found"))
        ),
        "offences": NumberField(Prompt("offences", PromptKind.NUMBER, tr("How many new offences?"))),
        "seriousness": PickField(
            Prompt(
                "seriousness",
                PromptKind.CHOICE,
                tr("How serious?"),
                help=worst,
                choices=_choices(Seriousness, "seriousness"),
            ),
            tr("Not said"),
        ),
        "first_on": DateField(Prompt("first-on", PromptKind.DATE, tr("Day of the first one"), help=first)),
        "source": PickField(
            Prompt("source", PromptKind.CHOICE, tr("Where was it looked up?"), choices=_choices(Source, "source"))
        ),
        "looked_on": DateField(Prompt("looked-on", PromptKind.DATE, tr("On which day?"))),
    }


def _choices(of: type[Found] | type[Seriousness] | type[Source], table: str) -> tuple[Choice, ...]:
    return tuple(Choice(each.value, say(f"recidivism.{table}.{each}")) for each in of)
