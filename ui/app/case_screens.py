"""The screens of one case, put together; all of them show the same case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.process.progress import Standing
from ui.announcements import Announcements
from ui.app.places import PICTURES, Place, title
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.screens.case.presenter import CasePresenter, CaseServices
from ui.screens.case.view import CaseView
from ui.screens.stage.presenter import StagePresenter, StageServices
from ui.screens.stage.view import StageView

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk
    from rjdesk.services.casework import OpenCase


class ShowsCase(Protocol):
    """A presenter that shows a case by its identity."""

    def open(self, case: CaseId) -> None:
        """Shows a case."""


class Leaves(Protocol):
    """A presenter that has something to keep when it is left."""

    def leave(self) -> None:
        """Keeps at once what is being typed."""


class CaseScreens(QObject):
    """Turns to the screens of the case that is open, and tells whether its stage is walked in front of others."""

    in_the_room = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        errands: Sends,
        announcements: Announcements,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._errands = desk, window, errands
        self._case: CaseId | None = None
        self._stage = ""
        self._wanted_stage = False
        case_view, stage_view = CaseView(), StageView()
        self._case_presenter = CasePresenter(
            case_view, CaseServices(desk.casework, desk.people, desk.drafts, now), errands, announcements
        )
        self._stage_presenter = StagePresenter(
            stage_view, StageServices(desk.casework, desk.stages, desk.drafts, now), errands, announcements
        )
        for place, view in ((Place.CASE, case_view), (Place.STAGE, stage_view)):
            window.add_place(place, title(place), PICTURES[place], view, of_case=True)
        for presenter in (self._case_presenter, self._stage_presenter):
            presenter.stage_wanted.connect(self.open_stage)
            presenter.screen_wanted.connect(self.open)
        self._shows: dict[str, ShowsCase] = {Place.CASE: self._case_presenter}
        self._leaving: list[Leaves] = [self._case_presenter, self._stage_presenter]

    def open(self, case: CaseId, screen: str = Place.CASE) -> None:
        """Shows a screen of a case; ``people`` and ``charges`` are sheets of the case itself."""
        self._learn(case)
        if screen in ("people", "charges"):
            self._case_presenter.open(case, screen)
            self._window.show_place(Place.CASE)
        elif screen in self._shows:
            self._shows[screen].open(case)
            self._window.show_place(screen)

    def open_stage(self, case: CaseId, stage: str) -> None:
        """Shows a stage of a case."""
        self._stage = stage
        self._learn(case)
        self._stage_presenter.open(case, stage)
        self._window.show_place(Place.STAGE)

    def turn_to(self, screen: str) -> None:
        """Shows a screen of the case that is open; of its stages, the one that is current."""
        if self._case is None:
            return
        if screen == Place.STAGE:
            self._wanted_stage = True
            self._learn(self._case)
        else:
            self.open(self._case, screen)

    def leave(self) -> None:
        """Keeps at once what is being typed anywhere."""
        for presenter in self._leaving:
            presenter.leave()

    def _learn(self, case: CaseId) -> None:
        """Finds out what stands over the case's places."""
        self._case = case
        self._errands.ask(partial(self._desk.casework.open, case), self._name, self._gone)

    def _name(self, opened: OpenCase) -> None:
        if opened.case.id != self._case:
            return
        self._window.name_case(opened.case.reference)
        now = next((step.stage for step in opened.steps if step.standing is Standing.CURRENT), None)
        if self._wanted_stage:
            self._wanted_stage = False
            stages = [step.stage.id for step in opened.steps]
            self.open_stage(opened.case.id, now.id if now else stages[-1])
            return
        shown = self._window.current_place() == Place.STAGE and self._stage
        self.in_the_room.emit(bool(shown) and opened.process.stage(self._stage).in_the_room)

    def _gone(self, error: Expected) -> None:
        self._window.message.show_error(error)
