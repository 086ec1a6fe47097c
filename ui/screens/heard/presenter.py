"""Shows what people said to whoever may open it, and seals what is typed in from paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.access import Action
from rjdesk.domain.hearing.counting import Heard
from rjdesk.domain.hearing.survey import Wave
from rjdesk.errors import Expected
from rjdesk.services.hearing.surveys import Surveys
from rjdesk.services.members import Members
from ui.errands import Sends
from ui.screens.heard.showing import heard_shown
from ui.screens.heard.view import HeardView


@dataclass(frozen=True, slots=True)
class HeardServices:
    """What the page needs of the core."""

    surveys: Surveys
    members: Members


class HeardPresenter(QObject):
    """It keeps nothing: what was opened is on the page, and goes with the lock."""

    def __init__(self, view: HeardView, services: HeardServices, errands: Sends) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        view.entry.entered.connect(self._enter)

    def open(self) -> None:
        """Looks again."""
        self._view.message.clear()
        self._errands.ask(self._look, self._show, self._refuse)

    def _look(self) -> tuple[frozenset[Action], tuple[Heard, ...]]:
        may = self._services.members.me().may
        return may, self._services.surveys.results() if Action.READ_ANSWERS in may else ()

    def _show(self, found: tuple[frozenset[Action], tuple[Heard, ...]]) -> None:
        may, heard = found
        self._view.let(read=Action.READ_ANSWERS in may, enter=Action.ENTER_ANSWERS in may)
        if Action.READ_ANSWERS in may:
            self._view.show_heard(heard_shown(heard))

    def _enter(self, survey: str, wave: Wave, said: Mapping[str, int], words: str) -> None:
        enter = partial(self._services.surveys.enter, survey, wave, said, words)
        self._errands.change(enter, self._entered, self._refuse)

    def _entered(self, _nothing: None) -> None:
        self.open()
        self._view.kept()

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()
