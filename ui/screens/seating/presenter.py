"""Stands between the seating plan and the services."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.ids import CaseId
from rjdesk.domain.seating import Seats
from rjdesk.errors import Expected
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.day.seatings import SeatingPlan, Seatings
from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.seating.shown import SeatingShown, seating_shown
from ui.screens.seating.view import SeatingView


@dataclass(frozen=True, slots=True)
class SeatingServices:
    """What the seating plan needs of the core."""

    casework: Casework
    seatings: Seatings


class SeatingPresenter(QObject):
    """It holds what was last shown, and nothing else."""

    screen_wanted = Signal(object, str)  # case, "day"

    def __init__(
        self, view: SeatingView, services: SeatingServices, errands: Sends, announcements: Announcements
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._shown: SeatingShown | None = None
        view.kept.connect(self._keep)
        view.anew_wanted.connect(self._propose)
        view.day_wanted.connect(self._want_day)
        view.left.connect(self.leave)

    def open(self, case: CaseId) -> None:
        """Shows who sits where in a case."""
        self._errands.ask(partial(_look, self._services, case), self._show, self._refuse)

    def leave(self) -> None:
        """Keeps a seating that was changed: nobody sets it twice."""
        if self._view.changed and self._shown is not None and not self._shown.fixed:
            self._keep(self._view.seats)

    def _show(self, found: tuple[OpenCase, SeatingPlan]) -> None:
        self._shown = seating_shown(*found)
        self._view.message.clear()
        self._view.show_seating(self._shown)

    def _propose(self) -> None:
        if self._shown is not None:
            self._errands.ask(partial(self._services.seatings.propose, self._shown.case), self._offer, self._refuse)

    def _offer(self, plan: SeatingPlan) -> None:
        self._view.offer(plan.seats)

    def _keep(self, seats: Seats) -> None:
        if self._shown is not None:
            self._view.changed = False
            keep = partial(self._services.seatings.seat, self._shown.case, seats)
            self._errands.change(keep, self._kept, self._not_kept)

    def _kept(self, _nothing: object) -> None:
        self._announcements.kept.emit()
        if self._shown is not None:
            self._announcements.case_changed.emit(self._shown.case, frozenset({"day"}))
            self.open(self._shown.case)

    def _not_kept(self, error: Expected) -> None:
        self._view.changed = True
        self._refuse(error)

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)

    def _want_day(self) -> None:
        if self._shown is not None:
            self.screen_wanted.emit(self._shown.case, "day")


def _look(services: SeatingServices, case: CaseId) -> tuple[OpenCase, SeatingPlan]:
    return services.casework.open(case), services.seatings.plan(case)
