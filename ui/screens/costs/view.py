"""The page of what the work took: for a case or for the office, a form, and what is entered by now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from rjdesk.domain.costs.cost import Cost, CostKind
from rjdesk.services.costs.costs import Entered
from ui.screens.costs.form import CostForm
from ui.screens.costs.showing import cost_words
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty, row
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr

SHOWN = 60
"""Entries of the list, the newest day first."""


class CostsView(Page):
    """Intents out; ``show_places`` and ``show_entered`` in. ``chosen`` carries a case's identity, or None for the office.

    Of one case, it is a page of that case, and nobody is asked for what. ``typed`` carries what stands in the form.
    """

    back_wanted = Signal()
    chosen = Signal(object)
    entered = Signal(object)
    taken_back = Signal(object)
    typed = Signal(str)

    def __init__(self, *, of_case: bool = False) -> None:
        super().__init__(tr("What the work took"), tr("Hours, ways and money, for the figures. No word of who or why."))
        self.setObjectName("case-costs" if of_case else "costs")
        where = (tr("Case"), tr("Back to the case")) if of_case else (tr("Office"), tr("Back to the office"))
        back = button(where[0], "quiet", "arrow-left", name=where[1])
        back.clicked.connect(self.back_wanted)
        self.add_header_action(back)
        self._place = QComboBox()
        self._place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._place.setMinimumContentsLength(24)
        self._place.activated.connect(self._choose)
        self._asking, self._listed = Card(tr("Enter")), Card(tr("Entered"))
        self._fields, self._list = column(spacing=12), column(spacing=10)
        self._asking.body.addLayout(self._fields)
        self._enter = button(tr("Enter it"), "primary", "check")
        self._enter.setObjectName("enter-cost")
        self._enter.clicked.connect(self._tell)
        self._asking.add(self._enter)
        self._listed.body.addLayout(self._list)
        for_what = Labelled(tr("For what?"), self._place)
        for part in (for_what, self._asking, self._listed):
            self.add(part)
        for_what.setVisible(not of_case)
        self.body.addStretch(1)
        self._form: CostForm | None = None

    def show_places(self, places: Sequence[tuple[object, str]]) -> None:
        """What can be entered for: the office and cases, each with its words. What was chosen stays, if it is still there."""
        held = self._place.currentData()
        self._place.clear()
        for place, words in places:
            self._place.addItem(words, place)
        self._place.setCurrentIndex(max(0, self._place.findData(held)) if held is not None else 0)
        self._asking.setVisible(bool(places))
        self._listed.setVisible(bool(places))
        if places:
            self._choose()

    def show_entered(self, entered: Entered, kinds: Sequence[CostKind], typed: tuple[str, str] = ("", "")) -> None:
        """Shows what counts by now, and asks for more of whoever may; ``typed`` and its line are of what was not entered."""
        empty(self._fields)
        last = next((cost.currency for cost in entered.costs if cost.currency), "")
        self._form = CostForm(kinds, entered.currencies, entered.today, last) if entered.may else None
        self._asking.setVisible(entered.may)
        if self._form is not None:
            if typed[0]:
                self._form.show_again(*typed)
            self._form.half_typed.changed.connect(self.typed)
            self._fields.addWidget(self._form)
            self._form.show()
        self._fill(entered.costs[:SHOWN], may=entered.may)

    def say_entered(self, words: str) -> None:
        """Says that it is done."""
        self.message.say(Tone.OK, words)
        self.to_top()

    def _fill(self, costs: Sequence[Cost], *, may: bool) -> None:
        empty(self._list)
        lines = [self._line(cost, may=may) for cost in costs] or [label(tr("Nothing yet."), "muted")]
        for line in lines:
            self._list.addWidget(line)
            line.show()

    def _line(self, cost: Cost, *, may: bool) -> QWidget:
        made, words = QWidget(), cost_words(cost)
        wrong = button(tr("Take back"), "quiet", name=f"{tr('Take back')} {words}")
        wrong.setObjectName("take-back-cost")
        wrong.clicked.connect(partial(self.taken_back.emit, cost.id))
        wrong.setVisible(may)
        row(label(words), wrong, spacing=14, into=made).setStretch(0, 1)
        return made

    def _choose(self) -> None:
        self.chosen.emit(self._place.currentData())

    def _tell(self) -> None:
        amount = self._form.amount() if self._form is not None else None
        if amount is not None:
            self.entered.emit(amount)
