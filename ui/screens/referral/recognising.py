"""While a referral is typed: who it may be, from the cases that one may read. It is settled once the case is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from rjdesk.domain.likeness import Traits
from rjdesk.errors import Expected
from ui.errands import Sends
from ui.screens.referral.view import ReferralView
from ui.widgets.known import place_of, why_alike
from ui.wording import tr

if TYPE_CHECKING:
    from rjdesk.services.acquaintances import Likely, Possibly

PAUSE_MS = 400
"""A name is looked for once the person has stopped typing for a moment."""


class FindsPeople(Protocol):
    """What this needs of the people across cases."""

    def somebody_new(self, traits: Traits) -> Possibly:
        """Who may be somebody of a case that isn't open yet."""


class Recognising(QObject):
    """It keeps nothing."""

    def __init__(self, view: ReferralView, persons: FindsPeople, errands: Sends) -> None:
        super().__init__(view)
        self._view, self._persons, self._errands = view, persons, errands
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        view.person_typed.connect(self._pause.start)

    def look(self) -> None:
        """Asks who it may be that is typed."""
        self._pause.stop()
        self._errands.ask(partial(self._persons.somebody_new, Traits(*self._view.person())), self._show, self._refuse)

    def _show(self, found: Possibly) -> None:
        self._view.show_known([_line(each) for each in found.likely])

    def _refuse(self, _error: Expected) -> None:
        """It was an offer: whoever may not take referrals is told so when they take one."""


def _line(likely: Likely) -> tuple[str, str]:
    where = place_of(likely.known)
    if likely.others:
        where = tr("{where} and {count} more").format(where=where, count=likely.others)
    return f"{likely.known.name}, {where}", why_alike(likely.reasons)
