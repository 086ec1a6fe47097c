"""The sheets of the case screen: what is next, the clocks, and the history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal

from ui.screens.case.shown import ClockShown
from ui.widgets.buttons import button
from ui.widgets.calendar_offer import CalendarOffer
from ui.widgets.card import Card
from ui.widgets.checklist import Checklist, Need
from ui.widgets.clock_chip import ClockChip
from ui.widgets.layout import column, empty, row
from ui.widgets.message import InlineMessage
from ui.widgets.points import Reasons
from ui.widgets.text import label, line
from ui.wording import short_day, time_of_day, tr


class Next(Card):
    """The stage whose turn it is, what it still needs, and the button that goes there."""

    gone_on = Signal()
    need_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._over = label(tr("What is next"), "overline")
        self.body.insertWidget(0, self._over)
        self._list = Checklist(tr("Nothing is missing: this stage can be closed."))
        self._list.settle.connect(self.need_chosen)
        self._go = button("", "primary", "arrow-right")
        self._go.setObjectName("go-on")
        self._go.clicked.connect(self.gone_on)
        self.setFocusProxy(self._go)
        self.add(self._list)
        self.body.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)

    def show_next(self, stage: str, needs: Sequence[Need], only_reading: bool) -> None:
        """Shows a stage, or that there is none left."""
        self.set_title(stage or tr("All stages are closed"))
        self._list.show_needs(needs)
        self._list.setVisible(bool(stage))
        self._go.setVisible(bool(stage))
        words = tr("Look at: {stage}") if only_reading else tr("Go on with: {stage}")
        self._go.setText(words.format(stage=stage))
        self._go.setAccessibleName(self._go.text())


class Clocks(Card):
    """Every time limit of the case: what is due, when, and why that day."""

    def __init__(self) -> None:
        super().__init__(tr("Time limits"))
        self._column = column(spacing=10)
        self.message = InlineMessage()
        self.calendar = CalendarOffer(tr("Days for a calendar …"))
        self.add(self._column)
        self.add(self.message)
        self.add(self.calendar)

    def show_clocks(self, clocks: Sequence[ClockShown]) -> None:
        """Shows these clocks."""
        empty(self._column)
        for shown in clocks:
            if shown.clock is not None:
                self._column.addWidget(ClockChip(shown.clock))
            else:
                waiting = column_of(shown.title, shown.waits_for)
                waiting.add(Reasons(tr("Under which rule?"), shown.title, shown.why))
                self._column.addWidget(waiting)
            if shown.doubt:
                self._column.addWidget(label(shown.doubt, "small"))
        if not clocks:
            self._column.addWidget(label(tr("No time limit runs in this case."), "muted"))


class History(Card):
    """Who did what, when. Read when it is asked for, newest first."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("History"))
        self._show = button(tr("Show what was done"), "quiet", "history")
        self._show.setObjectName("show-history")
        self._show.clicked.connect(self.wanted)
        self._column = column(spacing=9)
        self.body.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._column)

    def show_deeds(self, deeds: Sequence[tuple[datetime, str, str]]) -> None:
        """Shows deeds as when, who, what."""
        empty(self._column)
        self._show.hide()
        for at, who, what in deeds:
            local = at.astimezone()
            when = line(f"{short_day(local.date())}, {time_of_day(local)}", "small")
            when.setMinimumWidth(when.fontMetrics().horizontalAdvance("00 September 0000, 00:00"))
            across = row(when, spacing=14)
            across.setAlignment(when, Qt.AlignmentFlag.AlignTop)
            across.addLayout(column(label(what), label(who, "small"), spacing=0), 1)
            self._column.addLayout(across)

    def fold(self) -> None:
        """Another case is shown."""
        empty(self._column)
        self._show.show()


def column_of(title: str, beneath: str) -> Card:
    """A quiet line with a second one beneath it."""
    made = Card(margin=12)
    made.setObjectName("chip")
    made.setProperty("tone", "plain")
    made.body.setSpacing(2)
    made.add(label(title, "strong"))
    made.add(label(beneath, "small"))
    return made
