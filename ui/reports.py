"""How far long work on a worker has come, told on the GUI thread; and the way to stop it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from rjdesk.errors import Cancelled

STEPS = 200  # a bar shows no finer ones, and every report crosses threads


class Report(QObject):
    """Given to long work as its ``progress``: called on the worker with what is done and how much there is.

    ``moved`` carries thousandths, since a signal's numbers end at two thousand million and files don't. It belongs to no
    widget: the screen may be gone while the work goes on and tells, and would take its own with it.
    """

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()
        self._told = -1

    def __call__(self, done: int, total: int) -> None:
        """Tell how far it is. Raises Cancelled once somebody asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        step = STEPS * done // total if total else STEPS
        if step != self._told:
            self._told = step
            self.moved.emit(step * 1000 // STEPS)

    def stop(self) -> None:
        """Stop at the next moment where nothing is half done."""
        self._stop.set()
