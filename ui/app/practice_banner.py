"""Says over every page of the practice room which day it is in there, and lets time go by."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from rjdesk.services.practice.clock import RoomClock
from rjdesk.services.practice.room import let_days_pass
from ui.app.services import LateDesk
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.restyle import restyle
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr, weekday

if TYPE_CHECKING:
    from ui.app.journeys import Journeys

A_DAY, A_WEEK, FOUR_WEEKS = 1, 7, 28


class PracticeBanner(QWidget):
    """``passed`` once time has gone by: what is shown is of another day. ``go_by`` is called on the vault thread."""

    passed = Signal()

    def __init__(self, clock: RoomClock, go_by: Callable[[int], object], errands: Sends) -> None:
        super().__init__()
        self.setObjectName("practice-banner")
        self._clock, self._go_by, self._errands = clock, go_by, errands
        self._day = label(kind="strong")
        self._day.setWordWrap(False)
        self._ask = label()
        frame = QFrame()
        frame.setObjectName("message")
        restyle(frame, "tone", Tone.INFO)
        column(frame, into=self).setContentsMargins(44, 14, 44, 0)
        across = Flow(frame, spacing=12)
        across.setContentsMargins(16, 8, 16, 8)
        for part in (self._day, self._ask):
            across.addWidget(part)
        self._buttons = {
            days: button(words, name=name)
            for days, words, name in (
                (A_DAY, tr("A day"), tr("Let a day go by")),
                (A_WEEK, tr("A week"), tr("Let a week go by")),
                (FOUR_WEEKS, tr("Four weeks"), tr("Let four weeks go by")),
            )
        }
        for days, each in self._buttons.items():
            each.setObjectName(f"pass-{days}")
            across.addWidget(each)
        self._buttons[A_DAY].clicked.connect(self._let_a_day_pass)
        self._buttons[A_WEEK].clicked.connect(self._let_a_week_pass)
        self._buttons[FOUR_WEEKS].clicked.connect(self._let_four_weeks_pass)
        self._say()

    def _let_a_day_pass(self) -> None:
        self._let_pass(A_DAY)

    def _let_a_week_pass(self) -> None:
        self._let_pass(A_WEEK)

    def _let_four_weeks_pass(self) -> None:
        self._let_pass(FOUR_WEEKS)

    def _let_pass(self, days: int) -> None:
        self._errands.ask(partial(self._go_by, days), self._passed)

    def _passed(self, _day: object) -> None:
        self._say()
        self.passed.emit()

    def _say(self) -> None:
        left = self._clock.days_behind
        self._day.setText(tr("Practice room: here it is {day}.").format(day=weekday(self._clock().date())))
        self._ask.setText(
            tr("Let time go by:") if left else tr("Today has come: from here on time goes by as it does.")
        )
        for days, each in self._buttons.items():
            each.setVisible(left >= days or (days == A_DAY and left > 0))


def say_which_day(late: LateDesk, vault: Path, window: MainWindow, errands: Sends, journeys: Journeys) -> None:
    """Puts the banner over the pages of the practice room; once time has gone by, the page is brought up to date."""
    if late.clock is not None:
        banner = PracticeBanner(late.clock, partial(let_days_pass, vault, late.clock), errands)
        banner.passed.connect(journeys.look_again)
        window.add_banner(banner)
