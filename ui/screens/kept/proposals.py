"""The cases that wait for a second person, and the sheet on which that person destroys one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.screens.kept.shown import ProposalShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty, rule
from ui.widgets.text import label
from ui.wording import tr


class ProposalsCard(Card):
    """``chosen`` carries the proposal that somebody begins to carry out, ``case_wanted`` the case to look at first."""

    chosen = Signal(object)
    case_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Waiting for a second person"))
        self._rows = column(spacing=14)
        self.add(self._rows)

    def show_proposals(self, proposals: Sequence[ProposalShown]) -> None:
        """Shows these."""
        empty(self._rows)
        if not proposals:
            words = tr("Nothing waits. A destruction is proposed on the case's own page, once its time is over.")
            self._rows.addWidget(label(words, "muted"))
        for number, proposal in enumerate(proposals):
            if number:
                self._rows.addWidget(rule())
            row = self._row(proposal)
            self._rows.addWidget(row)
            row.show()  # at once, so that its buttons can take the keyboard

    def _row(self, proposal: ProposalShown) -> QWidget:
        made, actions = QWidget(), Flow(spacing=10)
        name = proposal.reference
        look = button(tr("Look at the case"), "quiet", "folder-open", name=tr("Look at {case}").format(case=name))
        look.clicked.connect(partial(self.case_wanted.emit, proposal.case))
        actions.addWidget(look)
        if not proposal.mine:
            destroy = button(tr("Destroy it …"), "danger", "trash-2", name=tr("Destroy {case}").format(case=name))
            destroy.clicked.connect(partial(self.chosen.emit, proposal))
            actions.addWidget(destroy)
        reason = tr("Reason: {reason}").format(reason=proposal.because)
        inside = column(label(name, "strong"), label(proposal.who), label(reason), spacing=6, into=made)
        inside.addLayout(actions)
        return made


class DestroyingCard(Card):
    """Asks once more, with the reference typed in. ``agreed`` carries the case."""

    agreed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Destroy a case"))
        self._proposal: ProposalShown | None = None
        self._about, self._typed = label(kind="body"), QLineEdit()
        self._row = Labelled(tr("Type the case's reference to destroy it"), self._typed)
        destroy, leave = button(tr("Destroy it for ever"), "danger", "trash-2"), button(tr("No, go back"))
        destroy.setObjectName("destroy-for-ever")
        destroy.clicked.connect(self._agree)
        leave.clicked.connect(self.left)
        self._typed.returnPressed.connect(self._agree)
        actions = Flow(spacing=12)
        for action in (destroy, leave):
            actions.addWidget(action)
        words = tr(
            "Everything about the case goes: people, answers, agreement, papers, files, drafts. Nobody can bring it back, "
            "except out of a backup, until the last one that holds it is gone. A backup is made first, then the case is "
            "deleted, then the vault gets a new key, then the certificate is made."
        )
        for part in (self._about, label(words), self._row):
            self.add(part)
        self.add(actions)
        self.setFocusProxy(self._typed)

    def begin(self, proposal: ProposalShown) -> None:
        """Asks about one case."""
        self._proposal = proposal
        self.set_title(tr("Destroy {case}?").format(case=proposal.reference))
        self._about.setText(f"{proposal.who} {proposal.because}")
        self._typed.clear()
        self._row.complain("")

    def _agree(self) -> None:
        if self._proposal is None:
            return
        right = self._typed.text().strip() == self._proposal.reference
        self._row.complain("" if right else tr("That is not the reference of this case."))
        if right:
            self.agreed.emit(self._proposal.case)
