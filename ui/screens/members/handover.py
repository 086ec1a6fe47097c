"""The page that a newcomer is given: their own passphrase, twice, and nothing else of the vault."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from ui.screens.members.shown import Newcomer
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.message import InlineMessage
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.quiet_sheet import QuietSheet
from ui.widgets.text import label
from ui.widgets.working import Working
from ui.wording import tr


class Handover(QuietSheet):
    """Over the whole window. ``chosen`` carries the passphrase; it is forgotten when the page is covered."""

    chosen = Signal(str)
    given_back = Signal()

    def __init__(self, newcomer: Newcomer) -> None:
        title = tr("Welcome, {name}").format(name=newcomer.name)
        super().__init__(title, tr("Choose a passphrase. It is yours alone: nobody here has to know it."), width=600)
        self.setObjectName("handover")
        self.newcomer = newcomer
        self.message, self.working, self.new = InlineMessage(), Working(), NewPassphrase()
        card = Card(margin=26)
        card.add(self.new)
        card.add(label(tr("Nobody can look it up. If it is forgotten, the recovery sheet sets another."), "small"))
        self._take = button(tr("&Take this passphrase"), "primary")
        self._take.setObjectName("take-passphrase")
        self._back = button(tr("Give the laptop back"), "quiet", "arrow-left")
        self._back.setObjectName("give-back")
        self._take.clicked.connect(self._give)
        self._back.clicked.connect(self.given_back)
        self.new.given.connect(self._give)
        actions = Flow(spacing=12)
        for each in (self._take, self._back):
            actions.addWidget(each)
        for part in (self.message, card, self.working):
            self.add(part)
        self.add(actions)
        self.setFocusProxy(self.new)

    def let_try(self) -> None:
        """It could not be taken: it can be tried again."""
        self._allow(True)
        self.working.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.new.clear()

    def _give(self) -> None:
        self.new.complain()
        if not self.new.problem():
            self._allow(False)
            self.message.clear()
            self.working.start(tr("The vault takes your passphrase …"))
            self.chosen.emit(self.new.passphrase())

    def _allow(self, allowed: bool) -> None:
        for part in (self.new, self._take, self._back):
            part.setEnabled(allowed)
