"""The page of drills: the list, one question at a time, and at the end all of them with their reasons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.screens.drills.parts import ChoiceCard, DayCard, MarkCard
from ui.screens.drills.shown import ListShown, MarkShown, QuestionShown, ResultShown
from ui.widgets.buttons import button
from ui.widgets.layout import column, empty
from ui.widgets.list_card import ListCard
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.wording import tr


class DrillsView(Page):
    """Intents out; ``show_list``, ``show_question``, ``show_mark`` and ``show_result`` in."""

    chosen = Signal(str)  # a drill
    result_wanted = Signal(str)  # one of one's own, by its key
    answered = Signal(int)  # a choice from 1, or the ordinal of a day
    went_on = Signal()
    again = Signal()
    list_wanted = Signal()
    training_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Drills"), width=760)
        self._choices = 0
        self._content = column()
        self._all = button(tr("All drills"), "quiet", "arrow-left", name=tr("Back to all drills"))
        self._back = button(tr("Training"), "quiet", "arrow-left", name=tr("Back to training"))
        self._all.setObjectName("all-drills")
        self._all.clicked.connect(self.list_wanted)
        self._back.clicked.connect(self.training_wanted)
        for made in (self._all, self._back):
            self.add_header_action(made)
        self.add(self._content)
        self.body.addStretch(1)

    def show_list(self, shown: ListShown) -> None:
        """Shows the list."""
        about = tr("For practice: everything in them is invented. Each answer is followed at once by the reason.")
        self._begin(tr("Drills"), about, working=False)
        cards = [ListCard(title, rows, "drill", self.chosen.emit) for title, rows in shown.kinds]
        if shown.mine:
            own = ListCard(tr("What you did"), shown.mine, "result", self.result_wanted.emit)
            own.add(label(tr("Your own record: others learn how often and when, never how you answered."), "small"))
            cards.append(own)
        for card in cards:
            self._put(card)
        if cards:
            self._stand_on(cards[0].rows[0])
        self.to_top()

    def show_question(self, shown: QuestionShown) -> None:
        """Shows a question; digits choose, or a day is typed."""
        self._begin(shown.drill, tr("For practice"), working=True)
        card = ChoiceCard(shown) if shown.choices else DayCard(shown)
        card.answered.connect(self.answered)
        self._put(card)
        self._choices = len(shown.choices)
        self._stand_on(card)
        self.to_top()

    def show_mark(self, drill: str, shown: MarkShown) -> None:
        """Shows what an answer was worth."""
        self._begin(drill, tr("For practice"), working=True)
        onward = button(tr("See the whole drill") if shown.last else tr("Go on"), "primary", "arrow-right")
        onward.setObjectName("go-on")
        onward.clicked.connect(self.went_on)
        card = MarkCard(shown, onward)
        self._put(card)
        card.tell()
        self._stand_on(onward)

    def show_result(self, shown: ResultShown) -> None:
        """Shows a whole drill with its reasons."""
        self._begin(shown.title, shown.summary, working=True)
        for each in shown.marks:
            self._put(MarkCard(each))
        words = tr("Nothing here is legal advice. What was not verified says so: ask before you rely on it.")
        self._put(label(words, "small"))
        again = button(tr("Do it again"), "primary", "undo-2")
        again.setObjectName("drill-again")
        again.clicked.connect(self.again)
        self._put(again)
        self._stand_on(again)
        self.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers."""
        typed = event.text()
        if typed.isdecimal() and len(typed) == 1 and 1 <= int(typed) <= self._choices:
            self.answered.emit(int(typed))
        elif event.key() == Qt.Key.Key_Escape and self._all.isVisible():
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self, title: str, subtitle: str, *, working: bool) -> None:
        self._choices = 0
        self.message.clear()
        self.set_title(title, subtitle)
        empty(self._content)
        self._all.setVisible(working)
        self._back.setVisible(not working)

    def _put(self, part: QWidget) -> None:
        self._content.addWidget(part)
        part.show()  # at once, so that it can take the keyboard

    def _stand_on(self, widget: QWidget) -> None:
        self.setFocusProxy(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
