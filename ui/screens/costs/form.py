"""What is asked of one entry: its kind and day, and of hours, kilometres and money what the kind has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.costs.cost import OF_MONEY, OF_TIME, CostKind
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.services.costs.costs import Amount
from rjdesk.wording import say
from ui.fields.as_one_text import AsOneText
from ui.fields.choices import OneOfField, PickField
from ui.fields.field import Field
from ui.fields.figures import MoneyField, NumberField
from ui.fields.hours import HoursField
from ui.fields.moments import DateField
from ui.widgets.layout import column
from ui.wording import tr


class CostForm(QWidget):
    """For a case or the office; a currency is asked only where there is more than one, ``last`` is the one used before."""

    def __init__(self, kinds: Sequence[CostKind], currencies: Sequence[str], today: date, last: str = "") -> None:
        super().__init__()
        self.setObjectName("cost-form")
        self._currencies = currencies
        self._fields = _fields(kinds, currencies)
        column(*self._fields.values(), spacing=12, into=self)
        self._fields["kind"].show_value(kinds[0].value)
        self._fields["on"].show_value(today)
        self._fields["currency"].show_value(currencies[0] if len(currencies) == 1 else last or None)
        self._fields["kind"].answered.connect(self._fit)
        self._fit(kinds[0].value)
        self.half_typed = AsOneText(self._fields, self)
        self.setFocusProxy(self._fields["kind"].control())

    def show_again(self, text: str, line: str) -> None:
        """Shows what was typed before and never entered, and says so in a line."""
        self.half_typed.show_again(text, line)
        self._fit(self._fields["kind"].value())

    def amount(self) -> Amount | None:
        """What was entered; None, with a word at the field, while the kind or the day is missing or not understood."""
        said: dict[str, AnswerValue | None] = {}
        understood = True
        for name, field in self._fields.items():
            try:
                said[name] = None if field.isHidden() and name != "currency" else field.value()
                field.explain(tr("This is needed.") if said[name] is None and name in ("kind", "on") else "")
            except ValueError as misread:
                field.explain(str(misread))
                understood = False
        on = said.get("on")
        if not understood or not isinstance(on, date) or not said["kind"]:
            return None
        counts = {name: _number(said.get(name)) for name in ("minutes", "kilometres", "cents")}
        currency = str(said.get("currency") or "") if counts["cents"] else ""
        if counts["cents"] and not currency:
            self._fields["currency"].explain(tr("This is needed."))
            return None
        return Amount(CostKind(str(said["kind"])), on, **counts, currency=currency)

    def _fit(self, kind: AnswerValue | None) -> None:
        chosen = CostKind(str(kind)) if kind else CostKind.STAFF_TIME
        shown = {
            "minutes": chosen in OF_TIME,
            "kilometres": chosen is CostKind.TRAVEL,
            "cents": chosen in OF_MONEY,
            "currency": chosen in OF_MONEY and len(self._currencies) > 1,
        }
        for name, visible in shown.items():
            self._fields[name].setVisible(visible)


def _number(value: AnswerValue | None) -> int:
    return value if isinstance(value, int) else 0


def _fields(kinds: Sequence[CostKind], currencies: Sequence[str]) -> dict[str, Field]:
    offered = tuple(Choice(kind.value, say(f"costs.kind.{kind}")) for kind in kinds)
    known = tuple(Choice(code, code) for code in currencies)
    of_a_budget = tr("Of a budget: the first day that it is for.")
    return {
        "kind": OneOfField(Prompt("cost-kind", PromptKind.CHOICE, tr("What was it?"), choices=offered)),
        "on": DateField(Prompt("cost-on", PromptKind.DATE, tr("On which day?"), help=of_a_budget)),
        "minutes": HoursField(Prompt("cost-minutes", PromptKind.NUMBER, tr("How many hours?"))),
        "kilometres": NumberField(Prompt("cost-kilometres", PromptKind.NUMBER, tr("How many kilometres?"))),
        "cents": MoneyField(Prompt("cost-cents", PromptKind.NUMBER, tr("How much money?"))),
        "currency": PickField(Prompt("cost-currency", PromptKind.CHOICE, tr("In which currency?"), choices=known)),
    }
