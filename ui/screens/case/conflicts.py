"""Conflicts of interest: what to look at before people meet, and why the case went ahead with what was looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.screens.case.matters import Matters, MatterShown
from ui.widgets.unfolding import Reasoned
from ui.wording import tr


class Conflicts(Matters):
    """``given`` says why it goes ahead."""

    given = Signal(str, str)  # key, reason

    def __init__(self) -> None:
        super().__init__(
            tr("Who knows whom"),
            tr("Nothing is held up by this. It is for you to judge, and to say why it goes ahead."),
        )

    def ask(self, matter: MatterShown) -> Reasoned | None:
        if matter.said:
            return None
        asked = Reasoned(
            tr("It goes ahead because …"),
            tr("The reason is on the record of this case. Name what was done about it, and who agreed."),
            tr("Why does it go ahead?"),
            tr("Note it"),
            icon="check",
        )
        asked.name_parts("go-ahead")
        self.listen(matter.key, asked)
        return asked
