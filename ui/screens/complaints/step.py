"""Noting what was done about a complaint."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from rjdesk.domain.hearing.complaints import Outcome, StepKind
from rjdesk.services.hearing.complaints import NewStep
from rjdesk.wording import say
from ui.widgets.date_edit import DateEdit
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.wording import tr


class StepFields(QWidget):
    """What, when, in which words, and what was found; nobody is offered to tell somebody who gave no name."""

    def __init__(self, today: date, *, can_be_told: bool) -> None:
        super().__init__()
        self._kind, self._outcome, self._on, self._words = QComboBox(), QComboBox(), DateEdit(), QPlainTextEdit()
        self._words.setTabChangesFocus(True)
        self._words.setMaximumHeight(90)
        for kind in StepKind:
            if can_be_told or kind not in (StepKind.ACKNOWLEDGED, StepKind.TOLD):
                self._kind.addItem(say(f"hearing.step.{kind}"), kind)
        for outcome in Outcome:
            self._outcome.addItem(say(f"hearing.outcome.{outcome}"), outcome)
        self._found, self._day = Labelled(tr("What was found"), self._outcome), Labelled(tr("On"), self._on)
        said = Labelled(tr("In a few words"), self._words)
        column(Labelled(tr("What was done"), self._kind), self._found, self._day, said, spacing=12, into=self)
        self._kind.currentIndexChanged.connect(self._ask)
        self._on.set_day(today)
        self.setFocusProxy(self._kind)
        self._ask()

    def step(self) -> NewStep | None:
        """What was entered; None, with a word at the field, while the day is missing."""
        on, kind = self._on.day(), StepKind(self._kind.currentData())
        self._day.complain(tr("Enter a day.") if on is None else "")
        if on is None:
            return None
        outcome = Outcome(self._outcome.currentData()) if kind is StepKind.DECIDED else None
        return NewStep(kind, on, self._words.toPlainText(), outcome)

    def _ask(self) -> None:
        self._found.setVisible(self._kind.currentData() == StepKind.DECIDED)
