"""Offers the list that is shown as a file for spreadsheets: says what it holds and what it is worth outside."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from ui.widgets.labelled import Labelled
from ui.widgets.unfolding import Unfolding
from ui.wording import tr

KINDS = (".xlsx", ".csv")


class ListOffer(Unfolding):
    """``wanted`` says as which kind of file: ".xlsx" or ".csv"."""

    wanted = Signal(str)
    unfolded = Signal()

    def __init__(self) -> None:
        self._kind = QComboBox()
        for kind, words in zip(KINDS, (tr("Workbook (.xlsx)"), tr("Separated text (.csv)")), strict=True):
            self._kind.addItem(words, kind)
        meaning = tr(
            "The cases that the list shows now, with their names and no more columns than here; only those that are yours "
            "to hand out. Whoever has the file can read it."
        )
        asked = Labelled(tr("As"), self._kind)
        asked.setFocusProxy(self._kind)
        super().__init__(tr("Hand out this list …"), meaning, asked, tr("Choose where to write it …"), icon="download")
        self.name_parts("hand-out-list")
        self.agreed.connect(lambda: self.wanted.emit(self._kind.currentData()))

    def unfold(self) -> None:
        super().unfold()
        self.unfolded.emit()
