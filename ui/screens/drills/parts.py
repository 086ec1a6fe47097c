"""The parts of the page of drills: a question, and what an answer to it was worth."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ui.screens.drills.shown import MarkShown, QuestionShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.date_edit import DateEdit
from ui.widgets.labelled import Labelled
from ui.widgets.message import InlineMessage
from ui.widgets.played_page import numbered
from ui.widgets.text import label
from ui.wording import tr


class ChoiceCard(Card):
    """A line to be judged, and a button for each thing that may be said of it."""

    answered = Signal(int)

    def __init__(self, shown: QuestionShown) -> None:
        super().__init__(shown.title)
        self.add(label(shown.setting, "muted"))
        self.add(label(shown.text, "strong", selectable=True))
        self.add(label(shown.asks, "small"))
        self.choices = numbered(shown.choices, "answer", self.answered.emit)
        for choice in self.choices:
            self.add(choice)
        self.setFocusProxy(self.choices[0])


class DayCard(Card):
    """A last day to be counted; ``answered`` carries its ordinal."""

    answered = Signal(int)

    def __init__(self, shown: QuestionShown) -> None:
        super().__init__(shown.title)
        self._day = DateEdit()
        self._field = Labelled(tr("The last lawful day"), self._day, shown.asks)
        answer = button(tr("Answer"), "primary", "check")
        answer.setObjectName("answer-day")
        answer.setAutoDefault(True)
        answer.clicked.connect(self._answer)
        self._day.entered.connect(self._answer)
        for part in (label(shown.setting, "muted"), label(shown.text, "strong", selectable=True), self._field, answer):
            self.add(part)
        self.setFocusProxy(self._day)

    def _answer(self) -> None:
        said = self._day.day()
        if said is None:
            self._field.complain(tr("A day is needed, such as 17/12/2026."))
            self._day.setFocus()
        else:
            self.answered.emit(said.toordinal())


class MarkCard(Card):
    """A question with the answer, what was right, and why. With a button to go on it is news: ``tell`` it once it is shown."""

    def __init__(self, shown: MarkShown, onward: QPushButton | None = None) -> None:
        super().__init__(shown.title)
        why = "\n".join(f"{about}: {says}" for about, says in shown.reasons)
        self._shown, self._why = shown, why
        self._verdict = InlineMessage(shown.tone, "" if onward else shown.verdict)
        self.add(label(shown.text, "muted"))
        self.add(label(shown.answered, "strong"))
        self.add(self._verdict)
        for about, says in shown.reasons:
            self.add(label(f"{about}: {says}", selectable=True))
        if onward is not None:
            self.add(onward)

    def tell(self) -> None:
        """Says how it was, and why."""
        self._verdict.say(self._shown.tone, self._shown.verdict)
