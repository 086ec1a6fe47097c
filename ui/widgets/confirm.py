"""Asks "are you sure?" in place, where the button was: no box that covers what one is deciding about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.announce import announce
from ui.widgets.buttons import Kind, button
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.text import label


class Confirm(QWidget):
    """A button that asks once more before ``confirmed`` is sent; Escape or "No" goes back."""

    confirmed = Signal()

    def __init__(self, text: str, question: str, yes: str, kind: Kind = "danger", icon: str | None = None) -> None:
        super().__init__()
        self._first = button(text, kind, icon)
        self._yes, self._no = button(yes, kind), button(self.tr("No, go back"))
        self._question, self._asking, self._words = label(question), QWidget(), question
        self._first.clicked.connect(self._ask)
        self._yes.clicked.connect(self._agree)
        self._no.clicked.connect(self._go_back)
        answers = Flow()
        for choice in (self._yes, self._no):
            answers.addWidget(choice)
        inside = column(self._question, spacing=8, into=self._asking)
        inside.addLayout(answers)
        column(self._first, self._asking, spacing=0, into=self)
        self._asking.hide()

    def name_parts(self, spoken: str, name: str) -> None:
        """Says of what it asks, and names the buttons for those who look for them."""
        self._first.setAccessibleName(spoken)
        self._first.setObjectName(name)
        self._yes.setObjectName(f"{name}-do")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asking.isVisible():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._first.hide()
        self._asking.show()
        self._no.setFocus()  # the safe answer
        announce(self, self._words)

    def _go_back(self) -> None:
        self._asking.hide()
        self._first.show()
        self._first.setFocus()

    def _agree(self) -> None:
        self._go_back()
        self.confirmed.emit()
