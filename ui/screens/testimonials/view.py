"""The page of words that people of a case let the office use."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.testimonials.form import WordsForm
from ui.screens.testimonials.shown import TestimonialsShown, WordsShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.page import Page
from ui.widgets.picture import Picture
from ui.widgets.text import label, line
from ui.widgets.theme import Tone
from ui.wording import tr


class TestimonialsView(Page):
    """Intents out; ``show_testimonials`` and ``done`` in."""

    withdrawn = Signal(object)  # the identity of a testimonial
    paper_wanted = Signal(object)
    asking_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Their own words"), width=760)
        self.setObjectName("testimonials")
        self.form = WordsForm()
        self._list = column(spacing=14)
        self._cards = list[Card]()
        self._none = EmptyState(
            "message-circle",
            tr("Nobody has given any yet"),
            tr("What somebody agrees to stands here, and how to end it."),
        )
        back = button(tr("Ask how it was"), "quiet", "arrow-left", name=tr("Back to asking how it was"))
        back.clicked.connect(self.asking_wanted)
        self.add_header_action(back)
        self.add(self.form)
        self.add(self._none)
        self.add(self._list)
        self.body.addStretch(1)

    def show_testimonials(self, shown: TestimonialsShown) -> None:
        """Shows the ledger of a case."""
        self.set_title(tr("Their own words"), shown.reference)
        self.form.offer(shown.givers, shown.today)
        self.form.setVisible(shown.may_work and bool(shown.givers))
        if any(card.isAncestorOf(self.focusWidget()) for card in self._cards):
            self.form.setFocus()  # what had the keyboard goes
        empty(self._list)
        self._cards = []
        self._none.setVisible(not shown.held)
        for each in shown.held:
            made = self._card(each, shown.may_work)
            self._list.addWidget(made)
            self._cards.append(made)
            made.show()

    def done(self, words: str, meaning: str = "") -> None:
        """Says that it is done."""
        self.message.say(Tone.OK, words, meaning)
        self.to_top()

    def _card(self, shown: WordsShown, may_work: bool) -> Card:
        card, head, state = Card(margin=18), QWidget(), line(shown.state, "strong")
        part = "muted" if shown.tone is Tone.PLAIN else shown.tone.value
        state.setProperty("tone", part)
        across = row(label(shown.by, "strong"), Picture(shown.icon, part), state, spacing=8, into=head)
        across.setStretch(0, 1)
        card.add(head)
        card.add(label(f"“{shown.words}”", "body" if shown.usable else "muted", selectable=True))
        for entry in shown.entries:
            card.add(label(entry, "small"))
        if shown.kept_in:
            card.add(label(shown.kept_in, "small"))
        if may_work:
            card.add(self._ways(shown))
        return card

    def _ways(self, shown: WordsShown) -> Flow:
        ways = Flow(spacing=10)
        again = button(tr("Ask again …"), "quiet", name=tr("Ask again: {words}").format(words=shown.words))
        again.setObjectName("ask-again")
        again.clicked.connect(partial(self._ask_again, shown))
        if shown.usable:
            paper = button(tr("Paper to take home …"), "quiet", "file-text")
            paper.setObjectName("consent-paper")
            paper.clicked.connect(partial(self.paper_wanted.emit, shown.id))
            ways.addWidget(paper)
        ways.addWidget(again)
        if shown.terms is not None:
            later = tr("From now on these words are used nowhere. They stay in this ledger, with the day.")
            before = tr("What was handed out before can't be called back.")
            question = f"{later} {before}" if shown.kept_in else later
            back = Confirm(tr("Taken back"), question, tr("They take it back"), kind="plain")
            back.setObjectName("take-back")
            back.confirmed.connect(partial(self.withdrawn.emit, shown.id))
            ways.addWidget(back)
        return ways

    def _ask_again(self, shown: WordsShown) -> None:
        self.form.ask_again(shown)
        self.to_top()
