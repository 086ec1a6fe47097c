"""The sheet on which a change of the law is read, and decided with a reason."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.screens.laws.shown import DecisionShown
from ui.widgets.buttons import button, speak
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.text import label
from ui.widgets.told_changes import ToldChanges
from ui.widgets.unfolding import ReasonField
from ui.wording import tr


class DecisionCard(Card):
    """``agreed`` carries the reason; ``typed`` what stands of it so far."""

    agreed = Signal(str)
    typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("A change of the law"))
        self._about, self._changes = label(kind="body"), ToldChanges()
        self._reason = ReasonField(tr("Why? It stays on the record, with your name."))
        self._yes, back = button(tr("Put in force"), "primary", "check"), button(tr("No, go back"))
        self._yes.setObjectName("decide")
        back.setObjectName("decide-not")
        self._yes.clicked.connect(self._agree)
        back.clicked.connect(self.left)
        actions = Flow(spacing=12)
        for action in (self._yes, back):
            actions.addWidget(action)
        for part in (self._about, self._changes, self._reason):
            self.add(part)
        self.add(actions)
        self._reason.typed.connect(self.typed)
        self.setFocusProxy(self._reason)

    def begin(self, shown: DecisionShown) -> None:
        """Asks about one change."""
        self.set_title(shown.title)
        self._about.setText(shown.about)
        self._changes.show_groups(shown.groups)
        self._reason.put(shown.typed)
        self._yes.setText(shown.yes)
        self._yes.setAccessibleName(shown.yes)
        speak(self._yes, "danger" if shown.danger else "primary", "undo-2" if shown.danger else "check")

    def _agree(self) -> None:
        said = self._reason.reason()
        if said:
            self.agreed.emit(said)
