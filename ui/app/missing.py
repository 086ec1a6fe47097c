"""While something is missing from the vault: a banner over every page, and the page that explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.access import Action
from ui.app.places import Place
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.screens.gap.banner import GapBanner
from ui.screens.gap.presenter import GapPresenter
from ui.screens.gap.view import GapView
from ui.widgets.theme import Tone
from ui.wording import tr

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk
    from rjdesk.services.vaults import VaultSummary


class Missing(QObject):
    """Lives from unlocking until the vault can be written to again. ``over`` tells that it can."""

    over = Signal()

    def __init__(self, desk: Desk, window: MainWindow, errands: Sends, summary: VaultSummary) -> None:
        super().__init__(window)
        self._window, self._banner = window, GapBanner()
        view = GapView()
        may_accept = Action.ACCEPT_GAP in summary.may
        self._presenter = GapPresenter(view, desk.history, errands, may_accept=may_accept)
        window.add_page(Place.GAP, view)
        window.add_banner(self._banner)
        self._banner.asked.connect(self._ask)
        self._presenter.whole.connect(self._end)

    def turn_to(self) -> None:
        """Shows the page."""
        self._presenter.open()

    def _ask(self) -> None:
        self._window.place_asked.emit(Place.GAP)

    def _end(self) -> None:
        self._banner.hide()
        self.over.emit()
        words = tr("The vault can be written to again.")
        self._window.message.say(Tone.OK, words, tr("The journal says who decided that. Make a backup next."))
