"""What the program leaves where others look: the clipboard, and pictures of its windows. Loaded once the window is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from ui.app.capture import CaptureShield, affinity_of_this_system
from ui.app.clipboard import ClipboardGuard
from ui.app.settings import Settings
from ui.main_window import MainWindow


class Traces(QObject):
    """Begins with the window, and takes back at a lock what was copied."""

    def __init__(self, app: QApplication, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._clipboard = ClipboardGuard(app.clipboard(), self)
        tell = affinity_of_this_system()
        self._shield = CaptureShield(tell, self)
        self._shield.begin(app)
        self._shield.want(settings.shielded())
        window.capture_asked.connect(self._choose_capture)
        if tell is not None:
            window.show_capture(settings.shielded())

    def watch(self, board: QClipboard) -> None:
        """Watches another clipboard in place of the system's."""
        self._clipboard = ClipboardGuard(board, self)

    def take_back(self) -> None:
        """Empties the clipboard if what is in it is ours."""
        self._clipboard.take_back()

    def _choose_capture(self, shielded: bool) -> None:
        self._settings.remember_shielded(shielded)
        self._shield.want(shielded)
