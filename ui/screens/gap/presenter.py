"""Looks for what is missing, and lets a supervisor go on without it."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.errors import Expected, ReasonTooShort
from rjdesk.services.vault.history import Missing
from rjdesk.wording import of_error
from ui.errands import Sends
from ui.screens.gap.showing import gap_shown
from ui.screens.gap.view import GapView


class KnowsHistory(Protocol):
    """What this screen needs of the history."""

    def gap(self) -> Missing | None: ...
    def accept(self, reason: str) -> None: ...


class GapPresenter(QObject):
    """``whole`` once nothing is missing any more, or what is missing was given up."""

    whole = Signal()

    def __init__(self, view: GapView, history: KnowsHistory, errands: Sends, *, may_accept: bool) -> None:
        super().__init__(view)
        self._view, self._history, self._errands = view, history, errands
        view.accepting.let_decide(may_accept)
        view.accepting.accepted.connect(self._accept)
        view.look_again_wanted.connect(self.open)

    def open(self) -> None:
        """Looks again."""
        self._view.show_looking()
        self._errands.ask(self._history.gap, self._show, self._refuse)

    def let_try(self) -> None:
        """Something of ours failed: nothing is under way any more."""
        self._view.let_try()

    def _show(self, missing: Missing | None) -> None:
        if missing is None:
            self.whole.emit()
        else:
            self._view.show_gap(gap_shown(missing))

    def _accept(self, reason: str) -> None:
        self._errands.change(partial(self._history.accept, reason), self._accepted, self._refuse)

    def _accepted(self, _nothing: None) -> None:
        self.whole.emit()

    def _refuse(self, error: Expected) -> None:
        self._view.let_try()
        if isinstance(error, ReasonTooShort):
            self._view.accepting.complain(of_error(error).happened)
        else:
            self._view.message.show_error(error)
            self._view.to_top()
