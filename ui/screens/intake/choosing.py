"""A question with a list of answers, as the page for bringing in cases asks many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from ui.screens.intake.shown import Offer
from ui.widgets.labelled import Labelled


class Choosing(Labelled):
    """``chosen`` once somebody has chosen; ``offer`` says nothing of it."""

    chosen = Signal()

    def __init__(self, text: str, hint: str = "") -> None:
        self._box = QComboBox()
        super().__init__(text, self._box, hint)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(14)
        self._box.activated.connect(lambda: self.chosen.emit())
        self.setFocusProxy(self._box)

    def offer(self, offers: Sequence[Offer], chosen: object) -> None:
        """Offers these; what is not among them is the first."""
        self._box.clear()
        for each in offers:
            self._box.addItem(each.words, each.value)
        values = [each.value for each in offers]
        self._box.setCurrentIndex(values.index(chosen) if chosen in values else 0)

    def value(self) -> object:
        """What is chosen."""
        return self._box.currentData()
