"""The page of complaints: taking one, and for supervisors the register."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.complaints.entry import EntryForm
from ui.screens.complaints.settings import DaysCard, PaperCard
from ui.screens.complaints.shown import ComplaintShown, RegisterShown
from ui.screens.complaints.step import StepFields
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.layout import column, empty, row
from ui.widgets.page import Page
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.unfolding import Unfolding
from ui.wording import tr


class ComplaintsView(Page):
    """Intents out; ``let``, ``show_register`` and ``done`` in."""

    step_taken = Signal(object, object)  # the identity of a complaint, a NewStep
    office_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Complaints"), width=760)
        self.setObjectName("complaints")
        self.entry, self.days, self.paper = EntryForm(), DaysCard(), PaperCard()
        self._list = column(spacing=14)
        self._cards = list[Card]()
        self._none = EmptyState("message-circle", tr("No complaint stands here"), tr("None came in that you may see."))
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.add_header_action(back)
        self._take_one = button(tr("&Take a complaint …"), "quiet", "plus")
        self._take_one.setObjectName("take-complaint")
        self._take_one.clicked.connect(self._begin)
        self.add_header_action(self._take_one)
        self.add(self._none)
        self.add(self._list)
        for part in (self.entry, self.days, self.paper):
            self.add(part)
        self.body.addStretch(1)

    def let(self, *, hear: bool) -> None:
        """Shows what the member at work may do."""
        self.days.setVisible(hear)
        self.paper.setVisible(hear)
        self._take_one.setVisible(hear)  # for whoever has no register the form stands on top
        self._none.setVisible(False)
        words = tr(
            "Whoever complains is answered. Complaints about yourself are seen to by somebody else, and aren't here."
        )
        taking = tr("You take it; a supervisor sees to it.")
        self.set_title(tr("Complaints"), words if hear else taking)
        if not hear:
            empty(self._list)
            self._cards = []

    def show_register(self, shown: RegisterShown) -> None:
        """Shows every complaint that the member at work may see."""
        had = any(card.isAncestorOf(self.focusWidget()) for card in self._cards)
        empty(self._list)
        self._cards = []
        self._none.setVisible(not shown.complaints)
        self.days.show_days(shown.deadlines)
        for each in shown.complaints:
            made = self._card(each, shown.today)
            self._list.addWidget(made)
            self._cards.append(made)
            made.show()
        if had and self._cards:
            self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)  # what had the keyboard is gone

    def done(self, words: str, meaning: str = "") -> None:
        """Says that it is done."""
        self.message.say(Tone.OK, words, meaning)
        self.to_top()

    def _card(self, shown: ComplaintShown, today: date) -> Card:
        card, due = Card(shown.head, margin=18), QWidget()
        part = "muted" if shown.tone is Tone.PLAIN else shown.tone.value
        state = label(shown.due, "strong")
        state.setProperty("tone", part)
        across = row(Picture(shown.icon, part), state, spacing=8, into=due)
        across.setStretch(1, 1)
        card.add(due)
        card.add(label(shown.matter, "overline"))
        card.add(label(shown.words, selectable=True))
        for words in (*shown.more, *shown.steps):
            card.add(label(words, "small", selectable=True))
        fields = StepFields(today, can_be_told=shown.can_be_told)
        noting = Unfolding(
            tr("Note what was done …"), tr("A note stays as it is; one that was wrong is followed by another."), fields,
            tr("Note it"), icon="plus",
        )  # fmt: skip
        noting.name_parts("note-step")
        noting.agreed.connect(partial(self._take, shown, fields))
        card.add(noting)
        card.setFocusProxy(noting)
        return card

    def _begin(self) -> None:
        self.show_part(self.entry)
        self.entry.setFocus()

    def _take(self, shown: ComplaintShown, fields: StepFields) -> None:
        step = fields.step()
        if step is not None:
            self.step_taken.emit(shown.id, step)
