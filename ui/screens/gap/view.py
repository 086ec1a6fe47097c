"""The page that says what is missing from the vault, and what to do first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.gap.accepting import Accepting
from ui.screens.gap.shown import GapShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column, empty, row
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.working import Working
from ui.wording import tr


class GapView(Page):
    """Intents out, ``show_gap`` in."""

    look_again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Something is missing from this vault"), width=760)
        self.accepting, self._working = Accepting(), Working()
        self._missing, self._first = Card(tr("What is missing")), Card(tr("First: look for the newer copy"))
        self._what, self._where = column(spacing=8), column(spacing=10)
        self._missing.add(self._what)
        self._first.add(self._where)
        self._again = button(tr("&Look again"), "primary", "search")
        self._again.setObjectName("look-again")
        self._again.clicked.connect(self.look_again_wanted)
        again = row(self._again)
        again.addStretch(1)
        self._first.add(again)
        for part in (self._working, self._missing, self._first, self.accepting):
            self.add(part)
        self.body.addStretch(1)
        self.setFocusProxy(self._again)

    def show_looking(self) -> None:
        """Backups are being looked for."""
        self.message.clear()
        self._working.start(tr("Looking for backups that hold more …"))

    def show_gap(self, shown: GapShown) -> None:
        """Says what is missing."""
        self.let_try()
        empty(self._what)
        empty(self._where)
        self.set_title(self.title.text(), shown.safe)
        for words in (shown.happened, shown.since):
            self._put(label(words), self._missing)
        self._put(label(shown.do), self._first)
        self._put(label(tr("Plug in the sticks and disks that backups go to, then look again.")), self._first)
        if shown.newer:
            self._put(label(tr("These backups hold more than this vault:"), "strong"), self._first)
        for file, details in shown.newer:
            self._put(_backup(file, details), self._first)
        found = tr(
            "Lock the vault, choose “Restore from a backup …” there, and restore the first of them into its own folder."
        )
        nothing = tr("No backup that holds more lies beside the vault or where backups were made before.")
        self._put(label(found if shown.newer else nothing, "muted"), self._first)

    def let_try(self) -> None:
        """Nothing is under way."""
        self._working.stop()

    def _put(self, part: QWidget, card: Card) -> None:
        (self._what if card is self._missing else self._where).addWidget(part)
        part.show()


def _backup(file: str, details: str) -> QWidget:
    made = QWidget()
    column(label(file, "strong", selectable=True), label(details, "small"), spacing=2, into=made)
    return made
