"""The part of the recovery page that asks for the code, to see that somebody can still find the sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.text import label
from ui.wording import tr


class ConfirmingCard(Card):
    """``given`` carries the code that was typed."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Is the sheet still where it belongs?"))
        self.code = PassphraseEdit()
        self._row = Labelled(tr("Code on the sheet"), self.code, tr("Gaps and capitals don't matter."))
        self._confirm = button(tr("It is here"), "primary", "check")
        self._confirm.clicked.connect(self._give)
        self.code.given.connect(self._give)
        self.add(label(tr("Type the code to confirm that you can still find the sheet. Nothing is opened or changed.")))
        self.add(self._row)
        self.add(self._confirm)

    def _give(self) -> None:
        self._row.complain("" if self.code.text().strip() else tr("Type the code that stands on the sheet."))
        if self.code.text().strip():
            self.given.emit(self.code.text())
