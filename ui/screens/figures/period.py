"""Choosing a time to count: a year, the last twelve months, days of one's own; of a public report, a time of the office's."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from rjdesk.domain.figures.report import Period
from rjdesk.services.figures.publishing import PublicTimes
from ui.fields.choices import Option
from ui.widgets.card import Card
from ui.widgets.date_edit import DateEdit
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.text import label
from ui.wording import day, tr


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

    def __init__(self, *, always_public: bool = False) -> None:
        """With ``always_public`` nobody is asked whether a public version is wanted: there is no other."""
        super().__init__(tr("Which cases"))
        self._span, self._first, self._last, self._times = QComboBox(), DateEdit(), DateEdit(), QComboBox()
        self._public, self._about, self._always = QCheckBox(), label("", "small"), always_public
        self._today: date | None = None
        self._offered: dict[str, Period] = {}
        self._laid_down, self._asked = True, ""
        for span, words in _spans().items():
            self._span.addItem(words, span.value)
        self._own = (Labelled(tr("Received from"), self._first), Labelled(tr("to"), self._last))
        self._any, self._whole = Labelled(tr("Time"), self._span), Labelled(tr("Time of a public report"), self._times)
        self._times.setObjectName("public-times")
        self._times.setMinimumContentsLength(20)
        across = Flow(spacing=16)
        for each in (self._any, *self._own, self._whole):
            across.addWidget(each)
        self.add(across)
        asked = Option(self._public, tr("Public version: a whole time, no office, no small number"))
        self.add(asked)
        self.add(self._about)
        asked.setVisible(not always_public)
        self._span.activated.connect(self._changed)
        self._times.activated.connect(self.chosen)
        self._public.toggled.connect(self._changed)
        for edit in (self._first, self._last):
            edit.day_changed.connect(self.chosen)
        self.setFocusProxy(self._times if always_public else self._span)

    def begin(self, today: date) -> None:
        """Offers the times as they are on a day; what was chosen stays."""
        if self._today is None:
            self._show(period_of(Span.THIS_YEAR, today))
        self._today = today
        self._fit()

    def show_times(self, times: PublicTimes) -> None:
        """Offers the times of which there may be a public report; the one that was chosen stays."""
        held = self._times.currentData()
        self._offered = {each.named(): each for each in times.offered}
        self._laid_down = times.laid_down
        self._times.clear()
        for name, each in self._offered.items():
            out = times.handed_out.get(each)
            words = tr("{time} (handed out {day})").format(time=name, day=day(out)) if out else name
            self._times.addItem(words, name)
        self._times.setCurrentIndex(max(0, self._times.findData(held)) if held is not None else 0)
        self._about.setText(_laid_down() if times.laid_down else _not_laid_down())
        self._fit()

    def period(self) -> Period | None:
        """The time that was chosen; None while its days are no time."""
        if self.public():
            return self._offered.get(str(self._times.currentData()))
        first, last = self._first.day(), self._last.day()
        wrong = first is None or last is None or last < first
        self._own[1].complain(tr("Enter two days, the earlier one first.") if wrong else "")
        return None if first is None or last is None or last < first else Period(first, last)

    def public(self) -> bool:
        """Whether the public version is wanted."""
        return self._always or self._public.isChecked()

    def still_to_ask(self) -> str:
        """What has to be said before the first public report goes out, because it decides for good; "" once it was said."""
        wanted = self.period()
        if not self.public() or self._laid_down or wanted is None or self._asked == wanted.named():
            return ""
        self._asked = wanted.named()
        return tr("The first public report decides for good: afterwards there are only times like {time}.").format(
            time=wanted.named()
        )

    def _changed(self) -> None:
        span = Span(str(self._span.currentData()))
        if span is not Span.OWN and self._today is not None:
            self._show(period_of(span, self._today))
        self._fit()
        self.chosen.emit()

    def _show(self, period: Period) -> None:
        self._first.set_day(period.first)
        self._last.set_day(period.last)

    def _fit(self) -> None:
        public = self.public()
        self._any.setVisible(not public)
        for each in self._own:
            each.setVisible(not public and self._span.currentData() == Span.OWN.value)
        self._whole.setVisible(public)
        self._about.setVisible(public)


def _laid_down() -> str:
    return tr(
        "Public reports of this office tell of these times, which never overlap, and each stays as it was handed out "
        "first: else two of them could be subtracted, and what they leave out be worked out."
    )


def _not_laid_down() -> str:
    return tr(
        "The first public report that is handed out decides for good: afterwards there are only times of the same "
        "length, one after the other, and each report stays as it was handed out. Else two of them could be subtracted."
    )


def _spans() -> dict[Span, str]:
    return {
        Span.THIS_YEAR: tr("This year"),
        Span.LAST_YEAR: tr("Last year"),
        Span.TWELVE_MONTHS: tr("The last twelve months"),
        Span.OWN: tr("Days of my own"),
    }
