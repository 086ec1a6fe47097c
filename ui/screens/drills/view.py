"""The page of drills: the list, one question at a time, and at the end all of them with their reasons."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.screens.drills.parts import ChoiceCard, DayCard, MarkCard
from ui.screens.drills.shown import ListShown, MarkShown, QuestionShown, ResultShown
from ui.widgets.buttons import button
from ui.widgets.list_card import ListCard
from ui.widgets.played_page import PlayedPage
from ui.widgets.text import label
from ui.wording import tr


class DrillsView(PlayedPage):
    """Intents out; ``show_list``, ``show_question``, ``show_mark`` and ``show_result`` in.

    ``picked`` carries a choice from 1, or the ordinal of a day.
    """

    result_wanted = Signal(str)  # one of one's own, by its key
    training_wanted = Signal()

    def __init__(self) -> None:
        back = button(tr("All drills"), "quiet", "arrow-left", name=tr("Back to all drills"))
        super().__init__(tr("Drills"), back)
        training = button(tr("Training"), "quiet", "arrow-left", name=tr("Back to training"))
        back.setObjectName("all-drills")
        training.clicked.connect(self.training_wanted)
        self.add_while_choosing(training)

    def show_list(self, shown: ListShown) -> None:
        """Shows the list."""
        about = tr("For practice: everything in them is invented. Each answer is followed at once by the reason.")
        self.begin_list(tr("Drills"), about)
        cards = [ListCard(title, rows, "drill", self.chosen.emit) for title, rows in shown.kinds]
        if shown.mine:
            own = ListCard(tr("What you did"), shown.mine, "result", self.result_wanted.emit)
            own.add(label(tr("Your own record: others learn how often and when, never how you answered."), "small"))
            cards.append(own)
        for card in cards:
            self.put(card)
        if cards:
            self.stand_on(cards[0].first_to_do())
        self.to_top()

    def show_question(self, shown: QuestionShown) -> None:
        """Shows a question; digits choose, or a day is typed."""
        self.begin_step(shown.drill, tr("For practice"), len(shown.choices))
        card = ChoiceCard(shown) if shown.choices else DayCard(shown)
        card.answered.connect(self.picked)
        self.put(card)
        self.stand_on(card)
        self.to_top()

    def show_mark(self, drill: str, shown: MarkShown) -> None:
        """Shows what an answer was worth."""
        self.begin_step(drill, tr("For practice"))
        onward = self.onward(tr("See the whole drill") if shown.last else tr("Go on"))
        card = MarkCard(shown, onward)
        self.put_news(card, onward)
        card.tell()

    def show_result(self, shown: ResultShown) -> None:
        """Shows a whole drill with its reasons."""
        self.begin_step(shown.title, shown.summary)
        for each in shown.marks:
            self.put(MarkCard(each))
        self.end_way(tr("Do it again"), "drill-again")
