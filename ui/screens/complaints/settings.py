"""The days that an office gives itself, and the register on paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox

from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.complaints import Deadlines
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.date_edit import DateEdit
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import row
from ui.widgets.text import label
from ui.wording import tr

MOST = 365


class DaysCard(Card):
    """``chosen`` carries Deadlines."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Within how many days"))
        self._acknowledge, self._answer = QSpinBox(), QSpinBox()
        for box in (self._acknowledge, self._answer):
            box.setRange(1, MOST)
        keep = button(tr("Keep these days"))
        keep.setObjectName("keep-days")
        keep.clicked.connect(self._send)
        boxes = Flow(spacing=16)
        boxes.addWidget(Labelled(tr("To say that it came"), self._acknowledge))
        boxes.addWidget(Labelled(tr("Until it is over"), self._answer))
        about = tr("These are your office's own days, five and twenty unless you change them. No law here sets them.")
        self.add(label(about, "muted"))
        self.add(boxes)
        self.add(_at_the_left(keep))

    def show_days(self, deadlines: Deadlines) -> None:
        """Shows the days that count now."""
        self._acknowledge.setValue(deadlines.acknowledge)
        self._answer.setValue(deadlines.answer)

    def _send(self) -> None:
        self.chosen.emit(Deadlines(self._acknowledge.value(), self._answer.value()))


class PaperCard(Card):
    """``wanted`` carries the Period whose register is wanted on paper."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("On paper"))
        self._first, self._last = DateEdit(), DateEdit()
        self._to = Labelled(tr("to"), self._last)
        make = button(tr("Register (PDF) …"), "plain", "file-text")
        make.setObjectName("complaints-paper")
        make.clicked.connect(self._send)
        across = Flow(spacing=16)
        across.addWidget(Labelled(tr("Received from"), self._first))
        across.addWidget(self._to)
        self.add(label(tr("What came, what was done and by when, without names and without anybody's words."), "muted"))
        self.add(across)
        self.add(_at_the_left(make))

    def begin(self, today: date) -> None:
        """Offers this year, unless days were chosen."""
        if self._first.day() is None:
            self._first.set_day(date(today.year, 1, 1))
            self._last.set_day(date(today.year, 12, 31))

    def _send(self) -> None:
        first, last = self._first.day(), self._last.day()
        wrong = first is None or last is None or last < first
        self._to.complain(tr("Enter two days, the earlier one first.") if wrong else "")
        if first is not None and last is not None and first <= last:
            self.wanted.emit(Period(first, last))


def _at_the_left(press: QPushButton) -> QHBoxLayout:
    across = row(press)
    across.addStretch(1)
    return across
