"""The other way in: the recovery code, and a new passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.passphrase import PassphraseEdit

if TYPE_CHECKING:
    from rjdesk.services.vault.vaults import Recoverable


class RecoveryForm(QWidget):
    """``given`` carries the code and the new passphrase once both will do, and whose it is, where there are several people.

    Who belongs to the vault is shown only to whoever has typed its code.
    """

    given = Signal(str, str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.code, self.new = PassphraseEdit(), NewPassphrase()
        self._whose = QComboBox()
        self._whose_row = Labelled(
            self.tr("Whose new passphrase is it?"), self._whose, self.tr("Everyone else's passphrase stays as it is.")
        )
        self._whose_row.hide()
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
        code = Labelled(self.tr("Recovery code"), self.code, hint)
        inside = column(code, self._whose_row, self.new, spacing=18, into=self)
        inside.addLayout(actions)
        self.setFocusProxy(self.code)

    def ask_whose(self, people: Sequence[Recoverable]) -> None:
        """The code is right, and there are several people: nobody is chosen until somebody chooses."""
        self._whose.clear()
        for person in people:
            self._whose.addItem(person.name, person.id)
        self._whose.setCurrentIndex(-1)
        self._whose_row.show()
        self._whose.setFocus()

    def clear(self) -> None:
        """Empties every field."""
        self._whose.clear()
        self._whose_row.hide()
        self.code.clear()
        self.new.clear()

    def _give(self) -> None:
        self.new.complain()
        unknown = not self._whose_row.isHidden() and self._whose.currentIndex() < 0
        self._whose_row.complain(self.tr("Choose whose passphrase it is.") if unknown else "")
        if self.code.text() and not self.new.problem() and not unknown:
            self.given.emit(self.code.text(), self.new.passphrase(), self._whose.currentData())
