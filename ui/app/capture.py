"""Keeps the program's windows out of screenshots, recordings and remote viewing, where the system offers that.

Windows 10 (2004) and later do: ``SetWindowDisplayAffinity``. On Linux there is no such thing. macOS has one that its newer
versions pass over (ScreenCaptureKit, since macOS 15), so nothing is promised there. A camera sees everything anyway.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

EXCLUDE, NOTHING_SPECIAL = 0x11, 0x00  # WDA_EXCLUDEFROMCAPTURE, WDA_NONE
FOR_EVERYONE = "shown_to_everyone"  # a property of windows that are meant to be seen, such as the room display

Affinity = Callable[[int, int], object]
"""Tells the system how one of its windows, by number, may be captured."""


def affinity_of_this_system() -> Affinity | None:
    """How it is told here; None where there is no way."""
    if sys.platform == "win32":
        import ctypes

        tell: Affinity = ctypes.windll.user32.SetWindowDisplayAffinity
        return tell
    return None


class CaptureShield(QObject):
    """Holds for every window that is open, and for each that will be."""

    def __init__(self, tell: Affinity | None, parent: QObject) -> None:
        super().__init__(parent)
        self._tell, self._wanted = tell, False

    def begin(self, app: QCoreApplication) -> None:
        """Looks out for windows from now on."""
        if self._tell is not None:
            app.installEventFilter(self)

    def want(self, wanted: bool) -> None:
        """Switches it on, or off for somebody who has to help from afar."""
        self._wanted = wanted
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._apply(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._apply(watched)
        return False

    def _apply(self, window: QWidget) -> None:
        if self._tell is not None:
            hidden = self._wanted and not window.property(FOR_EVERYONE)
            self._tell(int(window.winId()), EXCLUDE if hidden else NOTHING_SPECIAL)
