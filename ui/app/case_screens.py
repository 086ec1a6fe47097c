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
from ui.screens.agreement.presenter import AgreementPresenter, AgreementServices
from ui.screens.agreement.view import AgreementView
from ui.screens.case.presenter import CasePresenter, CaseServices
from ui.screens.case.view import CaseView
from ui.screens.documents.presenter import DocumentServices, DocumentsPresenter
from ui.screens.documents.view import DocumentsView
from ui.screens.signing.presenter import SigningPresenter, SigningServices
from ui.screens.signing.view import SigningView
from ui.screens.stage.presenter import StagePresenter, StageServices
from ui.screens.stage.view import StageView
from ui.widgets.choose import Chooser

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk
    from rjdesk.services.casework import OpenCase


PLACES = (Place.CASE, Place.STAGE, Place.AGREEMENT, Place.SIGNING, Place.DOCUMENTS)


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
    handed = Signal(object)  # a Handed: the laptop goes to a participant with this

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        errands: Sends,
        announcements: Announcements,
        now: Callable[[], datetime],
        chooser: Chooser,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._errands = desk, window, errands
        self._announcements = announcements
        self._case: CaseId | None = None
        self._stage = ""
        self._wanted_stage = False
        views = CaseView(), StageView(), AgreementView(), SigningView(), DocumentsView()
        case, stage, agreement, signing, documents = views
        self._case_presenter = CasePresenter(
            case, CaseServices(desk.casework, desk.people, desk.drafts, now), errands, announcements
        )
        self._stage_presenter = StagePresenter(
            stage, StageServices(desk.casework, desk.stages, desk.drafts), errands, announcements
        )
        plan = AgreementPresenter(
            agreement, AgreementServices(desk.casework, desk.agreements, desk.drafts), errands, announcements
        )
        ceremony = SigningPresenter(
            signing, SigningServices(desk.casework, desk.ceremonies, desk.papers), errands, announcements
        )
        papers = DocumentsPresenter(
            documents, DocumentServices(desk.casework, desk.papers), errands, announcements, chooser
        )
        for place, view in zip(PLACES, views, strict=True):
            window.add_place(place, title(place), PICTURES[place], view, of_case=True)
        for presenter in (self._case_presenter, self._stage_presenter, plan, ceremony, papers):
            presenter.stage_wanted.connect(self.open_stage)
            presenter.screen_wanted.connect(self.open)
        for reader in (plan, ceremony, papers):
            reader.handed.connect(self.handed)
        ceremony.act_began.connect(window.show_door)
        ceremony.act_ended.connect(window.uncover)
        self._shows: dict[str, ShowsCase] = {
            Place.CASE: self._case_presenter,
            Place.AGREEMENT: plan,
            Place.SIGNING: ceremony,
            Place.DOCUMENTS: papers,
        }
        self._leaving: list[Leaves] = [self._case_presenter, self._stage_presenter, plan, ceremony]

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
        in_the_room = self._in_the_room(opened)
        self.in_the_room.emit(bool(in_the_room))
        self._announcements.in_sight.emit(opened.case.id, in_the_room)

    def _in_the_room(self, opened: OpenCase) -> str:
        """The stage in sight, or the one that leads to the screen in sight, if it is walked in front of others; else ""."""
        place = self._window.current_place()
        shown = (
            stage.id
            for stage in opened.process.stages
            if stage.in_the_room and (stage.id == self._stage if place == Place.STAGE else stage.panel == place)
        )
        return next(shown, "")

    def _gone(self, error: Expected) -> None:
        self._window.message.show_error(error)
