"""The part of the backups page that tries whether one restores."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ui.screens.backups.shown import BackupShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.text import label
from ui.wording import tr


class DrillCard(Card):
    """``wanted`` carries the file to be tried, and what opens it where the keys of whoever is at work don't (else "").

    ``certificates_wanted`` leads to what was found.
    """

    wanted = Signal(object, str, bool)  # file, passphrase or recovery code, whether it is the code
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
        self._try.clicked.connect(self._send)
        self._secret, self._by_code = PassphraseEdit(), QCheckBox(tr("It is the recovery code of that time"))
        self._secret.given.connect(self._send)
        hint = tr("The backup was made under other keys, so it needs somebody's passphrase of that time, or the code.")
        self._opens = QWidget()
        column(Labelled(tr("What opens this backup"), self._secret, hint), self._by_code, spacing=8, into=self._opens)
        self._look.clicked.connect(self.certificates_wanted)
        actions = Flow(spacing=12)
        actions.addWidget(self._try)
        actions.addWidget(self._look)
        self.add(label(words))
        self.add(self._which_row)
        self.add(self._opens)
        self._opens.hide()
        self._which.activated.connect(self.forget)
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

    def ask_for_secret(self) -> None:
        """The keys of whoever is at work don't open the backup: asks for what does."""
        self._opens.show()
        self._secret.select()

    def forget(self) -> None:
        """Empties the field and puts it away."""
        self._secret.clear()
        self._opens.hide()

    def _send(self) -> None:
        secret = "" if self._opens.isHidden() else self._secret.text()
        self.wanted.emit(self._which.currentData(), secret, self._by_code.isChecked())
