"""Offers a whole case as a file for another program, and says what is in it before it leaves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from ui.widgets.unfolding import Unfolding
from ui.wording import tr


class CaseFileOffer(Unfolding):
    """``wanted`` says whether what only the office sees is in it."""

    wanted = Signal(bool)

    def __init__(self) -> None:
        self._private = QCheckBox(tr("Also what only you see"))
        meaning = tr(
            "A file (.json) with everything that is recorded in this case: people with their contact details, answers, the "
            "agreement, what was done and when. Papers and added files are not in it, health details never, nor what people "
            "answered in surveys or complained of. Private answers, the people map, support, the team from outside, what it "
            "took and what was not agreed are in it only if you say so. Whoever has the file can read it."
        )
        super().__init__(
            tr("Hand out the whole case …"), meaning, self._private, tr("Choose where to write it …"), icon="download"
        )
        self.name_parts("hand-out-case")
        self.agreed.connect(lambda: self.wanted.emit(self._private.isChecked()))

    def fold(self) -> None:
        self._private.setChecked(False)
        super().fold()
