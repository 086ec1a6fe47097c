"""The quick way in: the PIN that was set on this computer. The passphrase is one press away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.passphrase import PassphraseEdit


class PinForm(QWidget):
    """``given`` carries the PIN; ``left`` asks for the passphrase instead."""

    given = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pin = PassphraseEdit()
        unlock = button(self.tr("Unlock"), "primary", "lock-open")
        passphrase = button(self.tr("Use the passphrase"), "quiet")
        unlock.clicked.connect(self._give)
        passphrase.clicked.connect(self.left)
        self.pin.given.connect(self._give)
        actions = Flow(spacing=12)
        actions.addWidget(unlock)
        actions.addWidget(passphrase)
        inside = column(
            Labelled(self.tr("PIN"), self.pin, self.tr("The one for this computer.")), spacing=18, into=self
        )
        inside.addLayout(actions)
        self.setFocusProxy(self.pin)

    def clear(self) -> None:
        """Empties the field."""
        self.pin.clear()

    def _give(self) -> None:
        if self.pin.text():
            self.given.emit(self.pin.text())
