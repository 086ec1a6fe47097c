"""Says over the pages that a case is open in an emergency, and ends it when its hour is over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.widgets.message import InlineMessage
from ui.widgets.theme import Tone
from ui.wording import time_of_day, tr

if TYPE_CHECKING:
    from rjdesk.services.casework import OpenCase

A_MOMENT = 500  # milliseconds past the hour


class EmergencyBanner(QObject):
    """``over`` once the emergency of the case that was shown last has lapsed."""

    over = Signal()

    def __init__(self, message: InlineMessage, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._message, self._now = message, now
        self._hour = QTimer(self)
        self._hour.setSingleShot(True)
        self._hour.timeout.connect(self.over)

    def show_case(self, opened: OpenCase) -> None:
        """A case is open; there is a banner if it is so in an emergency."""
        emergency = opened.emergency
        if emergency is None:
            self.clear()
            return
        words = tr("You opened {reference} in an emergency. It closes by itself at {time}.").format(
            reference=opened.case.reference, time=time_of_day(emergency.until.astimezone())
        )
        owner = opened.names.get(opened.access.owner, "")
        self._message.say(Tone.WARN, words, tr("{who} will be shown your reason.").format(who=owner))
        left = (emergency.until - self._now()).total_seconds()
        self._hour.start(max(0, round(left * 1000)) + A_MOMENT)

    def clear(self) -> None:
        """No case is open in an emergency."""
        self._hour.stop()
        self._message.clear()
