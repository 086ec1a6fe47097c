"""What a stage still needs, beside its questions: the way to each point, and waiving with a reason where that is allowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from rjdesk.process.template import Prompt, PromptKind
from ui.fields.text import LineField
from ui.screens.stage.shown import Restored
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.checklist import Checklist, Need
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.restyle import restyle
from ui.wording import tr


class Needs(Card):
    """The checklist of a stage. ``chosen`` hands on what a need settles; waivers are kept here until the stage closes."""

    chosen = Signal(object)
    typed = Signal(str, str)  # gate, text

    def __init__(self) -> None:
        super().__init__(tr("Before this stage can be closed"))
        self._list = Checklist(tr("Everything is there. The stage can be closed."))
        self._list.setObjectName("checklist")
        self._list.settle.connect(self.chosen)
        self._list.waive.connect(self._ask_reason)
        self.add(self._list)
        self._needs: tuple[Need, ...] = ()
        self._listed: tuple[Need, ...] | None = None
        self._reasons: dict[str, str] = {}
        self._drafts: Mapping[str, Restored] = {}
        self._gate = ""
        self._reason = LineField(Prompt("waive", PromptKind.SHORT_TEXT, tr("Why is this point waived?")))
        self._asking = QWidget()
        self._compose_reason()

    def show_needs(self, needs: Sequence[Need], drafts: Mapping[str, Restored], done: bool) -> None:
        """Shows what is missing; once a stage is ``done`` nothing is. ``drafts``: reasons typed earlier, by gate."""
        self._drafts = drafts
        was_here = any(link.hasFocus() for link in self._list.findChildren(QPushButton))
        self._needs = tuple(needs)
        self.setVisible(not done)
        shown = tuple(self._as_waived(need) for need in self._needs)
        if shown != self._listed:
            self._listed = shown
            self._list.show_needs(shown)
            if was_here:
                self._list.to_first()

    def waivers(self) -> dict[str, str]:
        """The reasons given, by gate, for points that still aren't met."""
        gates = {need.waive for need in self._needs}
        return {gate: reason for gate, reason in self._reasons.items() if gate in gates}

    def forget_waivers(self) -> None:
        """Another stage is shown."""
        self._reasons.clear()
        self._asking.hide()
        restyle(self, "tone", "")

    def point_out(self) -> None:
        """Draws the eye, the focus and the screen reader to what is missing."""
        restyle(self, "tone", "warn")
        self._list.to_first()
        announce(self, "; ".join(need.text for need in self._needs))

    def _compose_reason(self) -> None:
        take, leave = button(tr("Waive it"), "plain"), button(tr("Go back"), "quiet")
        take.setObjectName("waive")
        self._reason.typing.connect(self._type)
        take.clicked.connect(self._take)
        leave.clicked.connect(self._asking.hide)
        actions = Flow()
        actions.addWidget(take)
        actions.addWidget(leave)
        inside = column(self._reason, spacing=8, into=self._asking)
        inside.addLayout(actions)
        self.add(self._asking)
        self._asking.hide()

    def _as_waived(self, need: Need) -> Need:
        reason = self._reasons.get(str(need.waive))
        if need.waive is None or reason is None:
            return need
        return replace(need, met=True, text=tr("Waived: {what}. {reason}").format(what=need.text, reason=reason))

    def _ask_reason(self, gate: object) -> None:
        self._gate = str(gate)
        self._reason.forget_typing()
        self._reason.show_value(self._reasons.get(self._gate))
        if self._gate in self._drafts and self._gate not in self._reasons:
            self._reason.show_draft(self._drafts[self._gate].text, self._drafts[self._gate].line)
        self._asking.show()
        self._reason.control().setFocus()

    def _take(self) -> None:
        reason = self._reason.value()
        if not reason:
            self._reason.explain(tr("Say in a few words why. It is kept with the case."))
            self._reason.control().setFocus()
            return
        self._reasons[self._gate] = str(reason)
        self._asking.hide()
        self.show_needs(self._needs, self._drafts, done=False)

    def _type(self, text: str) -> None:
        self.typed.emit(self._gate, text)
