"""What moving a case to another version would change, in words, and the reason for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.message import InlineMessage
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.told_changes import Group, ToldChanges
from ui.widgets.unfolding import ReasonField
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class MoveShown:
    """``title`` says from what to what. Where ``stays`` says why it can't be moved, ``groups`` are what stands in the way."""

    title: str
    groups: Sequence[Group]
    stays: str = ""


class MoveAsked(QWidget):
    """``agreed`` carries the reason."""

    agreed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._stays, self._changes = label("", "strong"), InlineMessage(), ToldChanges()
        self._reason = ReasonField(tr("Why is it moved? It stays in the case's history, with your name."))
        self._yes, back = button(tr("Move this case"), "plain", "check"), button(tr("No, go back"))
        self._yes.setObjectName("move-case-do")
        self._yes.clicked.connect(self._agree)
        back.clicked.connect(self.left)
        actions = Flow(spacing=10)
        for action in (self._yes, back):
            actions.addWidget(action)
        inside = column(self._title, self._stays, self._changes, self._reason, spacing=12, into=self)
        inside.addLayout(actions)
        self.setFocusProxy(back)
        self.hide()

    def show_move(self, shown: MoveShown) -> None:
        """Shows what would change, or what stands in the way."""
        self._title.setText(shown.title)
        self._changes.show_groups(shown.groups)
        self._reason.clear()
        for part in (self._reason, self._yes):
            part.setVisible(not shown.stays)
        if shown.stays:
            self._stays.say(Tone.WARN, shown.stays)
        else:
            self._stays.clear()

    def _agree(self) -> None:
        said = self._reason.reason()
        if said:
            self.agreed.emit(said)
