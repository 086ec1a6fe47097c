"""The sheet that says under which process and law a case runs, how far that was checked, and how it came to this version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from rjdesk.process.template import Process
from ui.screens.case.move_asked import MoveAsked
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.doubt import doubt
from ui.widgets.message import InlineMessage
from ui.widgets.text import label
from ui.widgets.unfolding import page_of
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class StandsOnShown:
    """``newer`` says that another version is in force, ``move`` what the button says that leads there; "" for no button."""

    process: Process
    moves: Sequence[str] = ()
    newer: str = ""
    move: str = ""


class StandsOn(Card):
    """Intents out, ``show_process`` in; what moving would change is asked in ``asked``."""

    move_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("What it stands on"))
        self.message, self.asked = InlineMessage(), MoveAsked()
        self._process, self._source, self._doubt = label("", "strong"), label("", "small"), label("", "small")
        self._law, self._moves, self._newer = label("", "small"), label("", "small"), label()
        self._move = button("", "quiet", "arrow-right")
        self._move.setObjectName("move-case")
        self._move.clicked.connect(self.move_wanted)
        self.asked.left.connect(self.fold)
        for part in (self._process, self._source, self._law, self._doubt, self._moves, self.message, self._newer):
            self.add(part)
        self.add(self._move)
        self.add(self.asked)

    def show_process(self, shown: StandsOnShown) -> None:
        """Shows the process as the case has it pinned; what is being asked stays."""
        process = shown.process
        self._process.setText(tr("{title}, version {number}").format(title=process.title, number=process.version))
        self._source.setText(process.source)
        self._law.setText(
            tr("Days are counted by: {law}, version {number}").format(law=process.law.title, number=process.law.version)
        )
        for at, words in (
            (self._doubt, doubt(process)),
            (self._moves, "\n".join(shown.moves)),
            (self._newer, shown.newer),
        ):
            at.setText(words)
            at.setVisible(bool(words))
        self._move.setText(shown.move)
        self._move.setAccessibleName(shown.move)
        self._may_move = bool(shown.move)
        if not self._may_move:
            self.asked.hide()
        self._move.setVisible(self._may_move and self.asked.isHidden())

    _may_move = False

    def ask(self) -> None:
        """What moving would change is on the sheet."""
        self.message.clear()
        self._move.hide()
        self.asked.show()
        self.asked.setFocus()
        page = page_of(self)
        if page is not None:
            page.show_part(self.asked)

    def fold(self) -> None:
        """Puts what was asked away."""
        self.asked.hide()
        self._move.setVisible(self._may_move)
