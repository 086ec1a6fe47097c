"""Keeps what is being typed: at most two seconds after any keystroke, also while typing goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from rjdesk.domain.draft import DraftPlace

LATEST_MS = 1500  # from the first keystroke not yet kept; leaves half a second for the disk


class Drafting(QObject):
    """Gathers keystrokes and hands them over together.

    A throttle, not a debounce: the clock starts with the first keystroke that isn't kept and never starts over, so someone
    who types without pausing loses nothing either. ``due`` carries a ``dict[DraftPlace, str]``.
    """

    due = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[DraftPlace, str] = {}
        self._under_way: list[dict[DraftPlace, str]] = []
        self._owed: set[DraftPlace] = set()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(LATEST_MS)
        self._clock.timeout.connect(self.hand_over)

    def owes(self) -> bool:
        """Whether something could not be kept and has not been since: it stands on the screen and nowhere else."""
        return bool(self._owed)

    def note(self, place: DraftPlace, text: str) -> None:
        """Takes in what stands in a field now."""
        self._waiting[place] = text
        if not self._clock.isActive():
            self._clock.start()

    def forget(self, place: DraftPlace) -> None:
        """The text became an answer: there is nothing to keep."""
        for texts in (self._waiting, *self._under_way):
            texts.pop(place, None)
        self._owed.discard(place)

    def hand_over(self) -> None:
        """Hands over everything at once: when the time is up, when a screen is left, before a lock."""
        self._clock.stop()
        if self._waiting:
            waiting, self._waiting = self._waiting, {}
            self._under_way.append(dict(waiting))
            self.due.emit(waiting)

    def kept(self) -> None:
        """What was handed over first is in the vault."""
        self._owed -= self._under_way.pop(0).keys()

    def not_kept(self) -> None:
        """It could not be kept: it waits again, behind nothing newer, for the next keystroke, leaving or lock."""
        failed = self._under_way.pop(0)
        self._owed |= failed.keys()
        self._waiting = {**failed, **self._waiting}
