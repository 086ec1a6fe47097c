"""Deciding to go on without what is missing: a supervisor, with a reason that the journal keeps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.labelled import Labelled
from ui.widgets.text import label
from ui.wording import tr


class Accepting(Card):
    """``accepted`` carries the reason; those who may not decide are told who can."""

    accepted = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("If there is no newer copy: go on without it"))
        self._meaning = label(
            tr(
                "The vault can be written to again at once. What is missing stays missing: if the newer copy turns up "
                "later, its work can't be joined with what is done from here on."
            )
        )
        self._somebody_else = label(
            tr("Only a supervisor can decide that. Ask them to unlock the vault here."), "muted"
        )
        self._reason = QPlainTextEdit()
        self._reason.setTabChangesFocus(True)
        self._reason.setFixedHeight(self.fontMetrics().height() * 4)
        self._row = Labelled(
            tr("Why is it given up?"), self._reason, tr("It is kept with the journal, with your name.")
        )
        self._decide = Confirm(
            tr("Go on without what is missing …"),
            tr("Have you looked on the other computers, the sticks and the bin?"),
            tr("Yes, go on without it"),
        )
        self._decide.setObjectName("accept-gap")
        self._decide.confirmed.connect(self._give)
        for part in (self._meaning, self._somebody_else, self._row, self._decide):
            self.add(part)

    def let_decide(self, allowed: bool) -> None:
        """Whether whoever is at work may."""
        self._somebody_else.setVisible(not allowed)
        for part in (self._row, self._decide):
            part.setVisible(allowed)

    def complain(self, words: str) -> None:
        """Says at the reason what is wrong with it."""
        self._row.complain(words)

    def _give(self) -> None:
        self.complain("")
        self.accepted.emit(self._reason.toPlainText())
