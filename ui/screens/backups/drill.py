"""The part of the backups page that tries whether one restores."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from ui.screens.backups.shown import BackupShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.text import label
from ui.wording import tr


class DrillCard(Card):
    """``wanted`` carries the file to be tried; ``certificates_wanted`` leads to what was found."""

    wanted = Signal(object)
    certificates_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Does it restore?"))
        words = tr(
            "A backup that was never restored is a hope. This one is restored to a hidden place, looked through, "
            "a few cases in it are opened, and the copy is removed again. A certificate says what was found."
        )
        self._which = QComboBox()
        self._which_row = Labelled(tr("Backup to try"), self._which)
        self._try = button(tr("Try restoring it"), icon="undo-2")
        self._try.setObjectName("drill")
        self._look = button(tr("Look at the certificates"), "link")
        self._try.clicked.connect(lambda: self.wanted.emit(self._which.currentData()))
        self._look.clicked.connect(self.certificates_wanted)
        actions = Flow(spacing=12)
        actions.addWidget(self._try)
        actions.addWidget(self._look)
        self.add(label(words))
        self.add(self._which_row)
        self.add(actions)

    def show_backups(self, there: Sequence[BackupShown], may_see_certificates: bool) -> None:
        """Offers these backups, the newest first; the one that was chosen stays."""
        chosen = self._which.currentData()
        self._which.clear()
        for backup in there:
            self._which.addItem(backup.title, backup.file)
        self._which.setCurrentIndex(max(0, self._which.findData(chosen)))
        self._which_row.setVisible(len(there) > 1)
        self._try.setEnabled(bool(there))
        self._look.setVisible(may_see_certificates)
