"""While something is missing from the vault: a banner over every page, and the page that explains it."""

from __future__ import annotations

from functools import cached_property
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
    from rjdesk.services.vault.vaults import VaultSummary


class Missing(QObject):
    """Lives as long as the vault is open. ``over`` tells that it can be written to again."""

    over = Signal()

    def __init__(self, desk: Desk, window: MainWindow, errands: Sends, summary: VaultSummary) -> None:
        super().__init__(window)
        self._desk, self._window, self._errands = desk, window, errands
        self._may_accept = Action.ACCEPT_GAP in summary.may
        self.is_over = not summary.read_only_reason
        self._banner = None if self.is_over else GapBanner()
        if self._banner is not None:
            self._banner.asked.connect(self._ask)
            window.add_banner(self._banner)

    def turn_to(self) -> None:
        """Brings the page up to date."""
        self._page.open()

    def let_try(self) -> None:
        """Something of ours failed: the page can be used again."""
        if "_page" in self.__dict__:
            self._page.let_try()

    @cached_property
    def _page(self) -> GapPresenter:
        view = GapView()
        self._window.add_page(Place.GAP, view)
        made = GapPresenter(view, self._desk.history, self._errands, may_accept=self._may_accept)
        made.whole.connect(self._end)
        return made

    def _ask(self) -> None:
        self._window.place_asked.emit(Place.GAP)

    def _end(self) -> None:
        self.is_over = True
        if self._banner is not None:
            self._banner.hide()
        self.over.emit()
        words = tr("The vault can be written to again.")
        self._window.message.say(Tone.OK, words, tr("The journal says who decided that. Make a backup next."))
