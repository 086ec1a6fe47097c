"""Keeps the first screen true while cases change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.today.view import TodayView

if TYPE_CHECKING:
    from rjdesk.services.casework import Today


class KnowsToday(Protocol):
    """What this screen needs of the casework."""

    def today(self) -> Today:
        """What is due, what comes next."""


class TodayPresenter(QObject):
    """``day`` is the computer's calendar; ``greeting`` is that of the place, "" for a plain one."""

    def __init__(
        self,
        view: TodayView,
        casework: KnowsToday,
        errands: Sends,
        announcements: Announcements,
        name: str,
        day: Callable[[], date],
        greeting: str = "",
    ) -> None:
        super().__init__(view)
        self._view, self._casework, self._errands, self._name, self._day = view, casework, errands, name, day
        self._greeting = greeting
        announcements.case_changed.connect(self._changed)
        announcements.cases_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Looks again."""
        self._view.greet(self._name, self._day(), self._greeting)
        self._errands.ask(self._casework.today, self._show)

    def _changed(self, _case: object, _parts: object) -> None:
        if self._view.isVisible():
            self.refresh()

    def _show(self, today: Today) -> None:
        self._view.show_today(today)
