"""The list of cases and what is handed out of it: built once the first page is on the screen, or when it is turned to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rjdesk.domain.access import Action
from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.cases.presenter import CasesPresenter
from ui.screens.cases.view import CasesView
from ui.screens.handing_out.presenter import ListOut
from ui.widgets.choose import Chooser

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk


class ListOfCases(QObject):
    """The page, and what looks after it."""

    def __init__(
        self, desk: Desk, errands: Sends, announcements: Announcements, chooser: Chooser, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.view = CasesView()
        self._presenter = CasesPresenter(self.view, desk.casework, errands, announcements)
        out = ListOut(self.view.list_offer, self.view.message, desk.exports, errands, chooser)
        self._presenter.listed.connect(out.about)

    def refresh(self) -> None:
        """Brings it up to date."""
        self._presenter.refresh()

    def let(self, may: frozenset[Action]) -> None:
        """Offers what the member may do."""
        self.view.let(
            refer=Action.TAKE_REFERRAL in may,
            open_in_emergency=Action.OPEN_IN_EMERGENCY in may,
            hand_out=Action.EXPORT_PAPERS in may,
        )
