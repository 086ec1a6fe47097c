"""Fills the strip of notices once the day's work is on the screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rjdesk.domain.access import Action
from ui.errands import Sends
from ui.screens.today.notices import Notices
from ui.screens.today.notices_showing import notices_shown
from ui.screens.today.noticing import Noticed, NoticeServices

if TYPE_CHECKING:
    from rjdesk.services.vault.vaults import VaultSummary


class NoticesPresenter(QObject):
    """Notices what the member who opened the vault may act on; of a practice vault, nobody needs a backup."""

    def __init__(self, strip: Notices, services: NoticeServices, errands: Sends, summary: VaultSummary) -> None:
        super().__init__(strip)
        self._strip, self._services, self._errands = strip, services, errands
        idle = {Action.MAKE_BACKUP, Action.MANAGE_RECOVERY} if summary.practice else frozenset[Action]()
        self._may = summary.may - idle
        strip.seen.connect(self._see)

    def refresh(self) -> None:
        """Looks again."""
        self._errands.ask(partial(self._services.look, self._may), self._show)

    def _show(self, noticed: Noticed) -> None:
        self._strip.show_notices(notices_shown(noticed))

    def _see(self) -> None:
        self._errands.change(self._services.assignments.seen, self._seen)

    def _seen(self, _nothing: None) -> None:
        self.refresh()
