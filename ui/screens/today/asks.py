"""Whom to ask how support goes on for somebody of a case: each one press away from that case's support."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.community.support import SupportDue
from ui.errands import Sends
from ui.widgets.layout import column, empty
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.wording import day, days_left, tr

SHOWN = 6  # lines; the rest is said in a number


class KnowsWhomToAsk(Protocol):
    """What this section needs of the support."""

    def due(self) -> tuple[SupportDue, ...]:
        """What is to be asked by now or within days, the oldest first."""


class Asks(QWidget):
    """Takes no room while nobody is to be asked."""

    chosen = Signal(object)  # a case

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(spacing=8, into=self)
        self.hide()

    def show_due(self, due: Sequence[SupportDue], today: date) -> None:
        """Shows whom to ask."""
        empty(self._lines)
        if due:
            self._lines.addWidget(label(tr("Support"), "heading"))
        for each in due[:SHOWN]:
            self._lines.addWidget(self._row(each, today))
        if len(due) > SHOWN:
            self._lines.addWidget(label(tr("%n more", len(due) - SHOWN), "muted"))
        self.setVisible(bool(due))

    def _row(self, due: SupportDue, today: date) -> RowButton:
        late = due.ask_on < today
        title = tr("Ask how it goes on: {partner}").format(partner=due.partner)
        icon, tone = ("triangle-alert", "danger") if late else ("hourglass", "warn")
        left = days_left((due.ask_on - today).days)
        row = RowButton(icon, title, f"{due.reference} · {day(due.ask_on)}", left, tone)
        row.clicked.connect(partial(self.chosen.emit, due.case))
        return row


class AsksPresenter(QObject):
    """Fills the section; ``today`` is the computer's calendar."""

    def __init__(self, section: Asks, support: KnowsWhomToAsk, errands: Sends, today: Callable[[], date]) -> None:
        super().__init__(section)
        self._section, self._support, self._errands, self._today = section, support, errands, today

    def refresh(self) -> None:
        """Looks again."""
        self._errands.ask(self._support.due, self._show)

    def _show(self, due: tuple[SupportDue, ...]) -> None:
        self._section.show_due(due, self._today())
