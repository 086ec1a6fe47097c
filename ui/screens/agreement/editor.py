"""Writing one item: each answer is kept at once, so that the words beside it grow as it is said."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal

from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.ids import ObligationId
from rjdesk.process.template import Prompt, PromptKind
from ui.fields.choices import PickField, SeveralField
from ui.fields.field import Field
from ui.fields.figures import MoneyField
from ui.fields.moments import DateField
from ui.fields.text import LineField, LongTextField
from ui.screens.agreement.parts import Parts
from ui.screens.agreement.shown import ItemShown, PlanShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.wording import tr

PEOPLE = ("who", "helps", "checks", "for_whom")


class Editor(Card):
    """The fields of one item. ``changed`` says which part of the obligation, and its new value."""

    changed = Signal(str, object)
    typed = Signal(str, str)
    removed = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Item"))
        self.setObjectName("card")
        self._item: ObligationId | None = None
        self.fields = _fields()
        for name, field in self.fields.items():
            field.setObjectName(f"item-{name}")
            field.answered.connect(partial(self._answer, name))
            field.typing.connect(partial(self._type, name))
            self.add(field)
        self._parts = Parts()
        self._parts.changed.connect(partial(self.changed.emit, "instalments"))
        self.body.insertWidget(self.body.indexOf(self.fields["amount"]) + 1, self._parts)
        self._compose_actions()
        self.hide()

    def show_item(self, item: ItemShown | None, plan: PlanShown) -> None:
        """Shows an item, or nothing. What is being typed stays."""
        self.setVisible(item is not None and not plan.fixed)
        if item is None:
            self._item = None
            return
        obligation, offers = item.obligation, plan.offers
        other = obligation.id != self._item
        self._item = obligation.id
        for name, choices in (("kind", offers.kinds), *((name, offers.people) for name in PEOPLE)):
            self._pick(name).offer(choices)
        rests_on = self.fields["rests_on"]
        if isinstance(rests_on, SeveralField):
            rests_on.offer(offers.charges)
        rests_on.setVisible(bool(offers.charges))
        for name, field in self.fields.items():
            if other:
                field.forget_typing()
            field.show_value(_value(obligation, name))
            if other and (obligation.id, name) in plan.drafts:
                field.show_draft(*plan.drafts[obligation.id, name])
        money = obligation.kind in offers.with_money or obligation.amount is not None
        self.fields["amount"].setVisible(money)
        self._parts.setVisible(money)
        self._parts.show_parts(obligation.amount.cents if obligation.amount else 0, obligation.instalments)
        if other:
            self.fields["what"].control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, name: str) -> PickField:
        field = self.fields[name]
        if not isinstance(field, PickField):
            raise TypeError(name)
        return field

    def _answer(self, name: str, value: object) -> None:
        if name == "amount":
            value = Money(value) if isinstance(value, int) else None
        elif name in ("what", "shown_by", "kind"):
            value = value or ""
        elif name == "rests_on":
            value = value or ()
        self.changed.emit(name, value)

    def _type(self, name: str, text: str) -> None:
        self.typed.emit(name, text)

    def _compose_actions(self) -> None:
        done = button(tr("Done"), "plain", "check")
        done.setObjectName("item-done")
        done.clicked.connect(self.done)
        remove = Confirm(tr("Remove"), tr("Take this item out?"), tr("Yes, take it out"), icon="trash-2")
        remove.confirmed.connect(self.removed)
        actions = Flow(spacing=10)
        actions.addWidget(done)
        actions.addWidget(remove)
        self.add(actions)


def _fields() -> dict[str, Field]:
    line, choice = PromptKind.SHORT_TEXT, PromptKind.CHOICE
    nobody = tr("Nobody yet")
    made: tuple[Field, ...] = (
        PickField(Prompt("kind", choice, tr("Kind"))),
        LongTextField(Prompt("what", PromptKind.LONG_TEXT, tr("What will be done?"))),
        PickField(Prompt("who", choice, tr("Who does it?")), nobody),
        DateField(Prompt("due", PromptKind.DATE, tr("By when?"))),
        MoneyField(Prompt("amount", PromptKind.NUMBER, tr("Amount in dollars"))),
        PickField(Prompt("for_whom", choice, tr("For whom?")), nobody),
        PickField(Prompt("helps", choice, tr("Who helps?")), nobody),
        PickField(Prompt("checks", choice, tr("Who checks that it is done?")), nobody),
        LineField(Prompt("shown_by", line, tr("How will it be shown that it is done?"))),
        SeveralField(Prompt("rests_on", PromptKind.SEVERAL, tr("For which matters?"))),
    )
    return {field.prompt.id: field for field in made}


def _value(obligation: Obligation, name: str) -> AnswerValue | None:
    if name == "amount":
        return obligation.amount.cents if obligation.amount else None
    found: AnswerValue | None = getattr(obligation, name)
    return found or None
