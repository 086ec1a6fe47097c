"""The other way in: the recovery code, and a new passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.passphrase import PassphraseEdit


class RecoveryForm(QWidget):
    """``given`` carries the code and the new passphrase once both will do."""

    given = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.code, self.new = PassphraseEdit(), NewPassphrase()
        recover = button(self.tr("Open and set the new passphrase"), "primary", "key-round")
        back = button(self.tr("Back to the passphrase"), "quiet")
        recover.clicked.connect(self._give)
        back.clicked.connect(self.left)
        self.code.given.connect(self.new.setFocus)
        self.new.given.connect(self._give)
        actions = Flow(spacing=12)
        actions.addWidget(recover)
        actions.addWidget(back)
        hint = self.tr("It is on the sheet that was printed when the vault was made. Gaps and capitals don't matter.")
        inside = column(Labelled(self.tr("Recovery code"), self.code, hint), self.new, spacing=18, into=self)
        inside.addLayout(actions)
        self.setFocusProxy(self.code)

    def clear(self) -> None:
        """Empties every field."""
        self.code.clear()
        self.new.clear()

    def _give(self) -> None:
        self.new.complain()
        if self.code.text() and not self.new.problem():
            self.given.emit(self.code.text(), self.new.passphrase())
