"""The page on which a supervisor opens a restricted case in an emergency."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.unfolding import ReasonField
from ui.wording import tr


class EmergencyView(Page):
    """Intents out; ``begin``, ``refuse`` and ``message`` in."""

    opened = Signal(str, str)  # reference, reason
    left = Signal()

    def __init__(self) -> None:
        super().__init__(
            tr("Open a case in an emergency"),
            tr("It is open to you for one hour. The journal notes it, and the case's owner reads your reason."),
            width=640,
        )
        self._reference = QLineEdit()
        self._asked = Labelled(tr("Reference of the case"), self._reference, tr("As it stands on its papers."))
        self._reason = ReasonField(tr("What is the emergency?"))
        sheet = Card()
        meant = tr("For when somebody could come to harm, and nobody who works on the case can be reached.")
        for part in (self._asked, self._reason, label(meant, "muted")):
            sheet.add(part)
        self.add(sheet)
        self.body.addStretch(1)
        do, back = button(tr("Open it for an hour"), "primary", "siren"), button(tr("Go back"))
        do.setObjectName("open-in-emergency")
        do.clicked.connect(self._ask)
        back.clicked.connect(self.left)
        for action in (do, back):
            self.add_action(action)
        self._reference.textChanged.connect(lambda: self._asked.complain(""))
        self.setFocusProxy(self._reference)

    def begin(self) -> None:
        """An empty form."""
        self.message.clear()
        self._reference.clear()
        self._reason.clear()
        self._asked.complain("")

    def refuse_reference(self, words: str) -> None:
        """Says at the reference why it doesn't do."""
        self._asked.complain(words)
        self._reference.setFocus()

    def _ask(self) -> None:
        reference = self._reference.text().strip()
        if not reference:
            self.refuse_reference(tr("This is needed."))
            return
        reason = self._reason.reason()
        if reason:
            self.message.clear()
            self.opened.emit(reference, reason)
