"""Knows when nobody is at the program: it was not touched, the computer slept, its screen was locked, its user changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.app.idle import IdleWatch
from ui.app.waking import WakeWatch
from ui.wording import tr

if TYPE_CHECKING:
    from ui.app.suspend import SystemWatch

MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class Patience:
    """How long nobody may touch the program, in milliseconds: before it locks, before it covers (and then locks) in the room,
    and after the last change before the vault's files settle."""

    lock: int = 10 * MINUTE
    cover: int = 5 * MINUTE
    lock_in_the_room: int = 4 * 60 * MINUTE
    settle: int = 2_000


class Absence(QObject):
    """Asks for a lock, with the words for the locked door, or in the room only for a cover."""

    lock_wanted = Signal(str)
    cover_wanted = Signal()

    def __init__(
        self, patience: Patience, seconds: Callable[[], float], system: SystemWatch | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.patience, self._system = patience, system
        self._watched: QCoreApplication | None = None
        self._in_the_room = self._covered = False
        self._idle, self._wake = IdleWatch(patience.lock, self), WakeWatch(seconds, self)
        self._idle.idle.connect(self.nobody_is_here)
        self._wake.woke.connect(self.was_asleep)

    def begin(self, app: QCoreApplication, window: int) -> None:
        """Watches from now on. Called once the window is shown: what the system is asked with loads late."""
        from ui.app.suspend import system_watch

        self._watched = app
        self._idle.begin(app)
        self._wake.begin(app)
        self._system = self._system or system_watch(self)
        self._system.away.connect(self._system_says)
        self._system.begin(window)

    def end(self) -> None:
        """Stops watching and listening."""
        if self._watched is not None:
            for watch in (self._idle, self._wake):
                self._watched.removeEventFilter(watch)
        if self._system is not None:
            self._system.end()

    def nothing_to_see(self) -> None:
        """The vault is locked: a sleep that waited for it may go on."""
        if self._system is not None:
            self._system.locked()

    def set_room(self, in_the_room: bool) -> None:
        """Whether people sit around the table: an untouched program is then covered, not locked."""
        self._in_the_room, self._covered = in_the_room, False
        self._idle.wait(self.patience.cover if in_the_room else self.patience.lock)

    def is_in_the_room(self) -> bool:
        """Whether people sit around the table."""
        return self._in_the_room

    def lock_after(self, minutes: int) -> None:
        """Changes how long it waits before a lock."""
        self.patience = replace(self.patience, lock=minutes * MINUTE)
        self.set_room(self._in_the_room)

    def nobody_is_here(self) -> None:
        """Nothing was touched for a while."""
        if self._in_the_room and not self._covered:
            self._covered = True
            self._idle.wait(self.patience.lock_in_the_room)
            self.cover_wanted.emit()
        else:
            self.lock_wanted.emit(
                tr("Nobody was here for a while, so the vault was locked. Everything you typed is in it.")
            )

    def is_back(self) -> None:
        """Somebody took the cover away."""
        self.set_room(self._in_the_room)

    def was_asleep(self) -> None:
        """The computer slept and nobody had said so before."""
        self.lock_wanted.emit(tr("The computer was asleep, so the vault was locked. Everything you typed is in it."))

    def _system_says(self, away: str) -> None:
        self.lock_wanted.emit(
            {
                "sleep": tr("The computer went to sleep, so the vault was locked. Everything you typed is in it."),
                "screen_locked": tr("The screen was locked, and the vault with it. Everything you typed is in it."),
                "someone_else": tr(
                    "Somebody else used the computer, so the vault was locked. Everything you typed is in it."
                ),
            }[away]
        )
