"""On the case itself: whose vetting can't be relied on, and the way to support and the helpers from outside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ids import CaseId
from rjdesk.services.casework import OpenCase
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column
from ui.widgets.text import label
from ui.widgets.vetting import VettingDoubts
from ui.wording import tr


class Helpers(QWidget):
    """The doubts take no room while there are none."""

    screen_wanted = Signal(object, str)  # case, "support"

    def __init__(self) -> None:
        super().__init__()
        self._case: CaseId | None = None
        self.doubts = VettingDoubts()
        card = Card(tr("Support and helpers from outside"))
        card.add(
            label(tr("Who was referred to a partner, and which professionals may see what of this case."), "muted")
        )
        look = button(tr("Look at support and helpers"), "quiet", "handshake")
        look.setObjectName("look-at-support")
        look.clicked.connect(self._want)
        card.body.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        column(self.doubts, card, spacing=12, into=self)

    def about(self, opened: OpenCase) -> None:
        """Shows what is known of a case."""
        self._case = opened.case.id
        self.doubts.show_doubts(opened.unvetted)

    def _want(self) -> None:
        if self._case is not None:
            self.screen_wanted.emit(self._case, "support")
