"""Paying in parts: as many equal ones as are wanted, each of which can then be changed; they must add up to the cent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.agreement import Instalment, Money
from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.instalments import Every, in_equal_parts
from rjdesk.process.template import Choice, Prompt, PromptKind
from ui.fields.choices import PickField
from ui.fields.field import Field
from ui.fields.figures import MoneyField, NumberField, in_dollars
from ui.fields.moments import DateField
from ui.widgets.buttons import button, inside_button
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.restyle import restyle
from ui.widgets.text import label
from ui.wording import tr

MOST = 60  # parts; beyond that nobody keeps count


class Parts(QWidget):
    """Instalments. ``changed`` carries them all."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._amount = 0
        self._parts: tuple[Instalment, ...] = ()
        self._number = NumberField(Prompt("parts", PromptKind.NUMBER, tr("In how many parts?")))
        self._first = DateField(Prompt("first", PromptKind.DATE, tr("First payment on")))
        every = (
            Choice("week", tr("every week")),
            Choice("fortnight", tr("every two weeks")),
            Choice("month", tr("every month")),
        )
        self._every = PickField(Prompt("every", PromptKind.CHOICE, tr("How often?"), choices=every))
        self._make = button(tr("Make equal instalments"), "plain", "list-checks")
        self._make.setObjectName("make-instalments")
        self._make.clicked.connect(self._make_equal)
        self._lines = column(spacing=6)
        self._sum = label("", "small")
        self._one = button(tr("Pay at once instead"), "link")
        self._one.clicked.connect(partial(self._change, ()))
        inside = column(label(tr("Instalments"), "label"), self._number, self._first, self._every, spacing=8, into=self)
        actions = Flow()
        actions.addWidget(self._make)
        actions.addWidget(self._one)
        inside.addLayout(actions)
        inside.addLayout(self._lines)
        inside.addWidget(self._sum)

    def show_parts(self, amount: int, parts: Sequence[Instalment]) -> None:
        """Shows the instalments of a sum in cents."""
        same = (amount, tuple(parts)) == (self._amount, self._parts)
        self._amount, self._parts = amount, tuple(parts)
        self._make.setEnabled(bool(amount))
        self._one.setVisible(bool(parts))
        if not same:
            empty(self._lines)
            for number, part in enumerate(self._parts):
                self._lines.addWidget(self._line(number, part))
        self._say_sum()

    def _line(self, number: int, part: Instalment) -> QWidget:
        made = QWidget()
        day = DateField(Prompt(f"part-day-{number}", PromptKind.DATE, tr("Day of part {n}").format(n=number + 1)))
        sum_ = MoneyField(Prompt(f"part-{number}", PromptKind.NUMBER, tr("Amount of part {n}").format(n=number + 1)))
        day.show_value(part.due)
        sum_.show_value(part.amount.cents)
        day.answered.connect(partial(self._change_day, number))
        sum_.answered.connect(partial(self._change_amount, number))
        for field in (day, sum_):
            field.stand_beside(str(number + 1))
            field.note("")
        gone = inside_button("x", tr("Remove part {n}").format(n=number + 1))
        gone.clicked.connect(partial(self._remove, number))
        across = row(label(f"{number + 1}.", "small"), day, sum_, gone, spacing=6, into=made)
        across.setStretch(1, 5)
        across.setStretch(2, 2)
        across.setAlignment(gone, Qt.AlignmentFlag.AlignTop)
        return made

    def _make_equal(self) -> None:
        parts, first, every = (_needed(field) for field in (self._number, self._first, self._every))
        if isinstance(parts, int) and not 1 <= parts <= MOST:
            self._number.explain(tr("A number from 1 to {most}.").format(most=MOST))
        elif isinstance(parts, int) and isinstance(first, date) and every is not None:
            self._change(in_equal_parts(Money(self._amount), parts, first, Every(str(every))))

    def _change_day(self, number: int, day: object) -> None:
        if isinstance(day, date):
            self._change_one(number, Instalment(day, self._parts[number].amount))

    def _change_amount(self, number: int, cents: object) -> None:
        self._change_one(number, Instalment(self._parts[number].due, Money(int(str(cents or 0)))))

    def _change_one(self, number: int, part: Instalment) -> None:
        self._change((*self._parts[:number], part, *self._parts[number + 1 :]))

    def _remove(self, number: int) -> None:
        self._change((*self._parts[:number], *self._parts[number + 1 :]))

    def _change(self, parts: tuple[Instalment, ...]) -> None:
        self.show_parts(self._amount, parts)
        self.changed.emit(parts)

    def _say_sum(self) -> None:
        if not self._parts:
            self._sum.setText(tr("Paid at once, on the day above.") if self._amount else "")
            restyle(self._sum, "kind", "small")
            return
        total = sum(part.amount.cents for part in self._parts)
        adds_up = total == self._amount
        words = tr("They add up: ${sum}.") if adds_up else tr("They add up to ${sum}, and ${amount} is owed.")
        self._sum.setText(words.format(sum=in_dollars(total), amount=in_dollars(self._amount)))
        restyle(self._sum, "kind", "small" if adds_up else "complaint")


def _needed(field: Field) -> AnswerValue | None:
    """A field's value; where there is none, the field says that it is needed."""
    try:
        found = field.value()
    except ValueError as misread:
        field.explain(str(misread))
        return None
    field.explain("" if found is not None else tr("This is needed."))
    return found
