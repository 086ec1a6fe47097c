"""The processes and the jurisdictions of the office, each with what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.laws.shown import LawShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, rule
from ui.widgets.message import InlineMessage
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class LawRows(Card):
    """``copy_wanted``, ``withdrawal_wanted`` and ``settled_in`` carry the name of a row."""

    copy_wanted = Signal(object)
    settled_in = Signal(object)
    withdrawal_wanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._rows = column(spacing=14)
        self.add(self._rows)

    def show_laws(self, laws: Sequence[LawShown]) -> None:
        """Shows these."""
        empty(self._rows)
        for number, law in enumerate(laws):
            if number:
                self._rows.addWidget(rule())
            row = self._row(law)
            self._rows.addWidget(row)
            row.show()  # at once, so that its buttons can take the keyboard

    def _row(self, law: LawShown) -> QWidget:
        made = QWidget()
        inside = column(label(law.title, "strong"), spacing=6, into=made)
        if law.trouble:
            inside.addWidget(InlineMessage(Tone.WARN, "\n".join(law.trouble)))
        for line in law.lines:
            inside.addWidget(label(line))
        inside.addLayout(self._actions(law))
        return made

    def _actions(self, law: LawShown) -> Flow:
        actions = Flow(spacing=10)
        save = button(
            tr("Save a copy of this file …"), "quiet", "download", tr("Save a copy of {title}").format(title=law.title)
        )
        save.clicked.connect(partial(self.copy_wanted.emit, law.name))
        actions.addWidget(save)
        if law.may_be_here:
            here = button(
                tr("Our office is here"), "quiet", "house", tr("Our office is here: {title}").format(title=law.title)
            )
            here.clicked.connect(partial(self.settled_in.emit, law.name))
            actions.addWidget(here)
        if law.own:
            withdraw = button(tr("Withdraw …"), "quiet", "undo-2", tr("Withdraw {title}").format(title=law.title))
            withdraw.clicked.connect(partial(self.withdrawal_wanted.emit, law.name))
            actions.addWidget(withdraw)
        return actions
