"""Letting somebody in: their name and what they are here for; then the laptop goes to them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from rjdesk.domain.member import Role
from ui.screens.members.roles_choice import RolesChoice
from ui.screens.members.shown import Newcomer
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.wording import tr


class AddPage(Page):
    """Sends ``handed`` once both are given; what was typed stays until ``begin``."""

    handed = Signal(object)  # a Newcomer
    left = Signal()

    def __init__(self) -> None:
        super().__init__(
            tr("Add a person"), tr("They have to be here: they choose a passphrase that nobody else knows.")
        )
        self._name, self._roles = QLineEdit(), RolesChoice()
        self._name_row = Labelled(tr("Their name"), self._name, tr("As they sign"))
        card = Card()
        for part in (self._name_row, self._roles):
            card.add(part)
        self.add(card)
        self.add(label(tr("Next, hand the laptop to them. The screen shows nothing but their passphrase."), "muted"))
        hand = button(tr("&Hand the laptop to them"), "primary", "arrow-right")
        hand.setObjectName("hand-laptop")
        leave = button(tr("Go back"), "quiet")
        hand.clicked.connect(self._hand)
        leave.clicked.connect(self.left)
        self._name.returnPressed.connect(self._hand)
        self.add_action(hand)
        self.add_action(leave)
        self.setFocusProxy(self._name)

    def begin(self) -> None:
        """Empty, for the next person."""
        self.message.clear()
        self._name.clear()
        self._name_row.complain("")
        self._roles.show_roles(frozenset({Role.FACILITATOR}))

    def _hand(self) -> None:
        name = " ".join(self._name.text().split())
        self._name_row.complain("" if name else tr("Their name is needed."))
        if self._roles.is_answered() and name:
            self.handed.emit(Newcomer(name, self._roles.roles()))
