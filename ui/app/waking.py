"""Notices that the computer's clock ran on while the program didn't: the computer was asleep, and may have been carried off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

TICK = 5_000  # milliseconds
ASLEEP = 60.0  # seconds without a tick; a program that is only busy is never away for so long


class WakeWatch(QObject):
    """Sends ``woke`` before the first thing that happens after a sleep: every event asks the clock, drawing is an event too.

    ``seconds`` is the wall clock. Setting it forward by hand looks the same and locks as well, which harms nobody.
    """

    woke = Signal()

    def __init__(self, seconds: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._last = seconds()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self.look)

    def begin(self, app: QCoreApplication) -> None:
        """Watches from now on."""
        self._last = self._seconds()
        self._clock.start()
        app.installEventFilter(self)

    def look(self) -> None:
        """Compares the clock with when it was last looked at."""
        now = self._seconds()
        slept, self._last = now - self._last > ASLEEP, now
        if slept:
            self.woke.emit()

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        self.look()
        return False
