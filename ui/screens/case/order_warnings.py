"""On the case itself: what is planned against an order that keeps people apart, and the way to the people map."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ids import CaseId
from rjdesk.process import ties_told
from rjdesk.services.casework import OpenCase
from ui.widgets.broken_orders import BrokenOrders
from ui.widgets.buttons import button
from ui.widgets.layout import column
from ui.wording import day, tr


class OrderWarnings(QWidget):
    """Takes no room while nothing is planned against an order."""

    screen_wanted = Signal(object, str)  # case, "map"

    def __init__(self) -> None:
        super().__init__()
        self._case: CaseId | None = None
        self.message = BrokenOrders()
        look = button(tr("Look at the people map"), "quiet", "network")
        look.setObjectName("look-at-map")
        look.clicked.connect(self._want_map)
        inside = column(self.message, spacing=6, into=self)
        inside.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def about(self, opened: OpenCase) -> None:
        """Shows the warnings of a case."""
        self._case = opened.case.id
        names = ties_told.names_on(opened.case, opened.ties)
        self.setVisible(bool(opened.clashes))
        self.message.show_reasons([ties_told.clash(clash, names, day) for clash in opened.clashes])

    def _want_map(self) -> None:
        if self._case is not None:
            self.screen_wanted.emit(self._case, "map")
