"""Choosing a time to count: a year, the last twelve months, or days of one's own."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from rjdesk.domain.figures.report import Period
from ui.fields.choices import Option
from ui.widgets.card import Card
from ui.widgets.date_edit import DateEdit
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.wording import tr


class Span(StrEnum):
    """The times that can be chosen by name."""

    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    TWELVE_MONTHS = "twelve_months"
    OWN = "own"


def period_of(span: Span, today: date) -> Period:
    """The time that is meant on a day; of one's own, this year to begin with."""
    if span is Span.LAST_YEAR:
        return Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))
    if span is Span.TWELVE_MONTHS:
        return Period(today - timedelta(days=364), today)
    return Period(date(today.year, 1, 1), date(today.year, 12, 31))


class Choosing(Card):
    """``chosen`` says that another time, or another version, is wanted."""

    chosen = Signal()

    def __init__(self, *, public: bool = True) -> None:
        """Without ``public`` nobody is asked whether a public version is wanted."""
        super().__init__(tr("Which cases"))
        self._span, self._first, self._last = QComboBox(), DateEdit(), DateEdit()
        self._public = QCheckBox()
        self._today: date | None = None
        for span, words in _spans().items():
            self._span.addItem(words, span.value)
        self._own = (Labelled(tr("Received from"), self._first), Labelled(tr("to"), self._last))
        across = Flow(spacing=16)
        across.addWidget(Labelled(tr("Time"), self._span))
        for each in self._own:
            across.addWidget(each)
        self.add(across)
        asked = Option(self._public, tr("Public version: whole quarters, no office, no small number"))
        self.add(asked)
        asked.setVisible(public)
        self._span.activated.connect(self._changed)
        self._public.toggled.connect(self.chosen)
        for edit in (self._first, self._last):
            edit.day_changed.connect(self.chosen)
        self.setFocusProxy(self._span)

    def begin(self, today: date) -> None:
        """Offers the times as they are on a day; what was chosen stays."""
        if self._today is None:
            self._show(period_of(Span.THIS_YEAR, today))
        self._today = today
        self._show_own()

    def period(self) -> Period | None:
        """The time that was chosen; None while its days are no time."""
        first, last = self._first.day(), self._last.day()
        wrong = first is None or last is None or last < first
        self._own[1].complain(tr("Enter two days, the earlier one first.") if wrong else "")
        return None if first is None or last is None or last < first else Period(first, last)

    def public(self) -> bool:
        """Whether the public version is wanted."""
        return self._public.isChecked()

    def _changed(self) -> None:
        span = Span(str(self._span.currentData()))
        if span is not Span.OWN and self._today is not None:
            self._show(period_of(span, self._today))
        self._show_own()
        self.chosen.emit()

    def _show(self, period: Period) -> None:
        self._first.set_day(period.first)
        self._last.set_day(period.last)

    def _show_own(self) -> None:
        for each in self._own:
            each.setVisible(self._span.currentData() == Span.OWN.value)


def _spans() -> dict[Span, str]:
    return {
        Span.THIS_YEAR: tr("This year"),
        Span.LAST_YEAR: tr("Last year"),
        Span.TWELVE_MONTHS: tr("The last twelve months"),
        Span.OWN: tr("Days of my own"),
    }
