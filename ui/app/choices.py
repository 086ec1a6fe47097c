"""What a person chooses of the program itself: how it looks, and after how long it locks."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.app.absence import MINUTE, Absence
from ui.app.settings import Settings
from ui.main_window import MainWindow
from ui.widgets import theme
from ui.widgets.theme import Appearance


class Choices(QObject):
    """Applies a choice at once and keeps it for the next start."""

    def __init__(self, app: QApplication, window: MainWindow, settings: Settings, absence: Absence) -> None:
        super().__init__(window)
        self._app, self._window, self._settings, self._absence = app, window, settings, absence
        window.appearance_asked.connect(self._choose_appearance)
        window.minutes_asked.connect(self._choose_minutes)

    def show(self) -> None:
        """Ticks in the menus what holds now."""
        self._window.show_appearance(self._settings.appearance())
        self._window.show_minutes(self._absence.patience.lock // MINUTE)

    def _choose_appearance(self, wanted: Appearance) -> None:
        self._settings.remember(wanted)
        theme.apply(self._app, wanted)
        self._window.show_appearance(wanted)

    def _choose_minutes(self, minutes: int) -> None:
        self._settings.remember_minutes(minutes)
        self._window.show_minutes(minutes)
        self._absence.lock_after(minutes)
