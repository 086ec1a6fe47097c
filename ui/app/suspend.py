"""What the computer tells of itself: it goes to sleep, its screen is locked, somebody else takes a turn at it.

Linux asks logind over the system bus, Windows listens to its own window messages. On macOS, and wherever nothing answers,
only ``waking`` notices a sleep, and afterwards: neither a locked screen nor a switched user is seen there.
"""

from __future__ import annotations

import sys
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Away(StrEnum):
    """Why nobody is at the program any more."""

    SLEEP = "sleep"
    SCREEN_LOCKED = "screen_locked"
    SOMEONE_ELSE = "someone_else"


class SystemWatch(QObject):
    """Tells when the computer is left. On systems that it knows nothing of it stays silent."""

    away = Signal(str)  # an Away

    def begin(self, window: int) -> None:
        """Listens from now on; ``window`` is the system's number of the program's window."""

    def locked(self) -> None:
        """Nothing can be seen any more: a sleep that waited for it may go on."""

    def end(self) -> None:
        """Stops listening."""


def system_watch(parent: QObject) -> SystemWatch:
    """The watch of this computer's kind."""
    watch = SystemWatch()
    if sys.platform == "linux":
        from ui.app.logind import Logind

        watch = Logind()
    elif sys.platform == "win32":
        from ui.app.session_messages import SessionMessages

        watch = SessionMessages()
    watch.setParent(parent)
    return watch
