"""Python's garbage is swept between events, on the thread that widgets belong to.

Left to itself, Python sweeps whenever enough was made, on whichever thread made it. A widget that is garbage would then die
on the vault's thread, or while Qt is in the midst of telling it something, and the program with it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500  # milliseconds


class Sweeping(QObject):
    """From now on garbage goes when the event loop has nothing else in hand, and at no other time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.sweep)
        self._clock.start(EVERY)

    def sweep(self) -> None:
        """Sweep as far back as Python would have by itself by now."""
        due = [
            age
            for age, (made, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if made > most > 0
        ]
        if due:
            gc.collect(max(due))
