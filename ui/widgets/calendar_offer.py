"""Offers days for a calendar: says what such a file shows to whom, and names nobody unless that is asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from ui.widgets.unfolding import Unfolding
from ui.wording import tr


class CalendarOffer(Unfolding):
    """``wanted`` says whether names stand in it."""

    wanted = Signal(bool)

    def __init__(self, text: str) -> None:
        self._names = QCheckBox(tr("Write whose case it is beside the reference"))
        meaning = tr(
            "A file (.ics) that calendar programs read: the last day of each time limit that runs, and the day of the "
            "meeting, under the case's reference. Whoever sees that calendar sees them, and it does not follow when a "
            "day changes: then give it out again."
        )
        super().__init__(text, meaning, self._names, tr("Choose where to write it …"), icon="calendar-days")
        self.name_parts("calendar")
        self.agreed.connect(lambda: self.wanted.emit(self._names.isChecked()))

    def fold(self) -> None:
        self._names.setChecked(False)
        super().fold()
